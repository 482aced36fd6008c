package dev.footnote.rest;

import dev.footnote.engine.Engine;
import dev.footnote.ingestion.IngestionStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Readiness check: up once all documents have been read and embedded; it never goes down again after that. */
@Readiness
@ApplicationScoped
class DocumentsReadinessCheck implements HealthCheck {

    private static final int NAMED_FAILURES = 20;

    private final Engine engine;

    DocumentsReadinessCheck(Engine engine) {
        this.engine = engine;
    }

    @Override
    public HealthCheckResponse call() {
        IngestionStatus status = engine.status();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("documents")
                .status(status.complete())
                .withData("documents", status.documents())
                .withData("passages", status.passages())
                .withData("embedded", status.embedded())
                .withData("toEmbed", status.toEmbed())
                .withData("failures", status.failures().size());
        if (!status.failures().isEmpty()) {
            response.withData("failed", failed(status));
        }
        if (status.problem() != null) {
            response.withData("problem", status.problem());
        }
        return response.build();
    }

    private static String failed(IngestionStatus status) {
        return status.failures().stream()
                .limit(NAMED_FAILURES)
                .map(readFailure -> readFailure.name() + ": " + readFailure.reason())
                .collect(Collectors.joining("; "));
    }
}
