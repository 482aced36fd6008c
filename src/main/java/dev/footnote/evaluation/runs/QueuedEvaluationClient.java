package dev.footnote.evaluation.runs;

import dev.footnote.admission.Admission;
import dev.footnote.admission.Caller;
import dev.footnote.answering.Answer;
import dev.footnote.evaluation.EvaluationClient;
import dev.footnote.llm.Cancellation;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks a private engine in turn with the callers of the service, which share its processors. Cancelling the run ends
 * the wait for a turn.
 */
record QueuedEvaluationClient(EvaluationClient client, Admission admission, Cancellation run)
        implements EvaluationClient {

    QueuedEvaluationClient(EvaluationClient client, Admission admission) {
        this(client, admission, new Cancellation());
    }

    @Override
    public EvaluationClient during(Cancellation other) {
        return new QueuedEvaluationClient(client.during(other), admission, other);
    }

    @Override
    public String target() {
        return client.target();
    }

    @Override
    public String index() {
        return client.index();
    }

    @Override
    public Answer ask(Request request) {
        return inTurn(() -> client.ask(request));
    }

    @Override
    public Retrieval search(Request request, int limit) {
        return inTurn(() -> client.search(request, limit));
    }

    private <T> T inTurn(Supplier<T> call) {
        try (Admission.Place place = admission.join(Caller.EVALUATION, run)) {
            place.awaitTurn();
            return call.get();
        }
    }

    @Override
    public Optional<String> text(String documentId) {
        return client.text(documentId);
    }
}
