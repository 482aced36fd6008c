package dev.footnote.rest.access;

import dev.footnote.rest.access.AccessKeys.Role;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

/**
 * Requires the reader key for {@code /q/metrics}, if one is configured: metrics show how much is asked and answered. The
 * filters of the APIs do not see this address.
 */
@Singleton
class MetricsKeyFilter {

    private static final String PATH = "/q/metrics";

    /** Before the routes of the server, after the filters that repair addresses. */
    private static final int EARLY = 100;

    private final Instance<CurrentKeys> keys;

    MetricsKeyFilter(Instance<CurrentKeys> keys) {
        this.keys = keys;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EARLY);
    }

    private void check(RoutingContext routing) {
        String path = routing.normalizedPath();
        AccessKeys current = keys.get().get();
        String authorization = routing.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (!path.startsWith(PATH)
                || !current.has(Role.READER)
                || current.findName(Role.READER, authorization).isPresent()) {
            routing.next();
            return;
        }
        routing.response()
                .setStatusCode(HttpResponseStatus.UNAUTHORIZED.code())
                .putHeader(HttpHeaderNames.WWW_AUTHENTICATE, AccessKeys.CHALLENGE)
                .end();
    }
}
