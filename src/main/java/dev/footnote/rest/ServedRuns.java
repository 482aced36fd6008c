package dev.footnote.rest;

import dev.footnote.engine.Engine;
import dev.footnote.engine.EngineConfig;
import dev.footnote.evaluation.runs.EngineWork;
import dev.footnote.evaluation.runs.EvaluationConfig;
import dev.footnote.evaluation.runs.EvaluationRuns;
import dev.footnote.evaluation.runs.KnownSettings;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** The evaluation runs of a running service: made when somebody first asks for them. */
@ApplicationScoped
class ServedRuns {

    private @Nullable EvaluationRuns made;

    @Produces
    @Singleton
    EvaluationRuns runs(Engine engine, EngineConfig config, EvaluationConfig evaluation, Clock clock, Config all) {
        var settings = KnownSettings.of(all.unwrap(SmallRyeConfig.class));
        var work = new EngineWork(engine, config, clock, evaluation.concurrency(), settings);
        made = new EvaluationRuns(EvaluationConfig.effectiveResults(evaluation), evaluation.maxQueued(), work, clock);
        return made;
    }

    /** Before the engine is closed, which a run may be asking. */
    void close(@Observes ShutdownEvent event) {
        if (made != null) {
            made.close();
        }
    }
}
