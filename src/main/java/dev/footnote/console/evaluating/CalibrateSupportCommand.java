package dev.footnote.console.evaluating;

import dev.footnote.answering.generation.support.SupportCheck;
import dev.footnote.answering.generation.support.SupportLimits;
import dev.footnote.console.terminal.ConsoleCommand;
import dev.footnote.console.terminal.EmbeddingProgressBar;
import dev.footnote.console.terminal.TerminalText;
import dev.footnote.engine.AskRequest;
import dev.footnote.engine.Engine;
import dev.footnote.engine.EngineConfig;
import dev.footnote.evaluation.CorpusEngineFactory;
import dev.footnote.evaluation.questions.QuestionSet;
import dev.footnote.evaluation.reading.InvalidQuestionSetException;
import dev.footnote.evaluation.reading.QuestionSetReader;
import dev.footnote.evaluation.support.LabeledStatement;
import dev.footnote.evaluation.support.MeasuredStatement;
import dev.footnote.evaluation.support.StatementGenerator;
import dev.footnote.evaluation.support.SupportLimitsFile;
import dev.footnote.evaluation.support.SupportLimitsObjective;
import dev.footnote.evaluation.support.SupportLimitsReport;
import dev.footnote.evaluation.support.SupportLimitsSearch;
import dev.footnote.index.IndexedPassage;
import dev.footnote.index.PassageFilter;
import dev.footnote.retrieval.RankedPassage;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.inject.Vetoed;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Fits the limits of the check of generated statements to question sets. */
@Vetoed
@Command(
        name = "calibrate-support",
        description = {
            "Measure the check of statements that a language model writes, fit its limits to question sets, and write"
                    + " them to a file. No language model is called.",
            "The accepted answers of questions with a gold passage are the right statements. Falsified ones are derived"
                    + " from them (negated, with another number or name, ...), the same in each run.",
            "footnote.answering.support-limits names a file that replaces the built-in one."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the limits are written",
            "1:the sets give no right or no falsified statements, or the file cannot be written",
            "2:wrong arguments, or a question set with errors: nothing was checked"
        })
public final class CalibrateSupportCommand extends ConsoleCommand {

    private static final int PASSAGES = 10;

    private final Supplier<SmallRyeConfig> config;
    private final Clock clock;

    @Parameters(paramLabel = "SET", arity = "1..*", description = "A question set in a format that evaluate reads.")
    List<Path> sources = List.of();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "File for the fitted limits.")
    Path out = Path.of("");

    @Option(
            names = "--unsaid",
            paramLabel = "SHARE",
            defaultValue = "0.03",
            description =
                    "The largest share of true statements that may be supported by passages on something else, 0 to 1:"
                            + " lowering it gives stricter limits. By default ${DEFAULT-VALUE}.")
    double unsaid;

    @Option(
            names = "--cost",
            paramLabel = "TIMES",
            defaultValue = "0.3",
            description = "Cost of supporting a falsified statement, relative to the cost of rejecting a right one:"
                    + " raising it gives stricter limits. By default ${DEFAULT-VALUE}.")
    double cost;

    public CalibrateSupportCommand(Supplier<SmallRyeConfig> config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (!(cost > 0 && cost < Double.POSITIVE_INFINITY)) {
            throw new ParameterException(command().commandLine(), "--cost must be above 0, not %s".formatted(cost));
        }
        if (!(unsaid >= 0 && unsaid <= 1)) {
            throw new ParameterException(command().commandLine(), "--unsaid must be 0 to 1, not %s".formatted(unsaid));
        }
        List<QuestionSet> sets;
        try {
            sets = sources.stream().map(QuestionSetReader::read).toList();
        } catch (InvalidQuestionSetException refused) {
            refused.problems().forEach(problem -> err().println(TerminalText.line(problem.toString())));
            err().println("a question set is invalid; nothing was fitted");
            return command().exitCodeOnInvalidInput();
        }
        String obstacle = OutputFile.obstacle(out);
        if (obstacle != null) {
            err().println(TerminalText.line("--out %s %s; nothing was fitted".formatted(out, obstacle)));
            return command().exitCodeOnExecutionException();
        }
        return fit(sets);
    }

    private int fit(List<QuestionSet> sets) {
        SupportLimits inUse = SupportLimits.of(settings().answering());
        List<MeasuredStatement> tried = sets.stream()
                .flatMap(set -> checkStatements(set, inUse).stream())
                .toList();
        SupportLimitsObjective.ErrorTradeoff errorTradeoff = new SupportLimitsObjective.ErrorTradeoff(unsaid, cost);
        SupportLimits fitted = SupportLimitsSearch.fit(tried, errorTradeoff);
        List<String> report = new SupportLimitsReport(tried, inUse, errorTradeoff).lines(fitted);
        List<String> provenance = new ArrayList<>();
        provenance.add("Fitted by `calibrate-support --unsaid %s --cost %s` on %s to"
                .formatted(unsaid, cost, LocalDate.now(clock)));
        provenance.addAll(report);
        new SupportLimitsFile(provenance).write(fitted, out);
        report.forEach(line -> out().println(TerminalText.row(line)));
        out().println("limits in " + out);
        return 0;
    }

    private List<MeasuredStatement> checkStatements(QuestionSet set, SupportLimits inUse) {
        try (EmbeddingProgressBar progress = EmbeddingProgressBar.onStandardError();
                Engine engine = CorpusEngineFactory.open(set.corpus(), settings(), clock, progress)) {
            List<LabeledStatement> statements =
                    StatementGenerator.generate(set, engine::document, asked -> found(asked, engine));
            return MeasuredStatement.measureAll(statements, new SupportCheck(engine::embed, inUse));
        }
    }

    private static List<IndexedPassage> found(String asked, Engine engine) {
        AskRequest askRequest = new AskRequest(asked, List.of(), PassageFilter.NONE, null, false);
        return engine.search(askRequest, PASSAGES).passages().stream()
                .map(RankedPassage::passage)
                .toList();
    }

    private EngineConfig settings() {
        return config.get().getConfigMapping(EngineConfig.class);
    }
}
