package dev.footnote.slack.web;

import com.slack.api.methods.SlackApiException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A Slack call failed; holds no token and no message text. */
public final class SlackCallException extends RuntimeException {

    /** Slack could not be reached. */
    public static final String UNREACHABLE = "unreachable";

    /** The connection was lost or timed out: Slack may have executed the call. */
    public static final String LOST = "lost";

    /** Slack asked to wait for longer than a call can be delayed. */
    public static final String RATE_LIMITED = "ratelimited";

    private static final int TOO_MANY_REQUESTS = 429;
    private static final long LONGEST_WAIT_SECONDS = 60;
    private static final Duration RETRY_DELAY = Duration.ofMillis(500);

    private final String code;
    private final Duration limit;

    SlackCallException(String code) {
        super("Slack refused the call: " + code);
        this.code = code;
        this.limit = Duration.ZERO;
    }

    SlackCallException(String code, Throwable cause) {
        this(code, cause, Duration.ZERO);
    }

    private SlackCallException(String code, Throwable cause, Duration limit) {
        super("Slack refused the call: " + code, cause);
        this.code = code;
        this.limit = limit;
    }

    /** The failure for an HTTP status other than 200. */
    static SlackCallException of(SlackApiException refused) {
        int status = refused.getResponse().code();
        if (status != TOO_MANY_REQUESTS) {
            return new SlackCallException("status_" + status, refused);
        }
        long seconds = seconds(refused.getResponse().header("Retry-After"));
        Duration wait = seconds > LONGEST_WAIT_SECONDS ? Duration.ZERO : Duration.ofSeconds(seconds);
        return new SlackCallException(RATE_LIMITED, refused, wait);
    }

    private static long seconds(@Nullable String header) {
        return header != null && header.matches("\\d{1,9}") ? Math.max(1, Long.parseLong(header)) : 1;
    }

    /** Whether the call was rate-limited and may succeed later. */
    boolean isRateLimited() {
        return !limit.isZero();
    }

    /**
     * How long to wait before a retry; zero when the call must not be retried.
     *
     * @param twice whether the call is idempotent
     */
    Duration retryDelay(boolean twice) {
        if (isRateLimited()) {
            return limit;
        }
        return code.equals(UNREACHABLE) || (twice && mayHaveSucceeded()) ? RETRY_DELAY : Duration.ZERO;
    }

    /** Whether it is unknown if Slack has executed the call. */
    public boolean mayHaveSucceeded() {
        return code.equals(LOST) || code.startsWith("status_5");
    }

    /** Slack's error code, such as {@code channel_not_found}, or one of the constants here. */
    public String code() {
        return code;
    }
}
