package dev.footnote.openai;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;

/**
 * Converts errors that filters, readers and the router raise under {@code /v1} (a missing key, a body too large, an
 * unknown path) to OpenAI's format; elsewhere they are problems.
 */
@Provider
@Singleton
@Priority(Priorities.USER + 1000)
class OpenAiErrorFilter implements ContainerResponseFilter {

    private static final String ROOT = "/v1";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getPath();
        if (!path.equals(ROOT) && !path.startsWith(ROOT + "/")) {
            return;
        }
        if (response.getEntity() instanceof HttpProblem problem) {
            response.setEntity(ErrorBody.of(problem), new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
        }
        if (response.getStatus() == Status.METHOD_NOT_ALLOWED.getStatusCode()) {
            boolean models = path.startsWith(ROOT + "/models");
            response.getHeaders().putSingle(HttpHeaders.ALLOW, models ? "GET, HEAD, OPTIONS" : "POST, OPTIONS");
        }
    }
}
