package dev.footnote.llm.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.llm.Cancellation;
import dev.footnote.llm.CancelledException;
import dev.footnote.llm.Deadline;
import dev.footnote.llm.ModelException;
import dev.footnote.llm.ModelException.Kind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PauseTest {

    private final Pause pause = new Pause();

    @Test
    void isOverUntilTheModelAsksForOne() {
        pause.extend(refusal(null));

        assertThat(pause.isOver()).isTrue();
        assertThatCode(() -> pause.await(Deadline.in(Duration.ZERO), new Cancellation()))
                .doesNotThrowAnyException();
    }

    @Test
    void saysWhyOneWhoCannotWaitIsSentAway() {
        pause.extend(refusal(Duration.ofMinutes(2)));

        assertThatThrownBy(() -> pause.await(Deadline.in(Duration.ofMinutes(1)), new Cancellation()))
                .isInstanceOfSatisfying(
                        ModelException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Kind.POSTPONED))
                .hasMessageContaining("too often");
    }

    @Test
    void isNotShortenedByALaterRefusal() {
        pause.extend(refusal(Duration.ofMinutes(2)));
        pause.extend(refusal(Duration.ZERO));

        assertThat(pause.isOver()).isFalse();
        assertThatThrownBy(() -> pause.check(Deadline.in(Duration.ofMinutes(1))))
                .isInstanceOf(ModelException.class);
    }

    @Test
    void lastsForAnHourAtMost() {
        pause.extend(refusal(Duration.ofDays(36_500)));

        assertThatThrownBy(() -> pause.check(Deadline.in(Pause.LONGEST.minusMinutes(1))))
                .isInstanceOf(ModelException.class);
        assertThatCode(() -> pause.check(Deadline.in(Pause.LONGEST.plusMinutes(1))))
                .doesNotThrowAnyException();
    }

    @Test
    void isNotAwaitedByOneWhoTookTheQuestionBack() {
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();
        pause.extend(refusal(Duration.ofMinutes(2)));

        assertThatThrownBy(() -> pause.await(Deadline.in(Duration.ofHours(1)), cancelled))
                .isInstanceOf(CancelledException.class);
    }

    private static ModelException refusal(@Nullable Duration retryAfter) {
        return new ModelException(Kind.RATE_LIMITED, "the model is asked too often", retryAfter);
    }
}
