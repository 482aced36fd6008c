package dev.footnote.ingestion.reading;

import java.util.Set;

/** Makes documents of one kind of file. */
interface DocumentFormat {

    /** File name endings in lower case, without the dot. */
    Set<String> endings();

    /**
     * The documents of one file.
     *
     * @param name the file's name below the folder
     * @param text its whole text
     */
    ReadFile read(String name, String text);
}
