package dev.footnote.rest.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests that the server rejects before routing (no host, a host of others, no path, no key) with a problem.
 * These are errors of the client, so nothing is logged. Failures of the service are left to the server.
 */
@ApplicationScoped
class RouterFailureHandler {

    private static final String HOST =
            "The request needs exactly one Host header, with a host name and, optionally, a port.";

    private static final String PATH = "The address must begin with a slash.";

    /** Runs before the server's own failure handler. */
    private static final int LAST_BUT_ONE = Integer.MAX_VALUE - 1;

    private final ObjectMapper mapper;

    RouterFailureHandler(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void observe(@Observes Router router) {
        router.route().order(LAST_BUT_ONE).failureHandler(this::answer);
    }

    private void answer(RoutingContext routing) {
        HttpProblem problem = problem(routing);
        if (problem == null || routing.response().headWritten()) {
            routing.next();
            return;
        }
        routing.response()
                .setStatusCode(problem.getStatusCode())
                .putHeader(HttpHeaders.CONTENT_TYPE, HttpProblem.MEDIA_TYPE.toString())
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(json(problem));
    }

    private static @Nullable HttpProblem problem(RoutingContext routing) {
        return switch (routing.statusCode()) {
            case 400 -> problem(ProblemType.INVALID_REQUEST, fault(routing.request()));
            case 401 -> problem(ProblemType.UNAUTHORIZED, ProblemType.UNAUTHORIZED.detail());
            case 404 -> problem(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.detail());
            case 421 -> problem(ProblemType.MISDIRECTED, ProblemType.MISDIRECTED.detail());
            default -> null;
        };
    }

    private static String fault(HttpServerRequest request) {
        if (request.path() == null || request.path().isEmpty()) {
            return PATH;
        }
        return request.authority() == null ? HOST : ProblemType.INVALID_REQUEST.detail();
    }

    private static HttpProblem problem(ProblemType type, String detail) {
        return Problems.of(type, null, detail).withInstance(URI.create("/")).build();
    }

    private String json(HttpProblem problem) {
        try {
            return mapper.writeValueAsString(problem);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
