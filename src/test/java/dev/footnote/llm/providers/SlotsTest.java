package dev.footnote.llm.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.llm.Cancellation;
import dev.footnote.llm.CancelledException;
import dev.footnote.llm.ModelException;
import dev.footnote.llm.ModelException.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SlotsTest {

    private final Cancellation never = new Cancellation();

    @Test
    void turnsAwayWhoFindsTheQueueFull() {
        Slots slots = new Slots(1, 0, Duration.ofHours(1));

        try (Slots.Slot taken = slots.take(never)) {
            assertThat(taken).isNotNull();
            assertBusy(slots);
        }
    }

    @Test
    void turnsAwayWhoWaitsLongerThanTheTotalTime() {
        Slots slots = new Slots(1, 1, Duration.ZERO);

        try (Slots.Slot taken = slots.take(never)) {
            assertThat(taken).isNotNull();
            assertBusy(slots);
        }
    }

    @Test
    void givesAPlaceAgainThatWasGivenBack() {
        Slots slots = new Slots(1, 0, Duration.ofHours(1));
        slots.take(never).close();

        try (Slots.Slot again = slots.take(never)) {
            assertThat(again).isNotNull();
        }
    }

    @Test
    void letsOneWhoWaitsGoWhenHeTakesTheQuestionBack() {
        Slots slots = new Slots(1, 1, Duration.ofHours(1));
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();

        try (Slots.Slot taken = slots.take(never)) {
            assertThat(taken).isNotNull();
            assertThatThrownBy(() -> slots.take(cancelled)).isInstanceOf(CancelledException.class);
        }
    }

    private void assertBusy(Slots slots) {
        assertThatThrownBy(() -> slots.take(never))
                .isInstanceOfSatisfying(
                        ModelException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Kind.BUSY));
    }
}
