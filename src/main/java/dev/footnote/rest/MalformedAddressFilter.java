package dev.footnote.rest;

import dev.footnote.rest.problems.ProblemType;
import dev.footnote.rest.problems.Problems;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Rejects addresses that are not valid URIs, after the keys have been checked. The rest of the server assumes valid
 * URIs, so such a request is rerouted to the repaired address and carries the description of the error along.
 */
@Provider
@PreMatching
@NonBlocking
@Singleton
@Priority(Priorities.USER + 1)
class MalformedAddressFilter implements ContainerRequestFilter {

    private static final String KEY = MalformedAddressFilter.class.getName();
    private static final String NO_URI = "The address is not a valid URI.";

    /** Runs before {@link dev.footnote.rest.documents.DocumentIdExtractor}, which runs before everything else. */
    private static final int FIRST = 10_001;

    private final RoutingContext routing;

    MalformedAddressFilter(RoutingContext routing) {
        this.routing = routing;
    }

    void mark(@Observes Filters filters) {
        filters.register(MalformedAddressFilter::mark, FIRST);
    }

    private static void mark(RoutingContext routing) {
        String address = routing.request().uri();
        String fault = routing.get(KEY) == null ? fault(address) : null;
        if (fault == null) {
            routing.next();
        } else {
            routing.put(KEY, fault);
            routing.reroute(RequestPathEncoder.escapedPath(address));
        }
    }

    private static @Nullable String fault(String address) {
        try {
            new URI(address);
            return null;
        } catch (URISyntaxException broken) {
            int at = broken.getIndex();
            return at < 0 || at >= address.length()
                    ? NO_URI
                    : "Character %d of the address is not allowed there; encode it as %s."
                            .formatted(at + 1, RequestPathEncoder.escape(address.charAt(at)));
        }
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String fault = routing.get(KEY);
        if (fault != null) {
            throw Problems.withDetail(ProblemType.INVALID_REQUEST, fault);
        }
    }
}
