package dev.footnote.rest;

import dev.footnote.engine.Engine;
import dev.footnote.llm.ModelStatus;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Health check of the language model, under {@code /q/health} and {@code /q/health/well}. It is always up: without the
 * model, answers are extracted, so an unavailable model is no reason to take the service out of rotation.
 */
@Wellness
@ApplicationScoped
class ModelHealthCheck implements HealthCheck {

    private final Engine engine;

    ModelHealthCheck(Engine engine) {
        this.engine = engine;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("language model").up();
        engine.model()
                .ifPresentOrElse(status -> addModelStatus(status, response), () -> response.withData("state", "none"));
        return response.build();
    }

    private static void addModelStatus(ModelStatus status, HealthCheckResponseBuilder response) {
        response.withData("model", status.model()).withData("state", status.available() ? "available" : "unavailable");
        if (status.problem() != null) {
            response.withData("problem", status.problem());
        }
    }
}
