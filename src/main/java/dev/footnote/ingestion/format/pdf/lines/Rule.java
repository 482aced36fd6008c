package dev.footnote.ingestion.format.pdf.lines;

/** A horizontal or vertical line drawn on a page, from its upper left to its lower right end. */
public record Rule(float left, float top, float right, float bottom) {

    public boolean isHorizontal() {
        return right - left >= bottom - top;
    }

    public boolean touches(Rule other, float tolerance) {
        return left - tolerance <= other.right
                && other.left - tolerance <= right
                && top - tolerance <= other.bottom
                && other.top - tolerance <= bottom;
    }
}
