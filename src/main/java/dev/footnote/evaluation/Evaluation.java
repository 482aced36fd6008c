package dev.footnote.evaluation;

import dev.footnote.evaluation.judging.Judge;
import dev.footnote.evaluation.metrics.QuestionScores;
import dev.footnote.evaluation.metrics.SupportChecker;
import dev.footnote.evaluation.questions.QuestionSet;
import dev.footnote.evaluation.questions.SetQuestion;
import dev.footnote.evaluation.report.RunDescription;
import dev.footnote.evaluation.report.Scoreboard;
import dev.footnote.evaluation.report.Summary;
import dev.footnote.evaluation.statistics.Bootstrap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks the questions of a set, scores the answers, and writes the results to a folder as they arrive. */
public final class Evaluation {

    /** File name of the complete report. */
    public static final String REPORT = "report.json";

    private final Asker asker;
    private final Settings settings;
    private final Clock clock;

    /**
     * Settings of an evaluation.
     *
     * @param embedder for the similarity metric; if null, similarity is unmeasured
     * @param configuration known settings of the evaluated system, for the report
     * @param judge closed by the caller
     */
    public record Settings(
            int concurrency,
            SupportChecker checker,
            @Nullable Function<String, float[]> embedder,
            Bootstrap bootstrap,
            Map<String, String> configuration,
            Judge judge) {

        public Settings {
            configuration = Map.copyOf(configuration);
        }

        /** Without a judge. */
        public Settings(
                int concurrency,
                SupportChecker checker,
                @Nullable Function<String, float[]> embedder,
                Bootstrap bootstrap,
                Map<String, String> configuration) {
            this(concurrency, checker, embedder, bootstrap, configuration, Judge.NONE);
        }

        /** A copy that measures similarity with another embedder. */
        public Settings with(Function<String, float[]> other) {
            return new Settings(concurrency, checker, other, bootstrap, configuration, judge);
        }
    }

    /** The outcome of a run. */
    public record Result(RunDescription run, Summary summary, Path report) {}

    public Evaluation(Asker asker, Settings settings, Clock clock) {
        this.asker = asker;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Asks the selected questions and writes results to {@code folder} as they arrive. The files get their final names
     * at the end and are complete even after a cancellation or an unexpected exception.
     *
     * @throws IllegalArgumentException if the selection matches no question
     */
    public Result run(QuestionSet set, Selection selection, Path folder, Progress progress) {
        List<SetQuestion> questions = selection.of(set);
        if (questions.isEmpty()) {
            throw new IllegalArgumentException(
                    "no question in %s has any of the tags %s".formatted(set.name(), selection.tags()));
        }
        RunDescription run = describe(set, selection);
        try (ResultFiles files = new ResultFiles(folder, run)) {
            Summary summary = run(questions, selection.retrievalOnly(), files, progress, run.started());
            files.finish(summary);
            return new Result(run, summary, folder.resolve(REPORT));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("results cannot be written to %s".formatted(folder), unwritable);
        }
    }

    private Summary run(
            List<SetQuestion> questions, boolean retrievalOnly, ResultFiles files, Progress progress, Instant started) {
        QuestionScores scorer = new QuestionScores(settings.checker(), settings.embedder(), asker::text);
        QuestionRun run = new QuestionRun(asker, scorer, settings.judge(), retrievalOnly);
        Scoreboard scoreboard = new Scoreboard(settings.bootstrap());
        progress.started(questions.size());
        boolean complete = new Runner(settings.concurrency()).run(questions, run::run, progress, result -> {
            files.write(result);
            scoreboard.add(result);
        });
        return scoreboard.summary(started, clock.instant(), complete);
    }

    private RunDescription describe(QuestionSet set, Selection selection) {
        Map<String, String> configuration = new TreeMap<>(settings.configuration());
        configuration.putAll(settings.judge().configuration());
        configuration.put("index.version", asker.index());
        configuration.put("evaluation.concurrency", Integer.toString(settings.concurrency()));
        configuration.put("evaluation.retrieval-only", Boolean.toString(selection.retrievalOnly()));
        configuration.put("evaluation.bootstrap", settings.bootstrap().toString());
        return new RunDescription(
                set.name(),
                asker.target(),
                clock.instant(),
                configuration,
                settings.checker().name());
    }
}
