package dev.footnote.ingestion;

import dev.footnote.ingestion.reading.Failure;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the reading of the documents is.
 *
 * @param complete whether all documents have been read, vectors included, at least once
 * @param embedded passages of the pass under way that have their vectors; equals {@code toEmbed} when none is
 * @param toEmbed passages of the pass under way
 * @param failures what the last pass could not take in
 * @param problem why the last pass failed as a whole, the index left as it was; null when it did not
 * @param finished when the last pass ended; null before the first has
 */
public record IngestionStatus(
        boolean complete,
        int documents,
        int passages,
        int embedded,
        int toEmbed,
        List<Failure> failures,
        @Nullable String problem,
        @Nullable Instant finished) {

    public IngestionStatus {
        failures = List.copyOf(failures);
    }

    static final IngestionStatus NOT_STARTED = new IngestionStatus(false, 0, 0, 0, 0, List.of(), null, null);

    IngestionStatus embedding(int done, int total) {
        return new IngestionStatus(complete, documents, passages, done, total, failures, problem, finished);
    }

    IngestionStatus serving(int servedDocuments, int servedPassages) {
        return new IngestionStatus(
                complete, servedDocuments, servedPassages, embedded, toEmbed, failures, problem, finished);
    }
}
