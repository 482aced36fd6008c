package dev.footnote.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Adds the header {@code Allow} to each 405 response: RFC 9110 requires it, and the framework omits it. */
@Provider
@Singleton
class AllowHeaderFilter implements ContainerResponseFilter {

    private static final String EVALUATIONS = "/api/evaluations";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean refused = response.getStatus() == Response.Status.METHOD_NOT_ALLOWED.getStatusCode();
        if (refused && !response.getHeaders().containsKey(HttpHeaders.ALLOW)) {
            response.getHeaders()
                    .putSingle(HttpHeaders.ALLOW, allowed(request.getUriInfo().getPath()));
        }
    }

    private static String allowed(String path) {
        if (path.equals(EVALUATIONS)) {
            return "GET, HEAD, POST, OPTIONS";
        }
        if (path.startsWith(EVALUATIONS)) {
            boolean run = path.indexOf('/', EVALUATIONS.length() + 1) < 0;
            return run ? "GET, HEAD, DELETE, OPTIONS" : "GET, HEAD, OPTIONS";
        }
        if (path.startsWith("/api/conversations")) {
            return "DELETE, OPTIONS";
        }
        return path.startsWith("/api/documents") ? "GET, HEAD, OPTIONS" : "POST, OPTIONS";
    }
}
