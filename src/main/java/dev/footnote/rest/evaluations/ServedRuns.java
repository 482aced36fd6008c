package dev.footnote.rest.evaluations;

import dev.footnote.engine.Engine;
import dev.footnote.engine.EngineConfig;
import dev.footnote.evaluation.Evaluation;
import dev.footnote.evaluation.judging.Judge;
import dev.footnote.evaluation.judging.JudgeConfig;
import dev.footnote.evaluation.metrics.LexicalSupport;
import dev.footnote.evaluation.runs.EngineWork;
import dev.footnote.evaluation.runs.EvaluationConfig;
import dev.footnote.evaluation.runs.EvaluationRuns;
import dev.footnote.evaluation.runs.KnownSettings;
import dev.footnote.evaluation.statistics.Bootstrap;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Produces the evaluation runs of the service when they are first used. */
@ApplicationScoped
class ServedRuns {

    private @Nullable EvaluationRuns made;
    private Judge judge = Judge.NONE;

    @Produces
    @Singleton
    EvaluationRuns runs(Engine engine, EvaluationConfig evaluation, Clock clock, Config all) {
        SmallRyeConfig settings = all.unwrap(SmallRyeConfig.class);
        EngineConfig config = settings.getConfigMapping(EngineConfig.class);
        judge = Judge.configured(settings.getConfigMapping(JudgeConfig.class), config.prompts());
        var work = new EngineWork(
                engine,
                config,
                clock,
                new Evaluation.Settings(
                        evaluation.concurrency(),
                        new LexicalSupport(),
                        null,
                        Bootstrap.STANDARD,
                        KnownSettings.of(settings),
                        judge));
        made = new EvaluationRuns(EvaluationConfig.effectiveResults(evaluation), evaluation.maxQueued(), work, clock);
        return made;
    }

    /** Closes the runs before the engine, which they may be using. */
    void close(@Observes ShutdownEvent event) {
        if (made != null) {
            made.close();
        }
        judge.close();
    }
}
