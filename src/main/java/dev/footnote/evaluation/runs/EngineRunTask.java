package dev.footnote.evaluation.runs;

import dev.footnote.engine.Engine;
import dev.footnote.engine.EngineConfig;
import dev.footnote.evaluation.Evaluation;
import dev.footnote.evaluation.EvaluationClient;
import dev.footnote.evaluation.EvaluationListener;
import dev.footnote.evaluation.EvaluationTarget;
import dev.footnote.evaluation.QuestionSelection;
import dev.footnote.evaluation.page.HtmlReport;
import dev.footnote.evaluation.questions.EvaluationCorpus;
import dev.footnote.evaluation.questions.QuestionSet;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a set against the served engine or, if the set has a corpus, against a private engine with the same settings.
 *
 * @param settings settings of every run; the embedder is replaced by that of the engine
 */
public record EngineRunTask(Engine served, EngineConfig config, Clock clock, Evaluation.Settings settings)
        implements EvaluationRuns.RunTask {

    private static final Logger LOG = LoggerFactory.getLogger(EngineRunTask.class);

    @Override
    public Evaluation.Result run(
            QuestionSet set, QuestionSelection questionSelection, Path folder, EvaluationListener evaluationListener) {
        try (EvaluationTarget evaluationTarget = target(set, evaluationListener)) {
            evaluationTarget
                    .failures()
                    .forEach(readFailure -> LOG.warn(
                            "A document of a set was not read set={} document={} reason={}",
                            set.name(),
                            readFailure.name(),
                            readFailure.reason()));
            Evaluation.Result result = new Evaluation(
                            client(set, evaluationTarget), settings.withEmbedder(evaluationTarget.embedder()), clock)
                    .run(set, questionSelection, folder, evaluationListener);
            HtmlReport.write(result.report(), folder.resolve(EvaluationRuns.PAGE));
            return result;
        }
    }

    /** The served engine limits its questions itself. */
    private EvaluationClient client(QuestionSet set, EvaluationTarget evaluationTarget) {
        return set.corpus() instanceof EvaluationCorpus.ConfiguredDocuments
                ? evaluationTarget.asker()
                : new QueuedEvaluationClient(evaluationTarget.asker(), served.admission());
    }

    private EvaluationTarget target(QuestionSet set, EvaluationListener evaluationListener) {
        return set.corpus() instanceof EvaluationCorpus.ConfiguredDocuments
                ? EvaluationTarget.usingServedEngine(served)
                : EvaluationTarget.openEngine(
                        set.corpus(), config, clock, (done, total) -> stopIfCancelled(evaluationListener));
    }

    /** Embedding a large corpus takes minutes and does not check for cancellation itself. */
    private static void stopIfCancelled(EvaluationListener evaluationListener) {
        if (evaluationListener.isCancelled()) {
            throw new CancellationException("the run was cancelled while its corpus was read");
        }
    }
}
