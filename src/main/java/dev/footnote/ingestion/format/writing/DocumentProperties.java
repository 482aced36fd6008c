package dev.footnote.ingestion.format.writing;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/**
 * What a file states about itself beside its text.
 *
 * @param title as stated, which may be a template's or a program's; blank without one
 * @param date the day on which the text was last changed, or else made; null when the file does not tell
 */
public record DocumentProperties(String title, @Nullable LocalDate date) {

    /** Before office programs, and the first year of a zip archive. */
    private static final int FIRST_YEAR = 1980;

    /** Nothing is stated. */
    public static final DocumentProperties NONE = new DocumentProperties("", null);

    /** What a file states in the way of office programs; each may be null. */
    public static DocumentProperties of(@Nullable String title, @Nullable Date modified, @Nullable Date created) {
        LocalDate changed = day(modified);
        return new DocumentProperties(title == null ? "" : title, changed == null ? day(created) : changed);
    }

    /** A program without a clock writes the first day that the field can hold. */
    private static @Nullable LocalDate day(@Nullable Date date) {
        LocalDate day = date == null ? null : LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC);
        return day == null || day.getYear() <= FIRST_YEAR ? null : day;
    }
}
