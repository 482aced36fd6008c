package dev.footnote.ingestion.format.pdf.blocks;

import dev.footnote.ingestion.format.pdf.lines.Line;
import java.util.ArrayList;
import java.util.List;

/** Lines of a column that belong together: a paragraph, a heading or an item of a list. */
final class LineBlock {

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final String marker;
    private final int bookmarkLevel;
    private boolean isLastLineFull;

    /**
     * A block that begins with a line.
     *
     * @param marker the bullet or number of an item; empty for other blocks
     * @param words the line without the marker
     * @param bookmarkLevel level in the outline; 0 if it is not in the outline
     */
    LineBlock(Line line, String marker, String words, int bookmarkLevel) {
        this.marker = marker;
        this.bookmarkLevel = bookmarkLevel;
        lines.add(line);
        text.append(words);
    }

    void add(Line line, Vocabulary vocabulary) {
        lines.add(line);
        vocabulary.append(text, line.text());
    }

    /** Adds a line that was not wrapped, as in an address. */
    void addOnNewLine(Line line) {
        lines.add(line);
        text.append('\n').append(line.text());
    }

    void setLastLineFull(boolean isFull) {
        isLastLineFull = isFull;
    }

    boolean isLastLineFull() {
        return isLastLineFull;
    }

    List<Line> lines() {
        return lines;
    }

    Line firstLine() {
        return lines.get(0);
    }

    Line lastLine() {
        return lines.get(lines.size() - 1);
    }

    String text() {
        return text.toString();
    }

    /** Its text with the marker of an item. */
    String words() {
        return isItem() ? marker + " " + text : text.toString();
    }

    String marker() {
        return marker;
    }

    boolean isItem() {
        return !marker.isEmpty();
    }

    int bookmarkLevel() {
        return bookmarkLevel;
    }

    float size() {
        return firstLine().size();
    }

    boolean isBold() {
        return lines.stream().allMatch(Line::isBold);
    }

    float left() {
        return firstLine().left();
    }
}
