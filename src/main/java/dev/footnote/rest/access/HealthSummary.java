package dev.footnote.rest.access;

import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.json.JsonValue;

/** Health for callers without the key: status and names of the checks, without their data, which names documents. */
@Singleton
class HealthSummary {

    private final Instance<SmallRyeHealthReporter> reporter;

    HealthSummary(Instance<SmallRyeHealthReporter> reporter) {
        this.reporter = reporter;
    }

    /** Responds if the path is an address of health. */
    boolean respond(String path, RoutingContext routing) {
        SmallRyeHealthReporter checks = reporter.get();
        Uni<SmallRyeHealth> health = switch (path) {
            case "/q/health" -> checks.getHealthAsync();
            case "/q/health/live" -> checks.getLivenessAsync();
            case "/q/health/ready" -> checks.getReadinessAsync();
            case "/q/health/well" -> checks.getWellnessAsync();
            case "/q/health/started" -> checks.getStartupAsync();
            default -> null;
        };
        if (health == null) {
            return false;
        }
        health.subscribe().with(result -> respond(result, routing), routing::fail);
        return true;
    }

    private static void respond(SmallRyeHealth health, RoutingContext routing) {
        JsonArray checks = new JsonArray();
        for (JsonValue check : health.getPayload().getJsonArray("checks")) {
            checks.add(new JsonObject()
                    .put("name", check.asJsonObject().getString("name"))
                    .put("status", check.asJsonObject().getString("status")));
        }
        JsonObject summary = new JsonObject()
                .put("status", health.getPayload().getString("status"))
                .put("checks", checks);
        routing.response()
                .setStatusCode(health.isDown() ? 503 : 200)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=UTF-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(summary.encodePrettily());
    }
}
