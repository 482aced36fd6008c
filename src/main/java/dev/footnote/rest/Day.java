package dev.footnote.rest;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/** How a day is written in the API. */
final class Day {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private Day() {}

    /**
     * Reads {@code 2024-08-31}, four digits for the year.
     *
     * @throws java.time.DateTimeException when it is written otherwise or is not in the calendar
     */
    static LocalDate parse(String text) {
        if (text.length() != 10) {
            throw new java.time.DateTimeException("not written YYYY-MM-DD");
        }
        return LocalDate.parse(text, FORMAT);
    }
}
