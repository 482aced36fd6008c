package dev.footnote.rest.access;

import dev.footnote.rest.problems.ProblemType;
import dev.footnote.rest.problems.Problems;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** Requires the admin key for evaluations, before anything else of the request is checked or read. */
@Provider
@PreMatching
@Singleton
class AdminKeyFilter implements ContainerRequestFilter {

    /** Looked up lazily: filters are created before the settings of this start are read. */
    private final Instance<AdminConfig> config;

    AdminKeyFilter(Instance<AdminConfig> config) {
        this.config = config;
    }

    /** Deliberately broad: a path that the router matches in some other way must not bypass the key. */
    static boolean protects(String path) {
        return path.startsWith("/api/evaluations");
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!protects(request.getUriInfo().getPath())) {
            return;
        }
        Optional<String> key = config.get().key();
        if (key.isEmpty()) {
            throw Problems.of(ProblemType.ADMIN_OFF);
        }
        if (!BearerKey.matches(key.get(), request.getHeaderString(HttpHeaders.AUTHORIZATION))) {
            throw Problems.withHeader(ProblemType.ADMIN_ONLY, HttpHeaders.WWW_AUTHENTICATE, BearerKey.CHALLENGE);
        }
    }
}
