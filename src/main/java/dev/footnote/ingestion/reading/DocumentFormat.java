package dev.footnote.ingestion.reading;

import java.util.Set;

/** Parses one file format into documents. */
interface DocumentFormat {

    /** File name extensions in lower case, without the dot. */
    Set<String> extensions();

    /**
     * Parses one file.
     *
     * @param name the file's path below the folder
     * @param text the whole text of the file
     */
    ParsedFile read(String name, String text);
}
