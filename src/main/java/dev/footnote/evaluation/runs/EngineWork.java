package dev.footnote.evaluation.runs;

import dev.footnote.engine.Engine;
import dev.footnote.engine.EngineConfig;
import dev.footnote.evaluation.Evaluation;
import dev.footnote.evaluation.Progress;
import dev.footnote.evaluation.Selection;
import dev.footnote.evaluation.Target;
import dev.footnote.evaluation.page.HtmlReport;
import dev.footnote.evaluation.questions.QuestionSet;
import dev.footnote.evaluation.questions.SetCorpus;
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
public record EngineWork(Engine served, EngineConfig config, Clock clock, Evaluation.Settings settings)
        implements EvaluationRuns.Work {

    private static final Logger LOG = LoggerFactory.getLogger(EngineWork.class);

    @Override
    public Evaluation.Result run(QuestionSet set, Selection selection, Path folder, Progress progress) {
        try (Target target = target(set, progress)) {
            target.failures()
                    .forEach(failure -> LOG.warn(
                            "A document of a set was not read set={} document={} reason={}",
                            set.name(),
                            failure.name(),
                            failure.reason()));
            Evaluation.Result result = new Evaluation(target.asker(), settings.with(target.embedder()), clock)
                    .run(set, selection, folder, progress);
            HtmlReport.write(result.report(), folder.resolve(EvaluationRuns.PAGE));
            return result;
        }
    }

    private Target target(QuestionSet set, Progress progress) {
        return set.corpus() instanceof SetCorpus.Configured
                ? Target.served(served)
                : Target.engine(set.corpus(), config, clock, (done, total) -> stopIfCancelled(progress));
    }

    /** Embedding a large corpus takes minutes and does not check for cancellation itself. */
    private static void stopIfCancelled(Progress progress) {
        if (progress.isCancelled()) {
            throw new CancellationException("the run was cancelled while its corpus was read");
        }
    }
}
