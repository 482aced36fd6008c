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

class SlotsTest {

    private final Cancellation never = new Cancellation();
    private final Deadline later = Deadline.in(Duration.ofHours(1));
    private final Pause pause = new Pause();

    @Test
    void turnsAwayWhoFindsTheQueueFull() {
        Slots slots = new Slots(1, 0, pause);

        try (Slots.Admission admitted = slots.admit()) {
            assertThat(admitted).isNotNull();
            assertFails(slots::admit, Kind.BUSY);
        }
    }

    @Test
    void turnsAwayWhoFindsNoSlotInTime() {
        Slots slots = new Slots(1, 1, pause);
        Slots.Slot taken = slots.admit().take(later, never);

        assertFails(() -> slots.admit().take(Deadline.in(Duration.ZERO), never), Kind.BUSY);
        taken.close();
    }

    @Test
    void givesASlotAgainThatWasGivenBack() {
        Slots slots = new Slots(1, 0, pause);
        Slots.Admission admission = slots.admit();
        admission.take(later, never).close();

        try (Slots.Slot again = admission.take(later, never)) {
            assertThat(again).isNotNull();
        }
    }

    @Test
    void admitsAgainWhenAnAdmissionWasGivenBack() {
        Slots slots = new Slots(1, 0, pause);
        slots.admit().close();

        try (Slots.Admission again = slots.admit()) {
            assertThat(again).isNotNull();
        }
    }

    @Test
    void letsOneWhoWaitsGoWhenHeTakesTheQuestionBack() {
        Slots slots = new Slots(1, 1, pause);
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();

        try (Slots.Slot taken = slots.admit().take(later, never)) {
            assertThat(taken).isNotNull();
            assertThatThrownBy(() -> slots.admit().take(later, cancelled)).isInstanceOf(CancelledException.class);
        }
    }

    @Test
    void givesNoneInAPauseThatLastsLongerThanThereIsTime() {
        Slots slots = new Slots(1, 0, pause);
        pause.extend(new ModelException(Kind.RATE_LIMITED, "too often", Duration.ofHours(2)));

        assertFails(() -> slots.admit().take(Deadline.in(Duration.ofMinutes(59)), never), Kind.POSTPONED);
    }

    @Test
    void waitsForTheEndOfAPauseThatBeganMeanwhile() throws Exception {
        Slots slots = new Slots(1, 1, pause);
        Slots.Slot taken = slots.admit().take(later, never);
        CompletableFuture<Slots.Slot> waiting =
                CompletableFuture.supplyAsync(() -> slots.admit().take(later, never));
        pause.extend(new ModelException(Kind.FAILED, "overloaded", Duration.ofSeconds(1)));

        taken.close();

        waiting.get(20, TimeUnit.SECONDS).close();
        assertThat(pause.isOver()).isTrue();
    }

    private static void assertFails(ThrowingCallable taking, Kind kind) {
        assertThatThrownBy(taking)
                .isInstanceOfSatisfying(
                        ModelException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(kind));
    }
}
