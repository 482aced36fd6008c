package dev.footnote.evaluation;

import dev.footnote.answering.Answer;
import dev.footnote.corpus.Passage;
import dev.footnote.embedding.EmbeddingException;
import dev.footnote.engine.AskRequest;
import dev.footnote.engine.Engine;
import dev.footnote.evaluation.ranking.RetrievedPassage;
import dev.footnote.index.PassageFilter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks an engine in process. The caller closes the engine. */
record InProcessClient(Engine engine, String target) implements EvaluationClient {

    @Override
    public String index() {
        return engine.version();
    }

    @Override
    public Answer ask(Request request) {
        return served(() -> engine.ask(of(request)));
    }

    @Override
    public List<RetrievedPassage> search(Request request, int limit) {
        return served(() -> engine.search(of(request), limit)).passages().stream()
                .map(InProcessClient::ranked)
                .toList();
    }

    @Override
    public Optional<String> text(String documentId) {
        return engine.document(documentId).map(indexed -> indexed.document().text());
    }

    private static AskRequest of(Request request) {
        return new AskRequest(
                request.question(), request.history(), PassageFilter.NONE, request.asOf(), request.explain());
    }

    private static <T> T served(Supplier<T> call) {
        try {
            return call.get();
        } catch (EmbeddingException failed) {
            throw new QuestionFailedException("the question could not be embedded", failed);
        }
    }

    private static RetrievedPassage ranked(dev.footnote.retrieval.RankedPassage ranked) {
        Passage passage = ranked.passage().passage();
        return new RetrievedPassage(
                passage.document().id(),
                passage.document().title(),
                passage.span(),
                passage.text(),
                ranked.score(),
                ranked.signals());
    }
}
