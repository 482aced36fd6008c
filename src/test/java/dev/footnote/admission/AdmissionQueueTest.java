package dev.footnote.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.llm.Cancellation;
import dev.footnote.llm.CancelledException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class AdmissionQueueTest {

    private static final Caller ANN = Caller.key("ann");
    private static final Caller BEN = Caller.key("ben");
    private static final Caller CLEO = Caller.key("cleo");

    private final List<String> started = new CopyOnWriteArrayList<>();
    private final Map<String, RuntimeException> refusals = new ConcurrentHashMap<>();

    @Test
    void takesTurnsBetweenCallers() {
        AdmissionQueue queue = queue(1, 10);
        Admission.Place running = run(queue, ANN);
        ask(queue, ANN, "ann 1");
        ask(queue, ANN, "ann 2");
        ask(queue, ANN, "ann 3");
        ask(queue, BEN, "ben 1");
        ask(queue, CLEO, "cleo 1");
        ask(queue, BEN, "ben 2");

        running.close();

        Awaitility.await().until(() -> started.size() == 6);
        assertThat(started).containsExactly("ann 1", "ben 1", "cleo 1", "ann 2", "ben 2", "ann 3");
        assertThat(queue.queued()).isZero();
        Awaitility.await().until(() -> queue.running() == 0);
    }

    @Test
    void worksOnAsManyQuestionsAtATimeAsConfigured() {
        AdmissionQueue queue = queue(2, 10);
        Admission.Place one = run(queue, ANN);
        Admission.Place another = run(queue, ANN);
        ask(queue, ANN, "third");

        assertThat(queue.running()).isEqualTo(2);
        assertThat(started).isEmpty();
        one.close();
        Awaitility.await().until(() -> started.size() == 1);
        another.close();
    }

    @Test
    void refusesAQuestionWithARetryDelayWhenTheQueueIsFull() {
        AdmissionQueue queue = queue(1, 1);
        run(queue, ANN);
        ask(queue, ANN, "waits");

        assertThatThrownBy(() -> queue.join(ANN, new Cancellation()))
                .isInstanceOfSatisfying(
                        OverloadedException.class,
                        refused -> assertThat(refused.retryAfter())
                                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(60)));
        assertThatThrownBy(() -> queue.requireRoom(ANN)).isInstanceOf(OverloadedException.class);
    }

    @Test
    void admitsAQuestionAtOnceThoughNoneMayWait() {
        AdmissionQueue queue = queue(1, 0);

        run(queue, ANN).close();

        run(queue, BEN).close();
    }

    @Test
    void replacesTheNewestQuestionOfTheCallerWithTheMostQuestions() {
        AdmissionQueue queue = queue(1, 3);
        Admission.Place running = run(queue, ANN);
        ask(queue, ANN, "ann 1");
        ask(queue, ANN, "ann 2");
        ask(queue, ANN, "ann 3");

        queue.requireRoom(BEN);
        ask(queue, BEN, "ben 1");

        assertThat(refusal("ann 3")).isInstanceOf(OverloadedException.class);
        running.close();
        Awaitility.await().until(() -> started.size() == 3);
        assertThat(started).containsExactly("ann 1", "ben 1", "ann 2");
    }

    @Test
    void replacesNoQuestionOfACallerWithAsManyQuestions() {
        AdmissionQueue queue = queue(1, 2);
        run(queue, ANN);
        ask(queue, ANN, "ann 1");
        ask(queue, BEN, "ben 1");

        assertThatThrownBy(() -> queue.join(CLEO, new Cancellation())).isInstanceOf(OverloadedException.class);
    }

    /** A message of a conversation waits for the earlier ones before it waits for its turn. */
    @Test
    void cancelsTheWaitOfAReplacedQuestion() {
        AdmissionQueue queue = queue(1, 2);
        run(queue, ANN);
        queue.join(ANN, new Cancellation());
        Cancellation cancellation = new Cancellation();
        Admission.Place newest = queue.join(ANN, cancellation);

        queue.join(BEN, new Cancellation());

        assertThat(cancellation.isCancelled()).isTrue();
        assertThatThrownBy(newest::throwIfDropped).isInstanceOf(OverloadedException.class);
        assertThatThrownBy(newest::awaitTurn).isInstanceOf(OverloadedException.class);
    }

    @Test
    void refusesAQuestionThatHasWaitedTooLong() {
        AdmissionQueue queue = new AdmissionQueue(limits(10, Duration.ofMillis(1)), 1);
        run(queue, ANN);
        Admission.Place late = queue.join(BEN, new Cancellation());

        assertThatThrownBy(late::awaitTurn).isInstanceOf(OverloadedException.class);

        late.close();
        assertThat(queue.queued()).isZero();
    }

    @Test
    void doesNotLimitTheWaitOfWorkOfTheService() {
        AdmissionQueue queue = new AdmissionQueue(limits(0, Duration.ofMillis(1)), 1);
        Admission.Place running = run(queue, ANN);
        ask(queue, Caller.EVALUATION, "evaluation");

        assertThatThrownBy(() -> queue.join(BEN, new Cancellation())).isInstanceOf(OverloadedException.class);
        running.close();

        Awaitility.await().until(() -> started.equals(List.of("evaluation")));
    }

    @Test
    void leavesTheQueueWhenTheQuestionIsCancelled() {
        AdmissionQueue queue = queue(1, 10);
        Admission.Place running = run(queue, ANN);
        Cancellation cancellation = new Cancellation();
        ask(queue, BEN, "gone", cancellation);
        ask(queue, CLEO, "next");

        cancellation.cancel();

        assertThat(refusal("gone")).isInstanceOf(CancelledException.class);
        running.close();
        Awaitility.await().until(() -> started.size() == 1);
        assertThat(started).containsExactly("next");
        Awaitility.await().until(() -> queue.running() == 0);
    }

    private static Admission.Place run(AdmissionQueue queue, Caller caller) {
        Admission.Place place = queue.join(caller, new Cancellation());
        place.awaitTurn();
        return place;
    }

    private void ask(AdmissionQueue queue, Caller caller, String name) {
        ask(queue, caller, name, new Cancellation());
    }

    /** Returns when the question waits. */
    private void ask(AdmissionQueue queue, Caller caller, String name, Cancellation cancellation) {
        Admission.Place place = queue.join(caller, cancellation);
        Thread thread = new Thread(() -> answer(place, name));
        thread.start();
        Awaitility.await()
                .until(() ->
                        thread.getState() == Thread.State.TIMED_WAITING || thread.getState() == Thread.State.WAITING);
    }

    private void answer(Admission.Place place, String name) {
        try (place) {
            place.awaitTurn();
            started.add(name);
        } catch (OverloadedException | CancelledException refused) {
            refusals.put(name, refused);
        }
    }

    private RuntimeException refusal(String name) {
        return Awaitility.await().until(() -> refusals.get(name), Objects::nonNull);
    }

    private static AdmissionQueue queue(int concurrency, int maxQueued) {
        return new AdmissionQueue(limits(maxQueued, Duration.ofMinutes(1)), concurrency);
    }

    private static LimitsConfig limits(int maxQueued, Duration maxWait) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withDefaultValue("footnote.limits.max-queued", Integer.toString(maxQueued))
                .withDefaultValue("footnote.limits.max-wait", maxWait.toString())
                .withMapping(LimitsConfig.class)
                .build()
                .getConfigMapping(LimitsConfig.class);
    }
}
