package dev.footnote.console;

import dev.footnote.answering.extraction.AnswerScoringModelException;
import dev.footnote.answering.generation.support.SupportLimitsException;
import dev.footnote.console.terminal.TerminalText;
import dev.footnote.engine.MissingFolderException;
import dev.footnote.evaluation.QuestionFailedException;
import dev.footnote.evaluation.calibration.InsufficientObservationsException;
import dev.footnote.evaluation.support.NoStatementsException;
import dev.footnote.ingestion.IngestionException;
import dev.footnote.llm.prompts.PromptException;
import dev.footnote.logging.EscapedThrowable;
import dev.footnote.reading.ReaderException;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.BindException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Translates an exception to the error messages of a command; no other class of the console does so. */
final class ConsoleErrorMessages {

    private ConsoleErrorMessages() {}

    /** One line for each error; with {@code debug}, the stack trace follows. */
    static List<String> of(Throwable failure, boolean debug) {
        List<String> lines = new ArrayList<>(lines(failure));
        if (debug) {
            StringWriter trace = new StringWriter();
            EscapedThrowable.of(failure).printStackTrace(new PrintWriter(trace));
            lines.add(trace.toString());
        }
        return lines;
    }

    private static List<String> lines(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            List<String> known = known(cause);
            if (!known.isEmpty()) {
                return known;
            }
        }
        return List.of("footnote failed: %s; %s shows more"
                .formatted(TerminalText.line(root(failure).toString()), Commands.DEBUG));
    }

    private static List<String> known(Throwable cause) {
        if (cause instanceof QuestionFailedException) {
            return List.of(TerminalText.line(String.valueOf(cause.getMessage())));
        }
        if (cause instanceof ConfigValidationException invalid) {
            return problems(invalid);
        }
        if (cause instanceof BindException || cause instanceof UnknownHostException) {
            return List.of("cannot listen: %s; change --port or --host, or QUARKUS_HTTP_PORT or QUARKUS_HTTP_HOST"
                    .formatted(TerminalText.line(address(cause))));
        }
        if (cause instanceof MissingFolderException
                || cause instanceof AnswerScoringModelException
                || cause instanceof SupportLimitsException
                || cause instanceof InsufficientObservationsException
                || cause instanceof NoStatementsException
                || cause instanceof PromptException
                || cause instanceof ReaderException
                || cause instanceof IngestionException
                || cause instanceof ConfigurationException
                || cause instanceof PreventFurtherStepsException) {
            return List.of(TerminalText.line(String.valueOf(cause.getMessage())));
        }
        return List.of();
    }

    private static String address(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        return cause instanceof UnknownHostException ? "unknown host " + message : message;
    }

    private static List<String> problems(ConfigValidationException invalid) {
        return IntStream.range(0, invalid.getProblemCount())
                .mapToObj(i -> "invalid setting: "
                        + TerminalText.line(invalid.getProblem(i).getMessage()))
                .toList();
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        @Nullable Throwable next = root.getCause();
        while (next != null && next != root) {
            root = next;
            next = root.getCause();
        }
        return root;
    }
}
