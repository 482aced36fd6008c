package dev.footnote.ingestion.folder;

import dev.footnote.ingestion.format.ParsedDocument;
import java.util.List;
import java.util.Set;

/**
 * One reading of a file.
 *
 * @param number tells it from the other readings of this file
 * @param served the documents to serve, in the order of the file
 * @param released ids of documents that the file no longer has
 */
public record FileReading(String file, int number, List<ParsedDocument> served, Set<String> released) {}
