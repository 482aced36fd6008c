package dev.footnote.ingestion;

import dev.footnote.ingestion.format.ReadFailure;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The progress and result of reading the documents.
 *
 * @param complete whether all documents have been read and embedded at least once
 * @param embedded passages of the current pass that are embedded; equals {@code toEmbed} when no pass is running
 * @param toEmbed passages of the current pass, estimated by size for files that are not read yet
 * @param failures what could not be read
 * @param problem why the whole last pass failed, with the index unchanged; null when it succeeded
 * @param published when a change was last published; null before the first
 */
public record IngestionStatus(
        boolean complete,
        int documents,
        int passages,
        int embedded,
        int toEmbed,
        List<ReadFailure> failures,
        @Nullable String problem,
        @Nullable Instant published) {

    public IngestionStatus {
        failures = List.copyOf(failures);
    }

    static final IngestionStatus NOT_STARTED = new IngestionStatus(false, 0, 0, 0, 0, List.of(), null, null);

    IngestionStatus embedding(int done, int total) {
        return new IngestionStatus(complete, documents, passages, done, total, failures, problem, published);
    }

    IngestionStatus serving(boolean isComplete, int servedDocuments, int servedPassages, Instant when) {
        return new IngestionStatus(
                isComplete, servedDocuments, servedPassages, embedded, toEmbed, failures, problem, when);
    }

    IngestionStatus failing(List<ReadFailure> found) {
        return new IngestionStatus(complete, documents, passages, embedded, toEmbed, found, problem, published);
    }

    IngestionStatus finished(List<ReadFailure> found) {
        return new IngestionStatus(complete, documents, passages, 0, 0, found, null, published);
    }

    IngestionStatus failed(String reason) {
        return new IngestionStatus(complete, documents, passages, 0, 0, failures, reason, published);
    }
}
