package dev.footnote.ingestion.reading;

/**
 * What could not be taken in, wholly or in part.
 *
 * @param name of the file below the folder, with the line where there is one: {@code news.jsonl:12}
 * @param reason for people: what is wrong and what was done about it
 */
public record Failure(String name, String reason) {}
