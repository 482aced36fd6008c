package dev.footnote.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Tells with each 405 what would be allowed, as RFC 9110 demands and the framework does not. */
@Provider
@Singleton
class AllowedMethods implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean refused = response.getStatus() == Response.Status.METHOD_NOT_ALLOWED.getStatusCode();
        if (refused && !response.getHeaders().containsKey(HttpHeaders.ALLOW)) {
            boolean reads = request.getUriInfo().getPath().startsWith("/api/documents");
            response.getHeaders().putSingle(HttpHeaders.ALLOW, reads ? "GET, HEAD, OPTIONS" : "POST, OPTIONS");
        }
    }
}
