package dev.footnote.slack.web;

import com.slack.api.methods.SlackApiException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A Slack call failed; holds no token and no message text. */
public final class SlackCallException extends RuntimeException {

    /** Slack could not be reached. */
    public static final String UNREACHABLE = "unreachable";

    /** The connection was lost or timed out: Slack may have executed the call. */
    public static final String LOST = "lost";

    /** Slack asked to wait. */
    public static final String RATE_LIMITED = "ratelimited";

    /** It cannot be found out whether Slack has executed the call. */
    public static final String OUTCOME_UNKNOWN = "outcome_unknown";

    private static final int TOO_MANY_REQUESTS = 429;

    /** Codes of calls that may have been executed; with its two, Slack reports a failure of its own. */
    private static final Set<String> UNKNOWN = Set.of(LOST, OUTCOME_UNKNOWN, "internal_error", "fatal_error");

    /** Codes of calls that were not executed and may be later. */
    private static final Set<String> BUSY = Set.of(UNREACHABLE, RATE_LIMITED, "service_unavailable");

    private final String code;
    private final Duration retryAfter;

    SlackCallException(String code, @Nullable Throwable cause) {
        this(code, cause, Duration.ZERO);
    }

    private SlackCallException(String code, @Nullable Throwable cause, Duration retryAfter) {
        super("Slack refused the call: " + code, cause);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    /** The failure for an HTTP status other than 200. */
    static SlackCallException of(SlackApiException refused) {
        return of(refused.getResponse().code(), refused.getResponse().header("Retry-After"), refused);
    }

    /** The failure for an HTTP status other than 200 and its header {@code Retry-After}. */
    static SlackCallException of(int status, @Nullable String retryAfter, @Nullable Throwable cause) {
        return status == TOO_MANY_REQUESTS
                ? new SlackCallException(RATE_LIMITED, cause, Duration.ofSeconds(seconds(retryAfter)))
                : new SlackCallException("status_" + status, cause);
    }

    /** The failure of a call whose outcome could not be determined. */
    public static SlackCallException unknownOutcome(SlackCallException lookup) {
        return new SlackCallException(lookup.isTransient() ? LOST : OUTCOME_UNKNOWN, lookup);
    }

    private static long seconds(@Nullable String header) {
        return header != null && header.matches("\\d{1,9}") ? Math.max(1, Long.parseLong(header)) : 1;
    }

    /** The time that Slack asked to wait; zero when it named none. */
    Duration retryAfter() {
        return retryAfter;
    }

    /** Whether Slack limits the rate of calls. */
    boolean isRateLimited() {
        return code.equals(RATE_LIMITED);
    }

    /** Whether the same call may succeed later. */
    public boolean isTransient() {
        return BUSY.contains(code) || (mayHaveSucceeded() && !code.equals(OUTCOME_UNKNOWN));
    }

    /** Whether it is unknown if Slack has executed the call. */
    public boolean mayHaveSucceeded() {
        return UNKNOWN.contains(code) || code.startsWith("status_5");
    }

    /** Slack's error code, such as {@code channel_not_found}, or one of the constants here. */
    public String code() {
        return code;
    }
}
