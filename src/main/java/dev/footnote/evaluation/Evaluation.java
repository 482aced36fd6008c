package dev.footnote.evaluation;

import dev.footnote.evaluation.judging.Judge;
import dev.footnote.evaluation.metrics.QuestionScorer;
import dev.footnote.evaluation.metrics.SupportChecker;
import dev.footnote.evaluation.questions.EvaluationQuestion;
import dev.footnote.evaluation.questions.QuestionSet;
import dev.footnote.evaluation.report.QuestionResult;
import dev.footnote.evaluation.report.ResultAggregator;
import dev.footnote.evaluation.report.RunDescription;
import dev.footnote.evaluation.report.Summary;
import dev.footnote.evaluation.statistics.Bootstrap;
import dev.footnote.llm.Cancellation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks the questions of a set, scores the answers, and writes the results to a folder as they arrive. */
public final class Evaluation {

    /** File name of the complete report. */
    public static final String REPORT = "report.json";

    private final EvaluationClient evaluationClient;
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
        public Settings withEmbedder(Function<String, float[]> other) {
            return new Settings(concurrency, checker, other, bootstrap, configuration, judge);
        }
    }

    /** The outcome of a run. */
    public record Result(RunDescription run, Summary summary, Path report) {}

    public Evaluation(EvaluationClient evaluationClient, Settings settings, Clock clock) {
        this.evaluationClient = evaluationClient;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Asks the selected questions and writes results to {@code folder} as they arrive. The files get their final names
     * at the end and are complete even after a cancellation or an unexpected exception.
     *
     * @throws IllegalArgumentException if the selection matches no question
     */
    public Result run(
            QuestionSet set, QuestionSelection questionSelection, Path folder, EvaluationListener evaluationListener) {
        List<EvaluationQuestion> questions = questionSelection.selectFrom(set);
        if (questions.isEmpty()) {
            throw new IllegalArgumentException(
                    "no question in %s has any of the tags %s".formatted(set.name(), questionSelection.tags()));
        }
        RunDescription run = describe(set, questionSelection);
        try (ResultFiles files = new ResultFiles(folder, run)) {
            ResultAggregator resultAggregator = new ResultAggregator(settings.bootstrap());
            boolean complete = ask(questions, questionSelection.retrievalOnly(), evaluationListener, result -> {
                files.write(result);
                resultAggregator.add(result);
            });
            Summary summary = resultAggregator.summary(run.started(), clock.instant(), complete);
            files.finish(summary);
            return new Result(run, summary, folder.resolve(REPORT));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("results cannot be written to %s".formatted(folder), unwritable);
        }
    }

    /** Questions under way are cancelled when the run is cancelled, and when another question ends it by an exception. */
    private boolean ask(
            List<EvaluationQuestion> questions,
            boolean retrievalOnly,
            EvaluationListener evaluationListener,
            Consumer<QuestionResult> results) {
        Cancellation underWay = new Cancellation();
        Runnable cancel = underWay::cancel;
        evaluationListener.onCancel(cancel);
        try {
            evaluationListener.onStart(questions.size());
            return new ConcurrentRunner(settings.concurrency())
                    .run(questions, evaluator(retrievalOnly, underWay)::evaluate, evaluationListener, results);
        } finally {
            evaluationListener.removeAction(cancel);
            underWay.cancel();
        }
    }

    private QuestionEvaluator evaluator(boolean retrievalOnly, Cancellation run) {
        QuestionScorer scorer = new QuestionScorer(settings.checker(), settings.embedder(), evaluationClient::text);
        return new QuestionEvaluator(
                evaluationClient.during(run), scorer, settings.judge().during(run), retrievalOnly);
    }

    private RunDescription describe(QuestionSet set, QuestionSelection questionSelection) {
        Map<String, String> configuration = new TreeMap<>(settings.configuration());
        configuration.putAll(settings.judge().configuration());
        configuration.put("index.version", evaluationClient.index());
        configuration.put("evaluation.concurrency", Integer.toString(settings.concurrency()));
        configuration.put("evaluation.retrieval-only", Boolean.toString(questionSelection.retrievalOnly()));
        configuration.put("evaluation.bootstrap", settings.bootstrap().toString());
        return new RunDescription(
                set.name(),
                evaluationClient.target(),
                clock.instant(),
                configuration,
                settings.checker().name());
    }
}
