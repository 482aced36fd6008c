package dev.footnote.llm.providers;

import dev.footnote.llm.ModelException;
import dev.footnote.llm.ModelException.Kind;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.TimeoutException;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a failed call means. Of what came back only the status is told: bodies of refusals repeat parts of keys, and
 * messages of connections hold addresses.
 */
final class Failures {

    private static final int TOO_MANY = 429;
    private static final int REQUEST_TIMEOUT = 408;

    private Failures() {}

    /** With what the response's head says of when to ask again; null when it says nothing. */
    static ModelException of(Throwable failure, @Nullable Duration retryAfter) {
        ModelException meaning = of(failure);
        return retryAfter == null || !meaning.kind().isPassing()
                ? meaning
                : new ModelException(meaning.kind(), String.valueOf(meaning.getMessage()), retryAfter);
    }

    private static ModelException of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof ModelException known) {
                return known;
            }
            if (cause instanceof HttpException http) {
                return status(http.statusCode());
            }
            if (cause instanceof HttpTimeoutException || cause instanceof TimeoutException) {
                return new ModelException(Kind.TIMED_OUT, "the model did not respond in time");
            }
            if (cause instanceof com.fasterxml.jackson.core.JacksonException) {
                return new ModelException(Kind.MALFORMED, "the model's response is not what its provider promises");
            }
            if (cause instanceof IOException) {
                return new ModelException(Kind.UNREACHABLE, "the connection to the model failed: " + name(cause));
            }
        }
        return new ModelException(Kind.MALFORMED, "the model's response cannot be read: " + name(failure));
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause.getCause() == cause ? null : cause.getCause();
    }

    private static String name(Throwable failure) {
        return failure.getClass().getSimpleName();
    }

    private static ModelException status(int status) {
        if (status == TOO_MANY) {
            return new ModelException(Kind.RATE_LIMITED, "the model is asked too often (status 429)");
        }
        if (status >= 500 || status == REQUEST_TIMEOUT) {
            return new ModelException(Kind.FAILED, "the model failed (status %d)".formatted(status));
        }
        return new ModelException(
                Kind.REFUSED,
                "the model refuses the request (status %d); check its address, name and key".formatted(status));
    }
}
