package dev.footnote.llm;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A language model call failed. The message is safe to log: it contains no key, no URL query and no user or model text.
 */
public final class ModelException extends RuntimeException {

    /** The kind of failure. */
    public enum Kind {
        /** The connection could not be opened, or it broke. */
        UNREACHABLE(true),
        /** The model rejected the call because of its rate limit. */
        RATE_LIMITED(true),
        /** The model reported a failure of its own. */
        FAILED(true),
        TIMED_OUT(false),
        /** The model rejected the request because of its key, model name or parameters. */
        REFUSED(false),
        /** The response is malformed. */
        MALFORMED(false),
        /**
         * The output is incomplete: the token limit was reached, the provider filtered the rest, or the model stopped
         * for another reason than the end of its answer.
         */
        CUT_SHORT(false),
        /** The queue is full, or no slot became free in time. */
        BUSY(false),
        /** The circuit breaker is open after repeated failures. */
        CIRCUIT_OPEN(false),
        /** The model asked for a retry after the deadline. */
        RETRY_AFTER_DEADLINE(false),
        /** No transcript exists for this request. */
        NOT_RECORDED(false);

        private final boolean isTransient;

        Kind(boolean passing) {
            this.isTransient = passing;
        }

        /** Whether a retry may help. */
        public boolean isTransient() {
            return isTransient;
        }
    }

    private final Kind kind;
    private final @Nullable Duration retryAfter;

    public ModelException(Kind kind, String message) {
        this(kind, message, null);
    }

    /** With the wait before a retry that the model asked for; null if unknown. */
    public ModelException(Kind kind, String message, @Nullable Duration retryAfter) {
        super(message);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    public Kind kind() {
        return kind;
    }

    /** The wait before a retry that the model asked for. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
