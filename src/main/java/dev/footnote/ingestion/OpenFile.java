package dev.footnote.ingestion;

import dev.footnote.ingestion.folder.FileProgress;
import dev.footnote.ingestion.reading.SeedFile;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** A file that was read and split, with those of its documents that are not embedded yet. Not thread-safe. */
final class OpenFile {

    static final Comparator<OpenFile> SMALLEST_FIRST = Comparator.comparingLong(OpenFile::bytes)
            .thenComparing(OpenFile::name)
            .thenComparing(OpenFile::reading);

    private final SeedFile file;
    private final int reading;
    private final Deque<SplitDocument> documents;
    private final int passages;

    OpenFile(SeedFile file, int reading, List<SplitDocument> documents) {
        this.file = file;
        this.reading = reading;
        this.documents = new ArrayDeque<>(documents);
        this.passages = remaining();
    }

    String name() {
        return file.name();
    }

    int reading() {
        return reading;
    }

    long bytes() {
        return file.stamp().size();
    }

    /** In the order of the file. */
    Deque<SplitDocument> documents() {
        return documents;
    }

    FileProgress.Passages progress() {
        return new FileProgress.Passages(passages - remaining(), passages);
    }

    int remaining() {
        return documents.stream().mapToInt(SplitDocument::remaining).sum();
    }
}
