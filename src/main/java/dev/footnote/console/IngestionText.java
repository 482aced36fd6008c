package dev.footnote.console;

import dev.footnote.console.terminal.TerminalText;
import dev.footnote.ingestion.IngestionStatus;
import dev.footnote.ingestion.format.ReadFailure;
import java.util.Locale;

/** Formats the result of reading the documents as text. */
final class IngestionText {

    private IngestionText() {}

    static String of(IngestionStatus status, double seconds) {
        StringBuilder text = new StringBuilder();
        text.append("%s, %s, %s seconds%n"
                .formatted(
                        count(status.documents(), "document"),
                        count(status.passages(), "passage"),
                        String.format(Locale.ROOT, "%.1f", seconds)));
        if (!status.failures().isEmpty()) {
            text.append("%s:%n".formatted(count(status.failures().size(), "failure")));
            for (ReadFailure readFailure : status.failures()) {
                text.append("  %s: %s%n"
                        .formatted(TerminalText.line(readFailure.name()), TerminalText.line(readFailure.reason())));
            }
        }
        return text.toString();
    }

    /** @param areKept whether the embeddings made so far are on disk */
    static String interrupted(IngestionStatus status, boolean areKept) {
        String stopped = "Stopped at %s of about %s passages.".formatted(status.embedded(), status.toEmbed());
        return areKept
                ? "%s Their embeddings are kept; the next run goes on from there.%n".formatted(stopped)
                : "%s Their embeddings are not kept (footnote.embedding.keep).%n".formatted(stopped);
    }

    private static String count(int count, String noun) {
        return "%d %s%s".formatted(count, noun, count == 1 ? "" : "s");
    }
}
