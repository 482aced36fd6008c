package dev.footnote.llm.providers;

import com.fasterxml.jackson.core.JacksonException;
import dev.footnote.llm.ModelException;
import dev.footnote.llm.ModelException.Kind;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.TimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Translates the failure of a call into a {@link ModelException}. Of the response, only the status is included: error
 * bodies repeat parts of keys, and connection errors contain addresses.
 */
final class ModelFailureTranslator {

    private static final int TOO_MANY = 429;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int PROXY_WANTS_PASSWORD = 407;

    /** Maximum depth of the chain of causes. */
    private static final int DEEPEST = 20;

    private ModelFailureTranslator() {}

    /** With the wait from the response's {@code Retry-After} header; null if it has no such header. */
    static ModelException translate(Throwable failure, @Nullable Duration retryAfter) {
        ModelException meaning = translate(failure);
        return retryAfter == null || !meaning.kind().isTransient()
                ? meaning
                : new ModelException(meaning.kind(), String.valueOf(meaning.getMessage()), retryAfter);
    }

    private static ModelException translate(Throwable failure) {
        List<Throwable> causes = causes(failure);
        for (Throwable cause : causes) {
            if (cause instanceof ModelException known) {
                return known;
            }
            if (cause instanceof HttpException http) {
                return translateStatus(http.statusCode());
            }
        }
        // The deepest cause is often the most specific one.
        for (int i = causes.size() - 1; i >= 0; i--) {
            ModelException meaning = translateKnown(causes.get(i));
            if (meaning != null) {
                return meaning;
            }
        }
        return causes.stream()
                .filter(IOException.class::isInstance)
                .findFirst()
                .map(cause -> unreachable("the connection to the model failed (%s)".formatted(name(cause))))
                .orElseGet(() ->
                        new ModelException(Kind.MALFORMED, "the model's response cannot be read: " + name(failure)));
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && causes.size() < DEEPEST; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    private static @Nullable ModelException translateKnown(Throwable cause) {
        if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
            return unreachable("the host of the model's address cannot be resolved");
        }
        if (cause instanceof ConnectException) {
            return unreachable("nothing accepts connections at the model's address");
        }
        if (cause instanceof HttpConnectTimeoutException) {
            return unreachable("the model's address accepts no connection in time");
        }
        if (cause instanceof SSLException) {
            return unreachable("the TLS connection to the model failed (%s)".formatted(name(cause)));
        }
        if (cause instanceof HttpTimeoutException || cause instanceof TimeoutException) {
            return new ModelException(Kind.TIMED_OUT, "the model did not respond in time");
        }
        if (cause instanceof JacksonException) {
            return new ModelException(Kind.MALFORMED, "the model's response does not follow its provider's API");
        }
        return null;
    }

    private static ModelException unreachable(String message) {
        return new ModelException(Kind.UNREACHABLE, message);
    }

    private static String name(Throwable failure) {
        return failure.getClass().getSimpleName();
    }

    private static ModelException translateStatus(int status) {
        if (status == TOO_MANY) {
            return new ModelException(Kind.RATE_LIMITED, "the model's rate limit is exceeded (status 429)");
        }
        if (status == PROXY_WANTS_PASSWORD) {
            return new ModelException(
                    Kind.REFUSED, "a proxy to the model requires authentication (status %d)".formatted(status));
        }
        if (status >= 500 || status == REQUEST_TIMEOUT) {
            return new ModelException(Kind.FAILED, "the model failed (status %d)".formatted(status));
        }
        return new ModelException(
                Kind.REFUSED,
                "the model rejected the request (status %d); check its address, name and key".formatted(status));
    }
}
