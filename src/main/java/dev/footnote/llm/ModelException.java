package dev.footnote.llm;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A model did not answer. The message may be logged: it holds no key, no address's query and no text of anybody. */
public final class ModelException extends RuntimeException {

    /** What went wrong. */
    public enum Kind {
        /** No connection, or it broke. */
        UNREACHABLE(true),
        /** It says that it is asked too often. */
        RATE_LIMITED(true),
        /** It says that it failed. */
        FAILED(true),
        TIMED_OUT(false),
        /** It does not take the request: key, model name or parameters. */
        REFUSED(false),
        /** What came is no answer of a model. */
        MALFORMED(false),
        /**
         * It ended before it was through: no tokens were left, its provider filtered what came next, or it stopped for
         * another reason than that all was said.
         */
        CUT_SHORT(false),
        /** Too many wait for it. */
        BUSY(false),
        /** It failed so often that it is left alone for a while. */
        LEFT_ALONE(false),
        /** It wants to be asked again later than there is time for. */
        POSTPONED(false),
        /** No transcript has this request. */
        NOT_RECORDED(false);

        private final boolean passing;

        Kind(boolean passing) {
            this.passing = passing;
        }

        /** Whether asking again soon may help. */
        public boolean isPassing() {
            return passing;
        }
    }

    private final Kind kind;
    private final @Nullable Duration retryAfter;

    public ModelException(Kind kind, String message) {
        this(kind, message, null);
    }

    /** With the time after which the model says that it may be asked again; null when it does not say. */
    public ModelException(Kind kind, String message, @Nullable Duration retryAfter) {
        super(message);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    public Kind kind() {
        return kind;
    }

    /** After what time the model says that it may be asked again. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
