package dev.footnote.evaluation;

import dev.footnote.answering.Answer;
import dev.footnote.corpus.Passage;
import dev.footnote.embedding.EmbeddingException;
import dev.footnote.engine.Ask;
import dev.footnote.engine.Engine;
import dev.footnote.evaluation.ranking.RankedPassage;
import dev.footnote.index.PassageFilter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks an engine in process. The caller closes the engine. */
record EngineAsker(Engine engine, String target) implements Asker {

    @Override
    public String index() {
        return engine.version();
    }

    @Override
    public Answer ask(Request request) {
        return served(() -> engine.ask(of(request)));
    }

    @Override
    public List<RankedPassage> search(Request request, int limit) {
        return served(() -> engine.search(of(request), limit)).passages().stream()
                .map(EngineAsker::ranked)
                .toList();
    }

    @Override
    public Optional<String> text(String documentId) {
        return engine.document(documentId).map(indexed -> indexed.document().text());
    }

    private static Ask of(Request request) {
        return new Ask(request.question(), request.history(), PassageFilter.NONE, request.asOf(), request.explain());
    }

    private static <T> T served(Supplier<T> call) {
        try {
            return call.get();
        } catch (EmbeddingException failed) {
            throw new AskFailed("the question could not be embedded", failed);
        }
    }

    private static RankedPassage ranked(dev.footnote.retrieval.RankedPassage ranked) {
        Passage passage = ranked.passage().passage();
        return new RankedPassage(
                passage.document().id(),
                passage.document().title(),
                passage.span(),
                passage.text(),
                ranked.score(),
                ranked.signals());
    }
}
