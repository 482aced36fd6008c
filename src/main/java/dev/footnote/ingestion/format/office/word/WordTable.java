package dev.footnote.ingestion.format.office.word;

import dev.footnote.ingestion.format.office.markup.XmlElements;
import dev.footnote.ingestion.format.writing.TableCells;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads a table. One inside of a cell becomes the words of that cell. */
final class WordTable {

    /** Nested deeper than any real document; what is deeper still is left out. */
    private static final int DEEPEST = 20;

    private static final int MOST_SPANNED = 100;

    private final WordStyles styles;
    private final TableCells cells = new TableCells();
    private final List<Integer> pageBreaks = new ArrayList<>();
    private final List<ParagraphText> paragraphs = new ArrayList<>();

    private WordTable(WordStyles styles) {
        this.styles = styles;
    }

    static WordTable of(Element table, WordStyles styles) {
        WordTable read = new WordTable(styles);
        if (styles.hasHeaderStyle(table)) {
            read.cells.markFirstRow();
        }
        for (Element row : rowElements(table)) {
            read.addRow(row);
        }
        return read;
    }

    TableCells cells() {
        return cells;
    }

    /** For each page that begins in this table the index of the row where it does. */
    List<Integer> pageBreaks() {
        return pageBreaks;
    }

    /** All its paragraphs, for what hangs on them. */
    List<ParagraphText> paragraphs() {
        return paragraphs;
    }

    /** Without what a tracked change removed. */
    private static List<Element> rowElements(Node parent) {
        List<Element> found = new ArrayList<>();
        for (Element child : XmlElements.children(parent)) {
            if (child.getLocalName().equals("tr")) {
                if (Wml.find(child, "trPr", "del").isEmpty()) {
                    found.add(child);
                }
            } else if (isWrapper(child)) {
                found.addAll(rowElements(child));
            }
        }
        return found;
    }

    private static boolean isWrapper(Element element) {
        String name = element.getLocalName();
        return name.equals("sdt") || name.equals("sdtContent") || name.equals("customXml") || name.equals("ins");
    }

    private void addRow(Element row) {
        cells.beginRow(Wml.isOn(row, "trPr", "tblHeader"));
        int before = Wml.number(row, "trPr", "gridBefore").orElse(0);
        for (int i = 0; i < Math.min(before, MOST_SPANNED); i++) {
            cells.addCell("", 1, 1, false);
        }
        int breaks = pageBreaks.size();
        addCells(row);
        // A break in each of several cells is one page.
        while (pageBreaks.size() > breaks + 1) {
            pageBreaks.remove(pageBreaks.size() - 1);
        }
        cells.endRow();
    }

    private void addCells(Node row) {
        for (Element child : XmlElements.children(row)) {
            if (isWrapper(child)) {
                addCells(child);
            } else if (child.getLocalName().equals("tc")) {
                addCell(child);
            }
        }
    }

    private void addCell(Element cell) {
        StringBuilder words = new StringBuilder();
        boolean isBold = addWords(cell, words, 0);
        int span = Wml.number(cell, "tcPr", "gridSpan").orElse(1);
        Optional<Element> merge = Wml.find(cell, "tcPr", "vMerge");
        if (merge.isPresent() && !Wml.attribute(merge.get(), "val").equals("restart")) {
            cells.continueCell(span);
        } else {
            cells.addCell(words.toString(), span, 1, isBold);
        }
    }

    /** Returns whether all words are bold. */
    private boolean addWords(Node parent, StringBuilder words, int depth) {
        boolean isBold = true;
        for (Element child : depth > DEEPEST ? List.<Element>of() : XmlElements.children(parent)) {
            switch (child.getLocalName()) {
                case "p" -> {
                    ParagraphText paragraph = ParagraphText.of(child);
                    paragraphs.add(paragraph);
                    paragraph.pageBreaks().forEach(position -> pageBreaks.add(cells.size()));
                    append(words, paragraph.text(), " ");
                    isBold &= paragraph.text().isEmpty() || paragraph.isBold() || styles.isBold(child);
                }
                case "tbl" -> addNested(child, words, depth);
                case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> isBold &= addWords(child, words, depth + 1);
                default -> {}
            }
        }
        return isBold;
    }

    private void addNested(Element table, StringBuilder words, int depth) {
        StringBuilder lines = new StringBuilder();
        for (Element row : rowElements(table)) {
            StringBuilder line = new StringBuilder();
            for (Element cell : XmlElements.children(row, "tc")) {
                StringBuilder inner = new StringBuilder();
                addWords(cell, inner, depth + 1);
                append(line, inner.toString(), ", ");
            }
            append(lines, line.toString(), "; ");
        }
        append(words, lines.toString(), " ");
    }

    private static void append(StringBuilder words, String more, String separator) {
        if (!more.isBlank()) {
            words.append(words.isEmpty() ? "" : separator).append(more);
        }
    }
}
