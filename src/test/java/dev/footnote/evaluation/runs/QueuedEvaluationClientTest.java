package dev.footnote.evaluation.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.admission.Admission;
import dev.footnote.admission.AdmissionQueue;
import dev.footnote.admission.Caller;
import dev.footnote.answering.Answer;
import dev.footnote.evaluation.EvaluationClient;
import dev.footnote.evaluation.QuestionFailedException;
import dev.footnote.llm.Cancellation;
import dev.footnote.llm.CancelledException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class QueuedEvaluationClientTest {

    private static final EvaluationClient.Request REQUEST = new EvaluationClient.Request("Who met?", List.of(), null);

    private final List<String> events = new ArrayList<>();

    @Test
    void releasesItsTurnAfterASearch() {
        admitted().search(REQUEST, 1);

        assertThat(events).containsExactly("join EVALUATION", "turn", "search", "close");
    }

    @Test
    void releasesItsTurnWhenAQuestionFails() {
        EvaluationClient client = admitted();

        assertThatThrownBy(() -> client.ask(REQUEST)).isInstanceOf(QuestionFailedException.class);

        assertThat(events).containsExactly("join EVALUATION", "turn", "close");
    }

    @Test
    void aCancelledRunDoesNotWaitForItsTurn() {
        AdmissionQueue queue = AdmissionQueueFixture.ofOne();
        Cancellation run = new Cancellation();
        EvaluationClient client = new QueuedEvaluationClient(new Searching(), queue).during(run);
        Admission.Place other = queue.join(Caller.LOCAL, new Cancellation());
        other.awaitTurn();
        CompletableFuture<EvaluationClient.Retrieval> search =
                CompletableFuture.supplyAsync(() -> client.search(REQUEST, 1));
        Awaitility.await().until(() -> queue.queued() == 1);

        run.cancel();

        assertThat(search)
                .failsWithin(Duration.ofMinutes(1))
                .withThrowableThat()
                .withCauseInstanceOf(CancelledException.class);
        assertThat(queue.queued()).isZero();
        assertThat(events).isEmpty();
    }

    private EvaluationClient admitted() {
        Admission admission = (caller, cancellation) -> {
            events.add("join " + caller.kind());
            assertThat(caller).isEqualTo(Caller.EVALUATION);
            return new RecordedPlace();
        };
        return new QueuedEvaluationClient(new Searching(), admission);
    }

    private final class RecordedPlace implements Admission.Place {

        @Override
        public void awaitTurn() {
            events.add("turn");
        }

        @Override
        public void close() {
            events.add("close");
        }
    }

    /** Fails to answer, but searches. */
    private final class Searching implements EvaluationClient {

        @Override
        public String target() {
            return "a test";
        }

        @Override
        public String index() {
            return "v";
        }

        @Override
        public Answer ask(Request request) {
            throw new QuestionFailedException("no answer", null);
        }

        @Override
        public Retrieval search(Request request, int limit) {
            events.add("search");
            return new Retrieval(List.of(), null);
        }

        @Override
        public Optional<String> text(String documentId) {
            return Optional.empty();
        }
    }
}
