package dev.footnote.rest.problems;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Converts the errors of the frameworks to problems of {@link ProblemType}. Their wording is dropped: it names classes
 * and differs between versions.
 */
@ApplicationScoped
class ProblemNormalizer implements ProblemPostProcessor {

    private static final String BROKEN = "The form is not complete multipart/form-data, or has too many parts.";

    private static final int BEFORE_LOGGER = 1_000;

    private static final String FORM_PARSER = "org.jboss.resteasy.reactive.server.core.multipart.";

    private final HttpServerRequest request;

    ProblemNormalizer(HttpServerRequest request) {
        this.request = request;
    }

    /** Runs before the library's logger, which would report a broken form as a failure of the service. */
    @Override
    public int priority() {
        return BEFORE_LOGGER;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        HttpProblem.Builder own = isOwn(problem)
                ? HttpProblem.builder(problem)
                : isBrokenForm(context.cause)
                        ? Problems.of(ProblemType.INVALID_REQUEST, null, BROKEN)
                        : translated(problem);
        return own.withInstance(instance()).build();
    }

    /**
     * The framework has no exception type for a form that is truncated, has too many parts or a malformed one. An error
     * of the disk, on which the parser writes files, is not the client's.
     */
    private static boolean isBrokenForm(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        return isOfParser(trace, trace.length)
                && !(cause instanceof WebApplicationException)
                && !isOfDisk(cause.getCause())
                && (!isOfDisk(cause) || isOfParser(trace, 1));
    }

    private static boolean isOfDisk(@Nullable Throwable failure) {
        return failure instanceof IOException && !(failure instanceof UnsupportedEncodingException);
    }

    private static boolean isOfParser(StackTraceElement[] trace, int depth) {
        return Arrays.stream(trace)
                .limit(depth)
                .anyMatch(frame -> frame.getClassName().startsWith(FORM_PARSER));
    }

    private static boolean isOwn(HttpProblem problem) {
        return problem.getParameters().containsKey(Problems.FIELD);
    }

    private static HttpProblem.Builder translated(HttpProblem problem) {
        ProblemType type = ProblemType.ofStatus(problem.getStatusCode());
        HttpProblem.Builder own = Problems.of(type, null, type.detail());
        for (Map.Entry<String, Object> header : problem.getHeaders().entrySet()) {
            own.withHeader(header.getKey(), header.getValue());
        }
        return own;
    }

    /** The path as sent, without the query, which may contain words of a question. */
    private URI instance() {
        String uri = request.uri();
        int query = uri.indexOf('?');
        String path = query < 0 ? uri : uri.substring(0, query);
        try {
            return new URI(path);
        } catch (URISyntaxException notAnUri) {
            return URI.create("/");
        }
    }
}
