package dev.footnote.engine;

import dev.footnote.corpus.Document;
import dev.footnote.time.DayRange;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which documents to list.
 *
 * @param text keeps documents whose id or title holds it, in any case of letters; empty keeps all
 * @param days keeps documents dated in it; null keeps all, those without a date too
 * @param offset of the first one listed, from 0
 * @param limit how many to list, at least 1
 */
public record DocumentQuery(String text, @Nullable DayRange days, int offset, int limit) {

    public DocumentQuery {
        if (offset < 0 || limit < 1) {
            throw new IllegalArgumentException("offset %d, limit %d".formatted(offset, limit));
        }
    }

    boolean matches(Document document) {
        String wanted = text.toLowerCase(Locale.ROOT);
        boolean named = document.id().toLowerCase(Locale.ROOT).contains(wanted)
                || document.title().toLowerCase(Locale.ROOT).contains(wanted);
        boolean dated = days == null || (document.date() != null && days.overlaps(DayRange.day(document.date())));
        return named && dated;
    }
}
