package dev.footnote.console.evaluating;

import dev.footnote.console.terminal.ConsoleCommand;
import dev.footnote.console.terminal.EmbeddingProgressBar;
import dev.footnote.console.terminal.TerminalText;
import dev.footnote.corpus.Document;
import dev.footnote.engine.Engine;
import dev.footnote.evaluation.candidates.CandidateQuestion;
import dev.footnote.evaluation.files.AtomicFile;
import dev.footnote.feedback.FeedbackConfig;
import dev.footnote.feedback.RatedAnswer;
import dev.footnote.feedback.Ratings;
import dev.footnote.index.IndexedDocument;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.inject.Vetoed;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Writes rated answers as candidates for a question set. */
@Vetoed
@Command(
        name = "export-feedback",
        description = {
            "Write rated answers as candidates for a question set, in the form of questions.jsonl.",
            "An answer rated up keeps its cited quotes, as far as the documents still contain them; one rated down is"
                    + " without an answer until somebody adds it. The last rating of an answer counts.",
            "Lines that are not ratings are listed and skipped."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:exported; skipped lines and lost quotes are listed",
            "1:failed, or there are no ratings: nothing was exported",
            "2:wrong arguments, or FILE already exists"
        })
public final class ExportFeedbackCommand extends ConsoleCommand {

    private final Supplier<SmallRyeConfig> config;
    private final Supplier<Engine> engines;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "A new file for the candidates, by default standard output; evaluate reads a file named *.jsonl.")
    @Nullable Path out;

    public ExportFeedbackCommand(Supplier<SmallRyeConfig> config, Supplier<Engine> engines) {
        this.config = config;
        this.engines = engines;
    }

    @Override
    public Integer call() throws IOException {
        if (out != null && Files.exists(out)) {
            throw new ParameterException(
                    command().commandLine(), "--out %s already exists; it may have been completed".formatted(out));
        }
        String obstacle = out == null ? null : OutputFile.obstacle(out);
        if (obstacle != null) {
            printError("--out %s %s; nothing was exported".formatted(out, obstacle));
            return command().exitCodeOnExecutionException();
        }
        Path file = FeedbackConfig.effectiveFile(config.get().getConfigMapping(FeedbackConfig.class));
        Ratings ratings = Ratings.read(file);
        ratings.damagedLines()
                .forEach(damagedLine ->
                        printError("%s:%d: %s".formatted(file, damagedLine.line(), damagedLine.problem())));
        if (ratings.latest().isEmpty()) {
            printError("there are no ratings in %s; nothing was exported".formatted(file));
            return command().exitCodeOnExecutionException();
        }
        write(candidates(ratings.latest()));
        return 0;
    }

    /** The documents are read only if a quote has to be located. */
    private List<CandidateQuestion> candidates(List<RatedAnswer> rated) {
        if (rated.stream()
                .allMatch(one -> CandidateQuestion.relevantCitations(one).isEmpty())) {
            return candidates(rated, id -> Optional.empty());
        }
        try (Engine engine = engines.get();
                EmbeddingProgressBar progress = EmbeddingProgressBar.onStandardError()) {
            engine.ingest(progress);
            return candidates(rated, id -> engine.document(id).map(IndexedDocument::document));
        }
    }

    private List<CandidateQuestion> candidates(
            List<RatedAnswer> rated, Function<String, Optional<Document>> documents) {
        List<CandidateQuestion> candidates =
                rated.stream().map(one -> CandidateQuestion.of(one, documents)).toList();
        candidates.forEach(this::reportLostQuotes);
        return candidates;
    }

    private void reportLostQuotes(CandidateQuestion candidateQuestion) {
        candidateQuestion
                .lostCitations()
                .forEach(quotePosition -> printError("%s: without its quote of %s, which was deleted or has changed"
                        .formatted(candidateQuestion.question().id(), quotePosition.documentId())));
    }

    private void write(List<CandidateQuestion> candidates) throws IOException {
        String lines = candidates.stream()
                .map(candidateQuestion -> candidateQuestion.toJsonLine() + "\n")
                .collect(Collectors.joining());
        if (out == null) {
            // RFC 8259 requires UTF-8, whatever the terminal expects.
            PrintStream bare = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            bare.print(lines);
            bare.flush();
        } else {
            write(lines, out);
            command().commandLine().getOut().println("%d candidates in %s".formatted(candidates.size(), out));
        }
    }

    /** Writes the file completely or not at all. */
    private static void write(String lines, Path file) throws IOException {
        try (AtomicFile whole = new AtomicFile(file)) {
            Files.writeString(whole.temporaryPath(), lines);
            whole.commitAsNew();
        }
    }

    private void printError(String line) {
        command().commandLine().getErr().println(TerminalText.line(line));
    }
}
