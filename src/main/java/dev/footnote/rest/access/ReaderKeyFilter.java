package dev.footnote.rest.access;

import dev.footnote.admission.Caller;
import dev.footnote.admission.CurrentCaller;
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

    /** The name of the only key. */
    private static final String NAME = "reader";

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
        String name = current.findName(Role.READER, request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .orElseThrow(() -> Problems.withHeader(
                        ProblemType.UNAUTHORIZED, HttpHeaders.WWW_AUTHENTICATE, AccessKeys.CHALLENGE));
        // The key of the older setting has no owner: those who share it are told apart by address.
        if (!name.equals(Role.READER.label())) {
            currentCaller.identify(Caller.key(name));
        }
        request.setSecurityContext(new KeyedSecurityContext(request.getSecurityContext(), name));
    }

    /**
     * All addresses that answer questions or show documents, in any API; those with an admin key need no other key.
     */
    private static boolean isProtected(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return !AdminKeyFilter.protects(path) && (isBelow("/api", path) || isBelow("/v1", path));
    }

    private static boolean isBelow(String root, String path) {
        return path.equals(root) || path.startsWith(root + "/");
    }
}
