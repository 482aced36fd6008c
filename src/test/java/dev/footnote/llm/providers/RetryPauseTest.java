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

class RetryPauseTest {

    private final RetryPause retryPause = new RetryPause();

    @Test
    void isInactiveUntilARetryAfter() {
        retryPause.extend(refusal(null));

        assertThat(retryPause.isOver()).isTrue();
        assertThatCode(() -> retryPause.await(Deadline.in(Duration.ZERO), new Cancellation()))
                .doesNotThrowAnyException();
    }

    @Test
    void reportsWhyACallIsRejected() {
        retryPause.extend(refusal(Duration.ofMinutes(2)));

        assertThatThrownBy(() -> retryPause.await(Deadline.in(Duration.ofMinutes(1)), new Cancellation()))
                .isInstanceOfSatisfying(
                        ModelException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Kind.RETRY_AFTER_DEADLINE))
                .hasMessageContaining("too often");
    }

    @Test
    void isNotShortenedByALaterRetryAfter() {
        retryPause.extend(refusal(Duration.ofMinutes(2)));
        retryPause.extend(refusal(Duration.ZERO));

        assertThat(retryPause.isOver()).isFalse();
        assertThatThrownBy(() -> retryPause.check(Deadline.in(Duration.ofMinutes(1))))
                .isInstanceOf(ModelException.class);
    }

    @Test
    void lastsAtMostAnHour() {
        retryPause.extend(refusal(Duration.ofDays(36_500)));

        assertThatThrownBy(() -> retryPause.check(Deadline.in(RetryPause.LONGEST.minusMinutes(1))))
                .isInstanceOf(ModelException.class);
        assertThatCode(() -> retryPause.check(Deadline.in(RetryPause.LONGEST.plusMinutes(1))))
                .doesNotThrowAnyException();
    }

    @Test
    void isNotAwaitedByACancelledCall() {
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();
        retryPause.extend(refusal(Duration.ofMinutes(2)));

        assertThatThrownBy(() -> retryPause.await(Deadline.in(Duration.ofHours(1)), cancelled))
                .isInstanceOf(CancelledException.class);
    }

    private static ModelException refusal(@Nullable Duration retryAfter) {
        return new ModelException(Kind.RATE_LIMITED, "the model is asked too often", retryAfter);
    }
}
