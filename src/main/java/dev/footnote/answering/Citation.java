package dev.footnote.answering;

import dev.footnote.corpus.Document;
import dev.footnote.corpus.Place;
import dev.footnote.corpus.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A quote and its position in a document. A citation from an answerer is a claim until {@code CitationCheck} verifies
 * it.
 *
 * @param marker the number by which statements refer to it, from 1
 * @param documentHash hash of the document text to which the offsets apply
 * @param quote the verbatim text from {@code start} (inclusive) to {@code end} (exclusive) of the document
 * @param page of the quote, from 1; null for a document without pages
 * @param section the innermost heading above the quote; null without one
 * @param score how well the quote fits the question, 0 to 1
 */
public record Citation(
        int marker,
        String documentId,
        String documentHash,
        String title,
        @Nullable LocalDate date,
        String source,
        String quote,
        int start,
        int end,
        @Nullable Integer page,
        @Nullable String section,
        double score) {

    /** A citation whose place is not known. */
    public Citation(
            int marker,
            String documentId,
            String documentHash,
            String title,
            @Nullable LocalDate date,
            String source,
            String quote,
            int start,
            int end,
            double score) {
        this(marker, documentId, documentHash, title, date, source, quote, start, end, null, null, score);
    }

    /** Cites {@code span} of {@code document}. */
    public static Citation of(int marker, Document document, Span span, double score) {
        Place place = document.placeOf(span.start());
        return new Citation(
                marker,
                document.id(),
                document.hash(),
                document.title(),
                document.date(),
                document.source(),
                span.textIn(document.text()),
                span.start(),
                span.end(),
                place.page(),
                place.section(),
                score);
    }

    Citation withMarker(int other) {
        return new Citation(
                other, documentId, documentHash, title, date, source, quote, start, end, page, section, score);
    }

    /** Where people find the quote in the document. */
    public Place place() {
        return new Place(page, section);
    }
}
