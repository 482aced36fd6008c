package dev.footnote.rest.access;

import dev.footnote.admission.Caller;
import dev.footnote.admission.CurrentCaller;
import dev.footnote.rest.access.AccessKeys.NamedKey;
import dev.footnote.rest.access.AccessKeys.Role;
import dev.footnote.rest.problems.ProblemType;
import dev.footnote.rest.problems.Problems;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Requires a reader key, if any is configured, before anything else of the request is checked. */
@Provider
@PreMatching
@NonBlocking
@Singleton
class ReaderKeyFilter implements ContainerRequestFilter {

    /** Looked up lazily: filters are created before the settings of this start are read. */
    private final Instance<CurrentKeys> keys;

    private final CurrentCaller currentCaller;

    ReaderKeyFilter(Instance<CurrentKeys> keys, CurrentCaller currentCaller) {
        this.keys = keys;
        this.currentCaller = currentCaller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        AccessKeys current = keys.get().get();
        if (!current.has(Role.READER) || !isProtected(request)) {
            return;
        }
        NamedKey key = current.find(Role.READER, request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .orElseThrow(() -> Problems.withHeader(
                        ProblemType.UNAUTHORIZED, HttpHeaders.WWW_AUTHENTICATE, AccessKeys.CHALLENGE));
        currentCaller.identify(
                key.isShared() ? currentCaller.caller().withSharedKey(key.name()) : Caller.key(key.name()));
    }

    /**
     * All addresses that answer questions or show documents, in any API; those with an admin key need no other key.
     */
    private static boolean isProtected(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return !AdminKeyFilter.protects(request) && (isBelow("/api", path) || isBelow("/v1", path));
    }

    private static boolean isBelow(String root, String path) {
        return path.equals(root) || path.startsWith(root + "/");
    }
}
