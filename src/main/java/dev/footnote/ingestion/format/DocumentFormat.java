package dev.footnote.ingestion.format;

import java.util.Set;

/** Parses one file format into documents. */
public interface DocumentFormat {

    /** File name extensions in lower case, without the dot. */
    Set<String> extensions();

    /**
     * Parses one file.
     *
     * @throws UnreadableFileException when nothing of the file can be served
     */
    ParsedFile read(SourceFile file) throws UnreadableFileException;
}
