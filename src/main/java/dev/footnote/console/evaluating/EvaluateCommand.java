package dev.footnote.console.evaluating;

import dev.footnote.console.terminal.ConsoleCommand;
import dev.footnote.console.terminal.EmbeddingProgressBar;
import dev.footnote.console.terminal.TerminalText;
import dev.footnote.engine.EngineConfig;
import dev.footnote.evaluation.Evaluation;
import dev.footnote.evaluation.EvaluationTarget;
import dev.footnote.evaluation.judging.Judge;
import dev.footnote.evaluation.judging.JudgeConfig;
import dev.footnote.evaluation.metrics.LexicalSupportChecker;
import dev.footnote.evaluation.page.HtmlReport;
import dev.footnote.evaluation.questions.QuestionSet;
import dev.footnote.evaluation.reading.InvalidQuestionSetException;
import dev.footnote.evaluation.reading.QuestionSetReader;
import dev.footnote.evaluation.report.Comparison;
import dev.footnote.evaluation.report.JUnitXml;
import dev.footnote.evaluation.report.OutcomeTable;
import dev.footnote.evaluation.report.Requirement;
import dev.footnote.evaluation.report.Summary;
import dev.footnote.evaluation.report.SummaryTable;
import dev.footnote.evaluation.runs.ReportedSettings;
import dev.footnote.evaluation.statistics.Bootstrap;
import dev.footnote.llm.ModelConfig;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.inject.Vetoed;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Runs question sets one after the other, prints their figures and writes their results. */
@Vetoed
@Command(
        name = "evaluate",
        description = {
            "Run question sets and measure the answers.",
            "A set with its own corpus or folder of documents is answered from that alone, other sets from the"
                    + " configured documents.",
            "With --url a running service is asked; FOOTNOTE_EVALUATION_KEY holds its key, if it requires one.",
            "Ctrl-C, or a request to terminate, ends a run early and keeps the finished questions."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:completed, and every requirement is met",
            "1:a requirement is not met, every question failed, or the run could not be carried out",
            "2:wrong arguments, or a question set with errors: nothing was run",
            "130:interrupted by Ctrl-C or a request to terminate; finished questions are kept"
        })
public final class EvaluateCommand extends ConsoleCommand {

    static final int CUT_OFF = 130;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Supplier<SmallRyeConfig> config;
    private final Clock clock;

    @Parameters(
            paramLabel = "SET",
            arity = "1..*",
            description = {
                "A folder with questions.jsonl, a BEIR folder, or a file: .jsonl, .csv, .tsv, SQuAD's .json.",
                "Several sets are run one after the other."
            })
    List<Path> sources = List.of();

    @Mixin
    EvaluateOptions options = new EvaluateOptions();

    public EvaluateCommand(Supplier<SmallRyeConfig> config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        CommandSpec command = command();
        options.check(command.commandLine(), sources.size());
        checkModel(command);
        List<QuestionSet> sets =
                sources.stream().flatMap(source -> read(source).stream()).toList();
        if (sets.size() < sources.size()) {
            return command.exitCodeOnInvalidInput();
        }
        sets.forEach(set -> requireSelected(set, command));
        return runAll(sets);
    }

    /** Empty after printing the errors of the set. */
    private Optional<QuestionSet> read(Path source) {
        try {
            return Optional.of(QuestionSetReader.read(source));
        } catch (InvalidQuestionSetException refused) {
            refused.problems().forEach(problem -> err().println(TerminalText.line(problem.toString())));
            err().println(TerminalText.line("question set %s is invalid; nothing was run".formatted(source)));
            return Optional.empty();
        }
    }

    private void requireSelected(QuestionSet set, CommandSpec command) {
        if (options.selection().selectFrom(set).isEmpty()) {
            throw new ParameterException(
                    command.commandLine(), "no question of %s has any of these tags".formatted(set.source()));
        }
    }

    private int runAll(List<QuestionSet> sets) {
        Iterator<Path> folders = ResultFolders.choose(
                        sets.stream().map(QuestionSet::name).toList(), options.out(), now())
                .iterator();
        List<OutcomeTable.Row> rows = new ArrayList<>();
        int code = 0;
        for (QuestionSet set : sets) {
            if (code != CUT_OFF) {
                Evaluation.Result result = run(set, folders.next());
                code = Math.max(code, report(result));
                Summary summary = result.summary();
                rows.add(new OutcomeTable.Row(set.name(), summary.questions(), summary.total()));
                out().print(sets.size() > 1 ? "\n" : "");
            }
        }
        if (sets.size() > 1) {
            print(OutcomeTable.ofSets(rows));
            out().flush();
        }
        return code;
    }

    private void print(OutcomeTable table) {
        table.lines().forEach(line -> out().println(TerminalText.row(line)));
    }

    private void checkModel(CommandSpec command) {
        ModelConfig.Provider writer =
                config.get().getConfigMapping(EngineConfig.class).llm().provider();
        ModelConfig.Provider judge =
                config.get().getConfigMapping(JudgeConfig.class).provider();
        boolean replays = writer == ModelConfig.Provider.REPLAY || judge == ModelConfig.Provider.REPLAY;
        if (options.isRecorded()
                && (replays || (writer == ModelConfig.Provider.NONE && judge == ModelConfig.Provider.NONE))) {
            throw new ParameterException(
                    command.commandLine(),
                    "--record needs language models to record; footnote.llm.provider is %s, footnote.judge.provider %s"
                            .formatted(name(writer), name(judge)));
        }
    }

    private static String name(ModelConfig.Provider provider) {
        return provider.name().toLowerCase(Locale.ROOT);
    }

    private Evaluation.Result run(QuestionSet set, Path folder) {
        try (Judge judge = judge();
                EvaluationTarget evaluationTarget = target(set);
                EvaluationProgressReporter progress = EvaluationProgressReporter.onStandardError()) {
            evaluationTarget
                    .failures()
                    .forEach(readFailure -> err().println(TerminalText.line(
                            "not read: %s: %s".formatted(readFailure.name(), readFailure.reason()))));
            Evaluation.Settings settings = new Evaluation.Settings(
                    options.concurrency(),
                    new LexicalSupportChecker(),
                    evaluationTarget.embedder(),
                    Bootstrap.STANDARD,
                    options.url().isPresent() ? Map.of() : ReportedSettings.of(config.get()),
                    judge);
            return new Evaluation(evaluationTarget.asker(), settings, clock)
                    .run(set, options.selection(), folder, progress);
        }
    }

    private Judge judge() {
        EngineConfig settings = config.get().getConfigMapping(EngineConfig.class);
        return Judge.fromConfig(config.get().getConfigMapping(JudgeConfig.class), settings.prompts());
    }

    private String now() {
        return LocalDateTime.ofInstant(clock.instant(), clock.getZone()).format(TIME);
    }

    private EvaluationTarget target(QuestionSet set) {
        EngineConfig settings = config.get().getConfigMapping(EngineConfig.class);
        if (options.url().isPresent()) {
            return EvaluationTarget.connect(options.url().get(), readerKey(), settings.embedding());
        }
        try (EmbeddingProgressBar progress = EmbeddingProgressBar.onStandardError()) {
            return EvaluationTarget.openEngine(set.corpus(), settings, clock, progress);
        }
    }

    private Optional<String> readerKey() {
        return config.get()
                .getOptionalValue("footnote.evaluation.key", String.class)
                .or(() -> config.get().getOptionalValue("footnote.reader.key", String.class));
    }

    private int report(Evaluation.Result result) {
        out().print(SummaryTable.of(result.run(), result.summary()));
        print(OutcomeTable.ofTags(result.summary()));
        Path page = result.report().resolveSibling("report.html");
        options.baseline()
                .ifPresentOrElse(
                        earlier -> compare(earlier, result.report(), page),
                        () -> HtmlReport.write(result.report(), page));
        List<Requirement.Verdict> verdicts = options.requirements().stream()
                .map(requirement -> requirement.check(result.summary()))
                .toList();
        verdicts.stream()
                .filter(verdict -> !verdict.met())
                .forEach(verdict -> err().println(TerminalText.line(verdict.line())));
        options.junit().ifPresent(file -> JUnitXml.write(result.report(), verdicts, file));
        int code = exitCode(result, verdicts);
        out().println("results in " + result.report().getParent());
        out().flush();
        return code;
    }

    private void compare(Path earlier, Path report, Path page) {
        Comparison comparison = Comparison.of(earlier, report, Bootstrap.STANDARD);
        out().println();
        out().print(ComparisonText.of(earlier, comparison));
        HtmlReport.writeCompared(report, page, comparison);
    }

    private int exitCode(Evaluation.Result result, List<Requirement.Verdict> verdicts) {
        if (!result.summary().complete()) {
            err().println("interrupted after %d questions"
                    .formatted(result.summary().questions()));
            return CUT_OFF;
        }
        int failed = result.summary().outcomes().getOrDefault("failed", 0);
        if (failed > 0) {
            err().println("%d of %d questions failed; the report says why"
                    .formatted(failed, result.summary().questions()));
        }
        boolean allFailed = failed == result.summary().questions();
        return allFailed || !verdicts.stream().allMatch(Requirement.Verdict::met) ? 1 : 0;
    }
}
