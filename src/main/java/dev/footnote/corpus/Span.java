package dev.footnote.corpus;

/** A range of a document's text in UTF-16 code units: {@code start} inclusive, {@code end} exclusive, never empty. */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a span: %d to %d".formatted(start, end));
        }
    }

    public int length() {
        return end - start;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public boolean isWithin(int length) {
        return end <= length;
    }

    /** The text of this span; the caller ensures that the span {@linkplain #isWithin lies within} the text. */
    public String textIn(String text) {
        return text.substring(start, end);
    }
}
