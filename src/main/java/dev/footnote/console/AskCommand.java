package dev.footnote.console;

import dev.footnote.answering.Answer;
import dev.footnote.console.terminal.ConsoleCommand;
import dev.footnote.console.terminal.EmbeddingProgressBar;
import dev.footnote.engine.AskRequest;
import dev.footnote.engine.Engine;
import dev.footnote.index.PassageFilter;
import dev.footnote.time.DayRange;
import jakarta.enterprise.inject.Vetoed;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Answers one question. */
@Vetoed
@Command(
        name = "ask",
        description = "Answer one question and name the sources.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:answered, or abstained because the documents do not answer",
            "1:failed",
            "2:wrong arguments, or a question that is blank or too long"
        })
final class AskCommand extends ConsoleCommand {

    static final int MAX_CHARACTERS = 4_000;

    private final Supplier<Engine> engines;

    @Parameters(
            paramLabel = "QUESTION",
            arity = "0..*",
            description =
                    "The question; several words are joined. Without it, or with -, it is read from standard input.")
    List<String> words = List.of();

    @Option(names = "--json", description = "Print the answer as JSON, in the fields of POST /api/chat.")
    boolean json;

    @Option(names = "--explain", description = "Explain how the answer was found.")
    boolean explain;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = DateConverter.class,
            description = "The day that expressions such as 'last month' are relative to, by default today.")
    @Nullable LocalDate asOf;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            converter = DateConverter.class,
            description = "Only passages about this day or later, or in a document of such a date.")
    @Nullable LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            converter = DateConverter.class,
            description = "Only passages about this day or earlier, or in a document of such a date.")
    @Nullable LocalDate to;

    @Option(
            names = "--document",
            paramLabel = "ID",
            description = "Only passages of this document; may be given several times.")
    @Nullable Set<String> documents;

    AskCommand(Supplier<Engine> engines) {
        this.engines = engines;
    }

    @Override
    public Integer call() throws IOException {
        AskRequest askRequest =
                new AskRequest(question(System.in), List.of(), new PassageFilter(days(), documents), asOf, explain);
        try (Engine engine = engines.get();
                EmbeddingProgressBar progress = EmbeddingProgressBar.onStandardError()) {
            engine.ingest(progress);
            print(engine.ask(askRequest));
        }
        return 0;
    }

    private void print(Answer answer) {
        if (json) {
            // RFC 8259 requires UTF-8, whatever the terminal expects.
            PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
            out.println(AnswerJson.write(answer));
            out.flush();
        } else {
            PrintWriter out = command().commandLine().getOut();
            out.print(new AnswerText(Ansi.AUTO.enabled()).format(answer));
            out.flush();
        }
    }

    private String question(InputStream in) throws IOException {
        boolean typed = !words.isEmpty() && !words.equals(List.of("-"));
        String question = typed ? String.join(" ", words) : read(in);
        if (question.isBlank()) {
            throw usageError("the question is blank");
        }
        if (question.length() > MAX_CHARACTERS) {
            throw usageError("the question has more than %,d characters".formatted(MAX_CHARACTERS));
        }
        return question;
    }

    /** Without surrounding white space; stops one character after the maximum, which shows that it is too long. */
    static String read(InputStream in) throws IOException {
        Reader characters = new InputStreamReader(in, StandardCharsets.UTF_8);
        StringBuilder question = new StringBuilder();
        for (int next = characters.read(); next >= 0; next = characters.read()) {
            boolean isInside = !question.isEmpty() && question.length() < MAX_CHARACTERS;
            if (isInside || !Character.isWhitespace(next)) {
                question.append((char) next);
            }
            if (question.length() > MAX_CHARACTERS) {
                break;
            }
        }
        return question.toString().stripTrailing();
    }

    private @Nullable DayRange days() {
        if (from == null && to == null) {
            return null;
        }
        LocalDate first = from == null ? LocalDate.MIN : from;
        LocalDate last = to == null ? LocalDate.MAX : to;
        if (first.isAfter(last)) {
            throw usageError("--from %s is after --to %s".formatted(first, last));
        }
        return new DayRange(first, last);
    }

    private ParameterException usageError(String message) {
        return new ParameterException(command().commandLine(), message);
    }
}
