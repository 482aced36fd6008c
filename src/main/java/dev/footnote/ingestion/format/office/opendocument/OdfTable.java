package dev.footnote.ingestion.format.office.opendocument;

import dev.footnote.ingestion.format.office.markup.XmlElements;
import dev.footnote.ingestion.format.writing.TableCells;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads a table in a text or on a slide. One inside of a cell becomes the words of that cell. */
final class OdfTable {

    /** Nested deeper than any real document; what is deeper still is left out. */
    private static final int DEEPEST = 20;

    private final OdfStyles styles;
    private final TableCells cells = new TableCells();
    private final List<OdfText> paragraphs = new ArrayList<>();

    private OdfTable(OdfStyles styles) {
        this.styles = styles;
    }

    static OdfTable of(Element table, OdfStyles styles) {
        OdfTable read = new OdfTable(styles);
        if (Odf.attribute(table, "use-first-row-styles").equals("true")) {
            read.cells.markFirstRow();
        }
        read.addRows(table, false);
        return read;
    }

    TableCells cells() {
        return cells;
    }

    /** All its paragraphs, for what hangs on them. */
    List<OdfText> paragraphs() {
        return paragraphs;
    }

    private void addRows(Node parent, boolean isHeader) {
        for (Element child : XmlElements.children(parent)) {
            switch (child.getLocalName()) {
                case "table-header-rows" -> addRows(child, true);
                case "table-rows", "table-row-group" -> addRows(child, isHeader);
                case "table-row" -> addRow(child, isHeader);
                default -> {}
            }
        }
    }

    /** Covered cells are there, but the cells that cover them tell their places. */
    private void addRow(Element row, boolean isHeader) {
        cells.beginRow(isHeader);
        for (Element cell : XmlElements.children(row, "table-cell")) {
            StringBuilder words = new StringBuilder();
            boolean isBold = addWords(cell, words, 0);
            int repeated = Math.min(Odf.MOST_REPEATED, Odf.number(cell, "number-columns-repeated", 1));
            for (int i = 0; i < repeated; i++) {
                int columns = Odf.number(cell, "number-columns-spanned", 1);
                cells.addCell(words.toString(), columns, Odf.number(cell, "number-rows-spanned", 1), isBold);
            }
        }
        cells.endRow();
    }

    /** Returns whether all words are bold. */
    private boolean addWords(Node parent, StringBuilder words, int depth) {
        boolean isBold = true;
        for (Element child : depth > DEEPEST ? List.<Element>of() : XmlElements.children(parent)) {
            String name = child.getLocalName();
            if (name.equals("p") || name.equals("h")) {
                OdfText text = OdfText.of(child);
                paragraphs.add(text);
                append(words, text.text(), " ");
                isBold &= text.text().isEmpty() || styles.isBold(child);
            } else if (!name.equals("annotation")) {
                StringBuilder inner = new StringBuilder();
                isBold &= addWords(child, inner, depth + 1);
                append(
                        words,
                        inner.toString(),
                        name.equals("table-row") ? "; " : name.equals("table-cell") ? ", " : " ");
            }
        }
        return isBold;
    }

    private static void append(StringBuilder words, String more, String separator) {
        if (!more.isBlank()) {
            words.append(words.isEmpty() ? "" : separator).append(more);
        }
    }
}
