package dev.footnote.rest.problems;

import dev.footnote.admission.OverloadedException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/**
 * Maps a question that got no turn to a problem that says when to ask again. It is not logged as other problems with a
 * status from 500 on are: a refusal is no failure, and there are many of them when there are any.
 */
@Provider
@Singleton
class OverloadedMapper implements ExceptionMapper<OverloadedException> {

    private final HttpServerRequest request;

    OverloadedMapper(HttpServerRequest request) {
        this.request = request;
    }

    @Override
    public Response toResponse(OverloadedException refused) {
        HttpProblem problem = Problems.retryLater(ProblemType.OVERLOADED, refused.retryAfter());
        return HttpProblem.builder(problem)
                .withInstance(URI.create(request.path()))
                .build()
                .toResponse();
    }
}
