package dev.footnote.evaluation;

import dev.footnote.admission.Caller;
import dev.footnote.answering.Answer;
import dev.footnote.answering.AnswerListener;
import dev.footnote.corpus.Passage;
import dev.footnote.embedding.EmbeddingException;
import dev.footnote.engine.AskRequest;
import dev.footnote.engine.Asker;
import dev.footnote.engine.Engine;
import dev.footnote.engine.Ranking;
import dev.footnote.evaluation.ranking.EvidencePassage;
import dev.footnote.evaluation.ranking.RetrievedPassage;
import dev.footnote.index.PassageFilter;
import dev.footnote.llm.Cancellation;
import dev.footnote.retrieval.RankedPassage;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks an engine in process. The caller closes the engine.
 *
 * @param run cancels the questions under way
 */
record InProcessClient(Engine engine, String target, Cancellation run) implements EvaluationClient {

    InProcessClient(Engine engine, String target) {
        this(engine, target, new Cancellation());
    }

    @Override
    public EvaluationClient during(Cancellation other) {
        return new InProcessClient(engine, target, other);
    }

    @Override
    public String index() {
        return engine.version();
    }

    @Override
    public Answer ask(Request request) {
        CancelledByRun question = new CancelledByRun(run);
        try {
            return served(() -> engine.ask(of(request), question));
        } finally {
            question.end();
        }
    }

    @Override
    public Retrieval search(Request request, int limit) {
        Ranking ranking = served(() -> engine.search(of(request), limit, run));
        return new Retrieval(
                ranking.passages().stream().map(InProcessClient::ranked).toList(),
                ranking.evidence().stream().map(InProcessClient::evidence).toList());
    }

    @Override
    public Optional<String> text(String documentId) {
        return engine.document(documentId).map(indexed -> indexed.document().text());
    }

    private static AskRequest of(Request request) {
        return new AskRequest(
                        request.question(), request.history(), PassageFilter.NONE, request.asOf(), request.explain())
                .withAsker(new Asker(Asker.Door.EVALUATION, Caller.EVALUATION));
    }

    /** Cancels a question with its run, until the question has ended. */
    private static final class CancelledByRun implements AnswerListener {

        private final Cancellation run;
        private Runnable cancel = () -> {};

        CancelledByRun(Cancellation run) {
            this.run = run;
        }

        @Override
        public void started(Cancellation question) {
            cancel = question::cancel;
            run.onCancel(cancel);
        }

        void end() {
            run.removeAction(cancel);
        }
    }

    private static <T> T served(Supplier<T> call) {
        try {
            return call.get();
        } catch (EmbeddingException failed) {
            throw new QuestionFailedException("the question could not be embedded", failed);
        }
    }

    private static EvidencePassage evidence(RankedPassage ranked) {
        Passage passage = ranked.passage().passage();
        return new EvidencePassage(passage.document().id(), passage.span());
    }

    private static RetrievedPassage ranked(RankedPassage ranked) {
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
