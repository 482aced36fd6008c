package dev.footnote.engine;

import dev.footnote.admission.Admission;
import dev.footnote.admission.AdmissionQueue;
import dev.footnote.admission.Caller;
import dev.footnote.admission.LimitsConfig;
import dev.footnote.admission.RateLimiter;
import dev.footnote.ingestion.ProgressLog;
import dev.footnote.llm.LlmConfig;
import dev.footnote.llm.prompts.PromptException;
import dev.footnote.reading.ReaderException;
import io.quarkus.arc.All;
import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Produces the service's single {@link Engine}: created when the HTTP server starts, or otherwise on first use, and
 * closed with the application.
 */
@ApplicationScoped
class EngineProducer {

    @Produces
    @Singleton
    Engine engine(EngineConfig config, Clock clock, Admission admission, @All List<EngineObserver> observers) {
        try {
            return Engine.open(config, clock, admission, EngineObserver.all(observers));
        } catch (PromptException | IllegalArgumentException wrong) {
            throw new ConfigurationException(wrong.getMessage());
        }
    }

    void close(@Disposes Engine engine) {
        engine.close();
    }

    /** Limits callers of the HTTP service. */
    @Produces
    @Singleton
    RateLimiter<Caller> limiter(LimitsConfig limits) {
        return new RateLimiter<>(limits.questionsPerMinute(), Duration.ofMinutes(1));
    }

    /** More questions at a time would not be answered sooner: they share the processors, or wait for the model. */
    @Produces
    @Singleton
    AdmissionQueue admission(EngineConfig config, LimitsConfig limits) {
        int forModel = config.llm().provider() == LlmConfig.Provider.NONE
                ? 0
                : config.llm().concurrency();
        return new AdmissionQueue(limits, 2 * Runtime.getRuntime().availableProcessors() + forModel);
    }

    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** A console command runs without the HTTP server and creates the engine itself if it needs one. */
    void start(
            @Observes StartupEvent event,
            Instance<Engine> engine,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean served) {
        if (served) {
            get(engine).watch(new ProgressLog());
        }
    }

    /** A missing folder or model is the operator's to fix: report one line without a stack trace. */
    private static Engine get(Instance<Engine> engine) {
        try {
            return engine.get();
        } catch (MissingFolderException | ReaderException missing) {
            throw new ConfigurationException(missing.getMessage());
        }
    }
}
