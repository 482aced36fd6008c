package dev.footnote.monitoring;

import dev.footnote.admission.AdmissionQueue;
import dev.footnote.engine.Asker.Door;
import dev.footnote.engine.Engine;
import dev.footnote.ingestion.IngestionStatus;
import dev.footnote.llm.ModelStatus;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Shows the state of the documents and of the language model, read from the engine at each scrape. */
@Singleton
class CorpusMetrics {

    /** After the engine is created. */
    private static final int AFTER_ENGINE = 3000;

    private final MeterRegistry registry;
    private final Clock clock;

    CorpusMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** A console command has no scrapes and no engine of the container. */
    void register(
            @Observes @Priority(AFTER_ENGINE) StartupEvent event,
            Instance<Engine> engines,
            Instance<AdmissionQueue> queues,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean served) {
        if (!served) {
            return;
        }
        Engine engine = engines.get();
        show(engine, "footnote.documents", "Documents in the index", IngestionStatus::documents);
        show(engine, "footnote.passages", "Passages in the index", IngestionStatus::passages);
        show(
                engine,
                "footnote.passages.pending",
                "Passages of the current pass that are not embedded yet",
                status -> status.toEmbed() - status.embedded());
        show(
                engine,
                "footnote.document.failures",
                "Files and lines that the last pass could not read",
                status -> status.failures().size());
        show(
                engine,
                "footnote.ingestion.failing",
                "1 if the whole last pass over the folder failed",
                status -> status.problem() == null ? 0 : 1);
        Gauge.builder("footnote.snapshot.age", engine, this::snapshotAge)
                .description("Time since a change of the documents was last published; NaN before the first")
                .baseUnit("seconds")
                .register(registry);
        engine.model().ifPresent(model -> showModel(engine, model.model()));
        showQueue(queues.get());
        DoorMetrics.register(Door.REST);
        DoorMetrics.register(Door.OPENAI);
    }

    private void show(Engine engine, String name, String description, ToDoubleFunction<IngestionStatus> value) {
        Gauge.builder(name, engine, shown -> value.applyAsDouble(shown.status()))
                .description(description)
                .register(registry);
    }

    private double snapshotAge(Engine engine) {
        @Nullable Instant published = engine.status().published();
        return published == null
                ? Double.NaN
                : Duration.between(published, clock.instant()).toMillis() / 1e3;
    }

    private void showQueue(AdmissionQueue queue) {
        Gauge.builder("footnote.queue.length", queue, AdmissionQueue::queued)
                .description("Questions or model calls that wait")
                .tag("queue", "engine")
                .register(registry);
        Gauge.builder("footnote.questions.running", queue, AdmissionQueue::running)
                .description("Questions and searches that the engine works on")
                .register(registry);
    }

    private void showModel(Engine engine, String model) {
        Gauge.builder("footnote.model.available", engine, shown -> isAvailable(shown) ? 1 : 0)
                .description("1 if the last call of the language model succeeded and it is being called")
                .tag("model", model)
                .register(registry);
        Gauge.builder(
                        "footnote.queue.length",
                        engine,
                        shown -> shown.model().map(ModelStatus::waiting).orElse(0))
                .description("Questions or model calls that wait")
                .tag("queue", "model")
                .register(registry);
    }

    private static boolean isAvailable(Engine engine) {
        return engine.model().map(ModelStatus::available).orElse(false);
    }
}
