package dev.footnote.ingestion.format.office.markup;

import dev.footnote.ingestion.format.StructuredTextWriter;
import dev.footnote.ingestion.format.UnreadableFileException;
import dev.footnote.ingestion.format.writing.TableCells;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** Collects the cells of a table from events. */
final class XhtmlTable {

    private final TableCells cells = new TableCells();
    private final StringBuilder words = new StringBuilder();
    private boolean isInHead;
    private boolean isBold;
    private int columnSpan = 1;
    private int rowSpan = 1;

    void start(String name, Attributes attributes) {
        switch (name) {
            case "thead" -> isInHead = true;
            case "tbody" -> isInHead = false;
            case "tr" -> cells.beginRow(isInHead);
            default -> {
                words.setLength(0);
                isBold = true;
                columnSpan = span(attributes.getValue("colspan"));
                rowSpan = span(attributes.getValue("rowspan"));
            }
        }
    }

    private static int span(@Nullable String value) {
        return value != null && value.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(value)) : 1;
    }

    void addWords(String more, boolean areBold) {
        words.append(words.isEmpty() ? "" : " ").append(more);
        isBold &= areBold;
    }

    /** A cell that is a header counts as bold, because a row may begin with one. */
    void end(String name) {
        if (name.equals("tr")) {
            cells.endRow();
        } else {
            cells.addCell(words.toString(), columnSpan, rowSpan, isBold || name.equals("th"));
            words.setLength(0);
        }
    }

    void write(StructuredTextWriter writer) throws UnreadableFileException {
        writer.addTable(cells.rows(), cells.headerRows());
    }

    /** Its text in one line, for the cell that it stands in. */
    String words() {
        return cells.words();
    }
}
