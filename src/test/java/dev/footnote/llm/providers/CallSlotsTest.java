package dev.footnote.llm.providers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.llm.Cancellation;
import dev.footnote.llm.Deadline;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallSlotsTest {

    private final CallSlots callSlots = new CallSlots(1, 2, new RetryPause());

    @Test
    void countsTheCallsThatHaveNoSlot() {
        CallSlots.Admission running = callSlots.admit();
        CallSlots.Slot slot = running.acquireSlot(Deadline.in(Duration.ofMinutes(1)), new Cancellation());
        assertThat(callSlots.waiting()).isZero();

        CallSlots.Admission waiting = callSlots.admit();

        assertThat(callSlots.waiting()).isEqualTo(1);
        slot.close();
        running.close();
        waiting.close();
        assertThat(callSlots.waiting()).isZero();
    }
}
