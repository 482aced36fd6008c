package dev.footnote.ingestion.reading;

import java.util.List;

/**
 * The result of reading one file.
 *
 * @param isRetried whether to read the file again even if it has not changed, because its permissions or disk may have
 */
public record ReadFile(List<ParsedDocument> documents, List<Failure> failures, boolean isRetried) {

    ReadFile(List<ParsedDocument> documents, List<Failure> failures) {
        this(documents, failures, false);
    }

    public ReadFile {
        documents = List.copyOf(documents);
        failures = List.copyOf(failures);
    }

    static ReadFile unreadable(String name, String reason) {
        return new ReadFile(List.of(), List.of(new Failure(name, reason)), true);
    }

    static ReadFile failed(String name, String reason) {
        return new ReadFile(List.of(), List.of(new Failure(name, reason)));
    }
}
