package dev.footnote.feedback;

import dev.footnote.answering.Citation;
import java.util.Objects;

/**
 * The position of a quote, without its text.
 *
 * @param documentHash hash of the text that the offsets refer to
 * @param start in UTF-16 code units, inclusive
 * @param end in UTF-16 code units, exclusive
 */
public record QuotePosition(String documentId, String documentHash, int start, int end) {

    public QuotePosition {
        Objects.requireNonNull(documentId, "documentId");
        Objects.requireNonNull(documentHash, "documentHash");
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("characters %d to %d".formatted(start, end));
        }
    }

    static QuotePosition of(Citation citation) {
        return new QuotePosition(citation.documentId(), citation.documentHash(), citation.start(), citation.end());
    }
}
