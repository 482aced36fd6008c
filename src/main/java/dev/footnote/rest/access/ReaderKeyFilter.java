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

/** Requires the reader key, if one is configured, before anything else of the request is checked. */
@Provider
@PreMatching
@Singleton
class ReaderKeyFilter implements ContainerRequestFilter {

    /** Looked up lazily: filters are created before the settings of this start are read. */
    private final Instance<ReaderConfig> config;

    ReaderKeyFilter(Instance<ReaderConfig> config) {
        this.config = config;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<String> key = config.get().key();
        if (key.isPresent()
                && isProtected(request)
                && !BearerKey.matches(key.get(), request.getHeaderString(HttpHeaders.AUTHORIZATION))) {
            throw Problems.withHeader(ProblemType.UNAUTHORIZED, HttpHeaders.WWW_AUTHENTICATE, BearerKey.CHALLENGE);
        }
    }

    /**
     * All addresses that answer questions or show documents, in any API; those with the admin key need no other key.
     */
    private static boolean isProtected(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return !AdminKeyFilter.protects(path) && (isBelow("/api", path) || isBelow("/v1", path));
    }

    private static boolean isBelow(String root, String path) {
        return path.equals(root) || path.startsWith(root + "/");
    }
}
