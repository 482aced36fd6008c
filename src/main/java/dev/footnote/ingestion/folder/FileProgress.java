package dev.footnote.ingestion.folder;

import dev.footnote.ingestion.format.ReadFailure;
import java.util.List;

/**
 * How far a file has come on its way into the index.
 *
 * @param served the ids of its documents that are served; empty before they are
 * @param failures what could not be read of it, or is not served
 */
public record FileProgress(Stage stage, Passages passages, List<String> served, List<ReadFailure> failures) {

    /** Where a file is. */
    public enum Stage {
        /** It is not listed: it never existed, or was deleted. */
        UNKNOWN,
        /** It is to be read. */
        WAITING,
        /** It is being read, or its passages are being embedded. */
        READING,
        /** Its documents are in the index, or it has none. */
        DONE
    }

    public FileProgress {
        served = List.copyOf(served);
        failures = List.copyOf(failures);
    }

    static FileProgress at(Stage stage) {
        return new FileProgress(stage, Passages.NONE, List.of(), List.of());
    }

    static FileProgress reading(Passages passages) {
        return new FileProgress(Stage.READING, passages, List.of(), List.of());
    }

    static FileProgress done(List<String> served, List<ReadFailure> failures) {
        return new FileProgress(Stage.DONE, Passages.NONE, served, failures);
    }

    /** The passages of a file, as far as it has been read. */
    public record Passages(int embedded, int total) {

        public static final Passages NONE = new Passages(0, 0);
    }
}
