package dev.footnote.engine;

import dev.footnote.corpus.Document;
import dev.footnote.time.DayRange;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Selects the documents to list.
 *
 * @param text keeps documents whose id or title contains it, ignoring case; empty keeps all
 * @param days keeps documents dated in this range; null keeps all, including undated ones
 * @param offset index of the first document to list, from 0
 * @param limit maximum number of documents to list, at least 1
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
