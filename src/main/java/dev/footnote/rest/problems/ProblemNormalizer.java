package dev.footnote.rest.problems;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Objects;

/**
 * Converts the errors of the frameworks to problems of {@link ProblemType}. Their wording is dropped: it names classes
 * and differs between versions.
 */
@ApplicationScoped
class ProblemNormalizer implements ProblemPostProcessor {

    private static final String BROKEN = "The form is not complete multipart/form-data, or has too many parts.";

    private final HttpServerRequest request;

    ProblemNormalizer(HttpServerRequest request) {
        this.request = request;
    }

    /** Runs after the library's own processor, which logs the cause; the problem returned here no longer shows it. */
    @Override
    public int priority() {
        return 0;
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

    /** The framework has no exception type for a form that is truncated or has too many parts. */
    private static boolean isBrokenForm(Throwable cause) {
        String message = Objects.toString(cause.getMessage(), "");
        return message.contains("parsing multipart request") || message.startsWith("Param limit of ");
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
