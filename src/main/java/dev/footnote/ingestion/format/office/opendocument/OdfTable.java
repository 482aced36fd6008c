package dev.footnote.ingestion.format.office.opendocument;

import dev.footnote.ingestion.format.writing.HeaderRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The cells of a table in a text or on a slide; merged cells are repeated as in Word tables. */
final class OdfTable {

    private static final int DEEPEST = 20;

    private final List<List<String>> rows = new ArrayList<>();
    private final List<OdfText> paragraphs = new ArrayList<>();
    private final Map<Integer, Merged> merged = new HashMap<>();
    private int headerRows;

    static OdfTable of(Element table) {
        OdfTable read = new OdfTable();
        read.addRows(table, false);
        boolean isMarked = Odf.attribute(table, "use-first-row-styles").equals("true") && HeaderRows.canBeFirst(read.rows);
        if (read.headerRows == 0 && (isMarked || HeaderRows.isFirst(read.rows, false))) {
            read.headerRows = 1;
        }
        if (read.headerRows >= read.rows.size()) {
            read.headerRows = 0;
        }
        return read;
    }

    List<List<String>> rows() {
        return rows;
    }

    int headerRows() {
        return headerRows;
    }

    /** All its paragraphs, for what hangs on them. */
    List<OdfText> paragraphs() {
        return paragraphs;
    }

    private void addRows(Node parent, boolean isHeader) {
        for (Element child : Odf.children(parent)) {
            switch (child.getLocalName()) {
                case "table-header-rows" -> addRows(child, true);
                case "table-rows", "table-row-group" -> addRows(child, isHeader);
                case "table-row" -> addRow(child, isHeader);
                default -> {}
            }
        }
    }

    private void addRow(Element row, boolean isHeader) {
        headerRows += isHeader ? 1 : 0;
        List<String> cells = new ArrayList<>();
        String spanned = "";
        for (Element cell : Odf.children(row)) {
            int repeated = Math.min(Odf.MOST_REPEATED, Odf.number(cell, "number-columns-repeated", 1));
            for (int i = 0; i < repeated; i++) {
                if (cell.getLocalName().equals("table-cell")) {
                    String text = words(cell, 0);
                    int rowSpan = Odf.number(cell, "number-rows-spanned", 1);
                    if (rowSpan > 1 && !isHeader) {
                        merged.put(cells.size(), new Merged(text, rows.size() + rowSpan));
                    }
                    spanned = isHeader && Odf.number(cell, "number-columns-spanned", 1) > 1 ? text : "";
                    cells.add(text);
                } else if (cell.getLocalName().equals("covered-table-cell")) {
                    Merged above = merged.get(cells.size());
                    cells.add(above != null && above.end > rows.size() ? above.text : spanned);
                }
            }
        }
        rows.add(cells);
    }

    private String words(Node parent, int depth) {
        StringBuilder words = new StringBuilder();
        for (Element child : depth > DEEPEST ? List.<Element>of() : Odf.children(parent)) {
            String name = child.getLocalName();
            if (name.equals("p") || name.equals("h")) {
                OdfText text = OdfText.of(child);
                paragraphs.add(text);
                append(words, text.text(), " ");
            } else if (!name.equals("annotation")) {
                append(words, words(child, depth + 1), name.equals("table-row") ? "; " : name.equals("table-cell") ? ", " : " ");
            }
        }
        return words.toString();
    }

    private static void append(StringBuilder words, String more, String separator) {
        if (!more.isBlank()) {
            words.append(words.isEmpty() ? "" : separator).append(more);
        }
    }

    /**
     * A cell that reaches down to other rows.
     *
     * @param end the first row that it does not reach
     */
    private record Merged(String text, int end) {}
}
