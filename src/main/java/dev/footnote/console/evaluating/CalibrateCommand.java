package dev.footnote.console.evaluating;

import dev.footnote.console.terminal.Plain;
import dev.footnote.console.terminal.ReadingProgress;
import dev.footnote.console.terminal.SpecifiedCommand;
import dev.footnote.engine.EngineConfig;
import dev.footnote.evaluation.Target;
import dev.footnote.evaluation.calibration.Calibration;
import dev.footnote.evaluation.calibration.ModelFile;
import dev.footnote.evaluation.calibration.Observations;
import dev.footnote.evaluation.calibration.Observed;
import dev.footnote.evaluation.questions.QuestionSet;
import dev.footnote.evaluation.reading.QuestionSets;
import dev.footnote.evaluation.reading.RefusedQuestionSet;
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
public final class CalibrateCommand extends SpecifiedCommand {

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
        List<Sets> sets;
        try {
            sets = sources.stream().map(CalibrateCommand::read).toList();
        } catch (RefusedQuestionSet refused) {
            refused.problems().forEach(problem -> err().println(Plain.line(problem.toString())));
            err().println("a question set is invalid; nothing was fitted");
            return command().exitCodeOnInvalidInput();
        }
        sets.forEach(this::checkJudged);
        String obstacle = OutFile.obstacle(out);
        if (obstacle != null) {
            err().println(Plain.line("--out %s %s; nothing was fitted".formatted(out, obstacle)));
            return command().exitCodeOnExecutionException();
        }
        return fit(sets);
    }

    private int fit(List<Sets> sets) {
        List<String> provenance = new ArrayList<>();
        provenance.add("Fitted by `calibrate` on %s to".formatted(LocalDate.now(clock)));
        List<Observed> questions = new ArrayList<>();
        for (Sets asked : sets) {
            List<Observed> observed = observe(asked);
            provenance.add("%s: %d questions".formatted(asked.name(), observed.size()));
            questions.addAll(observed);
        }
        Calibration.quality(questions).forEach((set, quality) -> {
            out().println(Plain.line("%s: %s".formatted(set, quality)));
            provenance.add("%s: %s".formatted(set, quality));
        });
        new ModelFile(provenance).write(Calibration.fit(questions), out);
        out().println("weights in " + out);
        return 0;
    }

    private static Sets read(CalibrationSource source) {
        QuestionSet questions = QuestionSets.read(source.questions());
        Path documents = source.documents();
        return new Sets(questions, documents == null ? questions : QuestionSets.read(documents), documents != null);
    }

    private void checkJudged(Sets sets) {
        if (!sets.isForeign() && sets.questions().questions().stream().noneMatch(Observations::canBeJudged)) {
            throw new ParameterException(
                    command().commandLine(),
                    "no question of %s has a short accepted answer, a gold passage or is marked as unanswerable"
                            .formatted(sets.questions().source()));
        }
    }

    private List<Observed> observe(Sets sets) {
        EngineConfig settings = config.get().getConfigMapping(EngineConfig.class);
        try (ReadingProgress progress = ReadingProgress.onStandardError();
                Target target = Target.engine(sets.documents().corpus(), settings, clock, progress)) {
            return new Observations(target.asker(), sets.isForeign()).of(sets.questions(), sets.name());
        }
    }

    /** Questions, and the set whose documents they are asked against. */
    private record Sets(QuestionSet questions, QuestionSet documents, boolean isForeign) {

        String name() {
            return isForeign() ? questions.name() + " asked of " + documents.name() : questions.name();
        }
    }
}
