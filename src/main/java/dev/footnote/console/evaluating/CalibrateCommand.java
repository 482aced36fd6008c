package dev.footnote.console.evaluating;

import dev.footnote.console.terminal.ConsoleCommand;
import dev.footnote.console.terminal.EmbeddingProgressBar;
import dev.footnote.console.terminal.TerminalText;
import dev.footnote.engine.EngineConfig;
import dev.footnote.evaluation.EvaluationTarget;
import dev.footnote.evaluation.calibration.Calibration;
import dev.footnote.evaluation.calibration.CalibrationModelFile;
import dev.footnote.evaluation.calibration.ObservationCollector;
import dev.footnote.evaluation.calibration.ObservedQuestion;
import dev.footnote.evaluation.questions.QuestionSet;
import dev.footnote.evaluation.reading.InvalidQuestionSetException;
import dev.footnote.evaluation.reading.QuestionSetReader;
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

/** Fits the weights of extracted answers and their confidence to question sets. */
@Vetoed
@Command(
        name = "calibrate",
        description = {
            "Fit the weights of extracted answers and their confidence to question sets, and write them to a file.",
            "A set written as QUESTIONS@CORPUS asks the questions of one set about the documents of another, which do"
                    + " not answer them.",
            "footnote.answering.model names a file that replaces the built-in one."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the weights are written",
            "1:the sets do not distinguish right from wrong sentences, or the file cannot be written",
            "2:wrong arguments, or a question set with errors: nothing was asked"
        })
public final class CalibrateCommand extends ConsoleCommand {

    private final Supplier<SmallRyeConfig> config;
    private final Clock clock;

    @Parameters(
            paramLabel = "SET",
            arity = "1..*",
            converter = CalibrationSource.Converter.class,
            description = "A question set in a format that evaluate reads.")
    List<CalibrationSource> sources = List.of();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "File for the fitted weights.")
    Path out = Path.of("");

    public CalibrateCommand(Supplier<SmallRyeConfig> config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        List<CalibrationSets> sets;
        try {
            sets = sources.stream().map(CalibrateCommand::read).toList();
        } catch (InvalidQuestionSetException refused) {
            refused.problems().forEach(problem -> err().println(TerminalText.line(problem.toString())));
            err().println("a question set is invalid; nothing was fitted");
            return command().exitCodeOnInvalidInput();
        }
        sets.forEach(this::requireJudgeableQuestion);
        String obstacle = OutputFile.obstacle(out);
        if (obstacle != null) {
            err().println(TerminalText.line("--out %s %s; nothing was fitted".formatted(out, obstacle)));
            return command().exitCodeOnExecutionException();
        }
        return fit(sets);
    }

    private int fit(List<CalibrationSets> sets) {
        List<String> provenance = new ArrayList<>();
        provenance.add("Fitted by `calibrate` on %s to".formatted(LocalDate.now(clock)));
        List<ObservedQuestion> questions = new ArrayList<>();
        for (CalibrationSets asked : sets) {
            List<ObservedQuestion> observed = observe(asked);
            provenance.add("%s: %d questions".formatted(asked.name(), observed.size()));
            questions.addAll(observed);
        }
        Calibration.quality(questions).forEach((set, calibrationQuality) -> {
            out().println(TerminalText.line("%s: %s".formatted(set, calibrationQuality)));
            provenance.add("%s: %s".formatted(set, calibrationQuality));
        });
        new CalibrationModelFile(provenance).write(Calibration.fit(questions), out);
        out().println("weights in " + out);
        return 0;
    }

    private static CalibrationSets read(CalibrationSource source) {
        QuestionSet questions = QuestionSetReader.read(source.questions());
        Path documents = source.documents();
        return new CalibrationSets(
                questions, documents == null ? questions : QuestionSetReader.read(documents), documents != null);
    }

    private void requireJudgeableQuestion(CalibrationSets calibrationSets) {
        if (!calibrationSets.isForeign()
                && calibrationSets.questions().questions().stream().noneMatch(ObservationCollector::canBeJudged)) {
            throw new ParameterException(
                    command().commandLine(),
                    "no question of %s has a short accepted answer, required strings or a gold passage, or is marked as unanswerable"
                            .formatted(calibrationSets.questions().source()));
        }
    }

    private List<ObservedQuestion> observe(CalibrationSets calibrationSets) {
        EngineConfig settings = config.get().getConfigMapping(EngineConfig.class);
        try (EmbeddingProgressBar progress = EmbeddingProgressBar.onStandardError();
                EvaluationTarget evaluationTarget =
                        EvaluationTarget.openEngine(calibrationSets.documents().corpus(), settings, clock, progress)) {
            return new ObservationCollector(evaluationTarget.asker(), calibrationSets.isForeign())
                    .collect(calibrationSets.questions(), calibrationSets.name());
        }
    }

    /** Questions, and the set whose documents they are asked against. */
    private record CalibrationSets(QuestionSet questions, QuestionSet documents, boolean isForeign) {

        String name() {
            return isForeign() ? questions.name() + " asked of " + documents.name() : questions.name();
        }
    }
}
