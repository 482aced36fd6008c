package dev.footnote.rest.access;

import dev.footnote.rest.access.AccessKeys.Role;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

/**
 * Requires a reader key, if any is configured, for everything under {@code /q}, such as the OpenAPI document. Probes
 * have no key: without one, health is reported as a {@link HealthSummary}.
 */
@Singleton
class ManagementKeyFilter {

    private static final int AFTER_HOSTS = 8_900;
    private static final String ROOT = "/q";

    private final Instance<CurrentKeys> keys;
    private final HealthSummary health;

    ManagementKeyFilter(Instance<CurrentKeys> keys, HealthSummary health) {
        this.keys = keys;
        this.health = health;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_HOSTS);
    }

    private void check(RoutingContext routing) {
        String path = routing.normalizedPath();
        if (!isProtected(path) || mayRead(routing)) {
            routing.next();
        } else if (!health.respond(path, routing)) {
            routing.response().putHeader("WWW-Authenticate", AccessKeys.CHALLENGE);
            routing.fail(401);
        }
    }

    private static boolean isProtected(String path) {
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }

    private boolean mayRead(RoutingContext routing) {
        AccessKeys current = keys.get().get();
        String authorization = routing.request().getHeader(HttpHeaders.AUTHORIZATION);
        return !current.has(Role.READER)
                || current.find(Role.READER, authorization).isPresent();
    }
}
