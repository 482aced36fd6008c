package dev.footnote.console;

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
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fits the weights of extracted answers and their confidence to question sets. */
@Vetoed
@Command(
        name = "calibrate",
        description = {
            "Fit the weights of extracted answers and their confidence to question sets, and write them to a file.",
            "A set written QUESTIONS@CORPUS asks the questions of one set of the documents of another, as questions that"
                    + " those documents do not answer.",
            "footnote.answering.model names a file that is used instead of the one that comes with the program."
        },
        mixinStandardHelpOptions = true)
final class CalibrateCommand implements Callable<Integer> {

    private final Supplier<SmallRyeConfig> config;
    private final Clock clock;

    @Spec
    @Nullable CommandSpec spec;

    @Parameters(paramLabel = "SET", arity = "1..*", description = "A question set as evaluate takes it.")
    List<String> sources = List.of();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the fitted weights go.")
    Path out = Path.of("");

    CalibrateCommand(Supplier<SmallRyeConfig> config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        List<String> provenance = new ArrayList<>();
        provenance.add("Fitted by `calibrate` on %s to".formatted(LocalDate.now(clock)));
        List<Observed> questions = new ArrayList<>();
        try {
            for (String source : sources) {
                List<Observed> observed = observe(Source.of(source));
                provenance.add("%s: %d questions".formatted(observed.get(0).set(), observed.size()));
                questions.addAll(observed);
            }
        } catch (RefusedQuestionSet refused) {
            refused.problems().forEach(problem -> err().println(Plain.line(problem.toString())));
            err().println("a question set is refused; nothing was fitted");
            return command().exitCodeOnInvalidInput();
        }
        Calibration.quality(questions).forEach((set, quality) -> {
            out().println("%s: %s".formatted(set, quality));
            provenance.add("%s: %s".formatted(set, quality));
        });
        new ModelFile(provenance).write(Calibration.fit(questions), out);
        out().println("weights in " + out);
        return 0;
    }

    private List<Observed> observe(Source source) {
        QuestionSet questions = source.questions();
        QuestionSet documents = source.documents();
        EngineConfig settings = config.get().getConfigMapping(EngineConfig.class);
        try (ReadingProgress progress = ReadingProgress.onStandardError();
                Target target = Target.engine(documents.corpus(), settings, clock, progress)) {
            return new Observations(target.asker(), source.isForeign()).of(questions, source.name());
        }
    }

    private PrintWriter out() {
        return command().commandLine().getOut();
    }

    private PrintWriter err() {
        return command().commandLine().getErr();
    }

    private CommandSpec command() {
        if (spec == null) {
            throw new IllegalStateException("picocli has not set the command up");
        }
        return spec;
    }

    /** Questions and the set whose documents they are asked of. */
    private record Source(QuestionSet questions, QuestionSet documents, boolean isForeign) {

        static Source of(String argument) {
            int at = argument.lastIndexOf('@');
            QuestionSet questions = QuestionSets.read(Path.of(at < 0 ? argument : argument.substring(0, at)));
            return at < 0
                    ? new Source(questions, questions, false)
                    : new Source(questions, QuestionSets.read(Path.of(argument.substring(at + 1))), true);
        }

        String name() {
            return isForeign() ? questions.name() + " asked of " + documents.name() : questions.name();
        }
    }
}
