package dev.footnote.ingestion;

import java.util.List;

/** What came out of one file. */
record ReadFile(List<ParsedDocument> documents, List<Failure> failures) {

    ReadFile {
        documents = List.copyOf(documents);
        failures = List.copyOf(failures);
    }

    static ReadFile failed(String name, String reason) {
        return new ReadFile(List.of(), List.of(new Failure(name, reason)));
    }
}
