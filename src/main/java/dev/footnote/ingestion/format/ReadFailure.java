package dev.footnote.ingestion.format;

/**
 * A file, or a part of one, that could not be read.
 *
 * @param name path of the file below the folder, with the line number if there is one: {@code news.jsonl:12}
 * @param reason for people: what is wrong and how it was handled
 */
public record ReadFailure(String name, String reason) {}
