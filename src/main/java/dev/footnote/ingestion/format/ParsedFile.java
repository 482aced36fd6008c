package dev.footnote.ingestion.format;

import java.util.List;

/**
 * The result of reading one file.
 *
 * @param isRetryable whether to read the file again even if it has not changed, because its permissions or disk may have
 */
public record ParsedFile(List<ParsedDocument> documents, List<ReadFailure> failures, boolean isRetryable) {

    public ParsedFile(List<ParsedDocument> documents, List<ReadFailure> failures) {
        this(documents, failures, false);
    }

    public ParsedFile {
        documents = List.copyOf(documents);
        failures = List.copyOf(failures);
    }

    public static ParsedFile unreadable(String name, String reason) {
        return new ParsedFile(List.of(), List.of(new ReadFailure(name, reason)), true);
    }

    public static ParsedFile failed(String name, String reason) {
        return new ParsedFile(List.of(), List.of(new ReadFailure(name, reason)));
    }
}
