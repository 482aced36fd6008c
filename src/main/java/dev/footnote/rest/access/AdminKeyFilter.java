package dev.footnote.rest.access;

import dev.footnote.rest.access.AccessKeys.Role;
import dev.footnote.rest.problems.ProblemType;
import dev.footnote.rest.problems.Problems;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Requires an admin key for evaluations and insights, and to change documents, before anything else of the request is
 * checked or read.
 */
@Provider
@PreMatching
@NonBlocking
@Singleton
class AdminKeyFilter implements ContainerRequestFilter {

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** Looked up lazily: filters are created before the settings of this start are read. */
    private final Instance<CurrentKeys> keys;

    AdminKeyFilter(Instance<CurrentKeys> keys) {
        this.keys = keys;
    }

    /** Deliberately broad: a path that the router matches in some other way must not bypass the key. */
    static boolean protects(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return path.startsWith("/api/evaluations")
                || path.startsWith("/api/insights")
                || path.startsWith("/api/uploads")
                || (path.startsWith("/api/documents") && !READING.contains(request.getMethod()));
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!protects(request)) {
            return;
        }
        AccessKeys current = keys.get().get();
        if (!current.has(Role.ADMIN)) {
            throw Problems.of(ProblemType.ADMIN_OFF);
        }
        if (current.find(Role.ADMIN, request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .isEmpty()) {
            throw Problems.withHeader(ProblemType.ADMIN_ONLY, HttpHeaders.WWW_AUTHENTICATE, AccessKeys.CHALLENGE);
        }
    }
}
