package dev.footnote.llm.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.llm.Cancellation;
import dev.footnote.llm.CancelledException;
import dev.footnote.llm.Deadline;
import dev.footnote.llm.ModelException;
import dev.footnote.llm.ModelException.Kind;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CallSlotsTest {

    private final Cancellation never = new Cancellation();
    private final Deadline later = Deadline.in(Duration.ofHours(1));
    private final RetryPause retryPause = new RetryPause();

    @Test
    void turnsAwayWhoFindsTheQueueFull() {
        CallSlots callSlots = new CallSlots(1, 0, retryPause);

        try (CallSlots.Admission admitted = callSlots.admit()) {
            assertThat(admitted).isNotNull();
            assertFails(callSlots::admit, Kind.BUSY);
        }
    }

    @Test
    void turnsAwayWhoFindsNoSlotInTime() {
        CallSlots callSlots = new CallSlots(1, 1, retryPause);
        CallSlots.Slot taken = callSlots.admit().acquireSlot(later, never);

        assertFails(() -> callSlots.admit().acquireSlot(Deadline.in(Duration.ZERO), never), Kind.BUSY);
        taken.close();
    }

    @Test
    void givesASlotAgainThatWasGivenBack() {
        CallSlots callSlots = new CallSlots(1, 0, retryPause);
        CallSlots.Admission admission = callSlots.admit();
        admission.acquireSlot(later, never).close();

        try (CallSlots.Slot again = admission.acquireSlot(later, never)) {
            assertThat(again).isNotNull();
        }
    }

    @Test
    void admitsAgainWhenAnAdmissionWasGivenBack() {
        CallSlots callSlots = new CallSlots(1, 0, retryPause);
        callSlots.admit().close();

        try (CallSlots.Admission again = callSlots.admit()) {
            assertThat(again).isNotNull();
        }
    }

    @Test
    void letsOneWhoWaitsGoWhenHeTakesTheQuestionBack() {
        CallSlots callSlots = new CallSlots(1, 1, retryPause);
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();

        try (CallSlots.Slot taken = callSlots.admit().acquireSlot(later, never)) {
            assertThat(taken).isNotNull();
            assertThatThrownBy(() -> callSlots.admit().acquireSlot(later, cancelled))
                    .isInstanceOf(CancelledException.class);
        }
    }

    @Test
    void givesNoneInAPauseThatLastsLongerThanThereIsTime() {
        CallSlots callSlots = new CallSlots(1, 0, retryPause);
        retryPause.extend(new ModelException(Kind.RATE_LIMITED, "too often", Duration.ofHours(2)));

        assertFails(
                () -> callSlots.admit().acquireSlot(Deadline.in(Duration.ofMinutes(59)), never),
                Kind.RETRY_AFTER_DEADLINE);
    }

    @Test
    void waitsForTheEndOfAPauseThatBeganMeanwhile() throws Exception {
        CallSlots callSlots = new CallSlots(1, 1, retryPause);
        CallSlots.Slot taken = callSlots.admit().acquireSlot(later, never);
        CompletableFuture<CallSlots.Slot> waiting =
                CompletableFuture.supplyAsync(() -> callSlots.admit().acquireSlot(later, never));
        retryPause.extend(new ModelException(Kind.FAILED, "overloaded", Duration.ofSeconds(1)));

        taken.close();

        waiting.get(20, TimeUnit.SECONDS).close();
        assertThat(retryPause.isOver()).isTrue();
    }

    private static void assertFails(ThrowingCallable taking, Kind kind) {
        assertThatThrownBy(taking)
                .isInstanceOfSatisfying(
                        ModelException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(kind));
    }
}
