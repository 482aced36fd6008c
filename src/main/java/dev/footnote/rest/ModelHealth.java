package dev.footnote.rest;

import dev.footnote.engine.Engine;
import dev.footnote.llm.ModelStatus;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Tells how the language model does, under {@code /q/health} and {@code /q/health/well}. Always up: without the model
 * answers are extracted, so it is no reason to take the service out.
 */
@Wellness
@ApplicationScoped
class ModelHealth implements HealthCheck {

    private final Engine engine;

    ModelHealth(Engine engine) {
        this.engine = engine;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("language model").up();
        engine.model().ifPresentOrElse(status -> tell(status, response), () -> response.withData("state", "none"));
        return response.build();
    }

    private static void tell(ModelStatus status, HealthCheckResponseBuilder response) {
        response.withData("model", status.model()).withData("state", status.available() ? "available" : "unavailable");
        if (status.problem() != null) {
            response.withData("problem", status.problem());
        }
    }
}
