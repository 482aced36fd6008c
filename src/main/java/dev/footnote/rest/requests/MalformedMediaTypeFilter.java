package dev.footnote.rest.requests;

import dev.footnote.rest.problems.ProblemType;
import dev.footnote.rest.problems.Problems;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/**
 * Rejects malformed media types, after the keys have been checked. Where an address produces several media types, the
 * framework would report a malformed one as an internal error.
 */
@Provider
@PreMatching
@NonBlocking
@Singleton
@Priority(Priorities.USER + 1)
class MalformedMediaTypeFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        if (!isReadable(request::getMediaType)) {
            throw Problems.of(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        if (!isReadable(request::getAcceptableMediaTypes)) {
            throw Problems.of(ProblemType.NOT_ACCEPTABLE);
        }
    }

    private static boolean isReadable(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
