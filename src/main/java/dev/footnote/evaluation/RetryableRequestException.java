package dev.footnote.evaluation;

import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Thrown for a request that the service has not started to process: it can be retried after a pause. */
final class RetryableRequestException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    private static final Duration DEFAULT_PAUSE = Duration.ofMillis(250);
    private static final Duration MIN_PAUSE = Duration.ofMillis(1);
    /** Caps a longer {@code Retry-After}: the request is retried after this time anyway. */
    private static final Duration MAX_PAUSE = Duration.ofMinutes(1);

    private final Duration pause;

    private RetryableRequestException(String what, Duration pause, @Nullable Throwable cause) {
        super(what, cause);
        this.pause = pause;
    }

    Duration pause() {
        return pause;
    }

    static RetryableRequestException connectionFailed(Throwable cause) {
        String reason = cause instanceof ConnectException && cause.getMessage() == null
                ? "connection refused"
                : String.valueOf(cause.getMessage());
        return new RetryableRequestException("cannot be reached: " + reason, DEFAULT_PAUSE, cause);
    }

    static void throwIfRetryable(HttpResponse<?> response) {
        int status = response.statusCode();
        if (status == TOO_MANY_REQUESTS || status == UNAVAILABLE) {
            Duration pause = response.headers()
                    .firstValue("Retry-After")
                    .map(RetryableRequestException::pause)
                    .orElse(DEFAULT_PAUSE);
            throw new RetryableRequestException("rejected with status " + status, pause, null);
        }
    }

    /** RFC 9110 allows seconds or a date. */
    private static Duration pause(String retryAfter) {
        Duration asked;
        try {
            asked = retryAfter.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(retryAfter))
                    : Duration.between(
                            Instant.now(), ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException unreadable) {
            asked = DEFAULT_PAUSE;
        }
        return asked.compareTo(MIN_PAUSE) < 0 ? MIN_PAUSE : asked.compareTo(MAX_PAUSE) > 0 ? MAX_PAUSE : asked;
    }
}
