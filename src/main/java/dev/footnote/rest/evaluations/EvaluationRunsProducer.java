package dev.footnote.rest.evaluations;

import dev.footnote.engine.Engine;
import dev.footnote.engine.EngineConfig;
import dev.footnote.evaluation.Evaluation;
import dev.footnote.evaluation.judging.Judge;
import dev.footnote.evaluation.judging.JudgeConfig;
import dev.footnote.evaluation.metrics.LexicalSupportChecker;
import dev.footnote.evaluation.runs.EngineRunTask;
import dev.footnote.evaluation.runs.EvaluationConfig;
import dev.footnote.evaluation.runs.EvaluationRuns;
import dev.footnote.evaluation.runs.ReportedSettings;
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
class EvaluationRunsProducer {

    private @Nullable EvaluationRuns evaluationRuns;
    private Judge judge = Judge.NONE;

    @Produces
    @Singleton
    EvaluationRuns runs(Engine engine, EvaluationConfig evaluation, Clock clock, Config all) {
        SmallRyeConfig settings = all.unwrap(SmallRyeConfig.class);
        EngineConfig config = settings.getConfigMapping(EngineConfig.class);
        judge = Judge.fromConfig(settings.getConfigMapping(JudgeConfig.class), config.prompts());
        var work = new EngineRunTask(
                engine,
                config,
                clock,
                new Evaluation.Settings(
                        evaluation.concurrency(),
                        new LexicalSupportChecker(),
                        null,
                        Bootstrap.STANDARD,
                        ReportedSettings.of(settings),
                        judge));
        evaluationRuns =
                new EvaluationRuns(EvaluationConfig.effectiveResults(evaluation), evaluation.maxQueued(), work, clock);
        return evaluationRuns;
    }

    /** Closes the runs before the engine, which they may be using. */
    void close(@Observes ShutdownEvent event) {
        if (evaluationRuns != null) {
            evaluationRuns.close();
        }
        judge.close();
    }
}
