package dev.footnote.ingestion.format.office.word;

import dev.footnote.ingestion.format.writing.HeaderRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The cells of a table. A cell merged over several rows stands in each of them; a header merged over several columns
 * stands above each of them. A table inside a cell becomes the words of that cell.
 */
final class WordTable {

    /** Nested deeper than any real document; what is deeper still is left out. */
    private static final int DEEPEST = 20;

    private static final int MOST_SPANNED = 100;

    private final WordStyles styles;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Integer> pageBreaks = new ArrayList<>();
    private final List<ParagraphText> paragraphs = new ArrayList<>();
    private final Map<Integer, String> merged = new HashMap<>();
    private int headerRows;
    private boolean isFirstBold;

    private WordTable(WordStyles styles) {
        this.styles = styles;
    }

    static WordTable of(Element table, WordStyles styles) {
        WordTable read = new WordTable(styles);
        List<Element> rows = read.rowElements(table);
        read.headerRows = (int) rows.stream()
                .takeWhile(row -> Wml.isOn(row, "trPr", "tblHeader"))
                .count();
        int marked = read.headerRows;
        for (int i = 0; i < rows.size(); i++) {
            read.addRow(rows.get(i), i < marked);
        }
        read.chooseHeader(table);
        return read;
    }

    List<List<String>> rows() {
        return rows;
    }

    int headerRows() {
        return headerRows;
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
    private List<Element> rowElements(Node parent) {
        List<Element> found = new ArrayList<>();
        for (Element child : Wml.children(parent)) {
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

    /** Rows without text are left out. */
    private void addRow(Element row, boolean isHeader) {
        List<String> cells = new ArrayList<>();
        int before = Wml.number(row, "trPr", "gridBefore").orElse(0);
        for (int i = 0; i < Math.min(before, MOST_SPANNED); i++) {
            cells.add("");
        }
        int breaks = pageBreaks.size();
        boolean isBold = addCells(row, isHeader, cells);
        // A break in each of several cells is one page.
        while (pageBreaks.size() > breaks + 1) {
            pageBreaks.remove(pageBreaks.size() - 1);
        }
        if (cells.stream().allMatch(String::isEmpty)) {
            headerRows -= isHeader ? 1 : 0;
            return;
        }
        rows.add(cells);
        if (rows.size() == 1) {
            isFirstBold = isBold;
        } else if (rows.size() == 2) {
            isFirstBold &= !isBold;
        }
    }

    private boolean addCells(Node row, boolean isHeader, List<String> cells) {
        boolean isBold = true;
        for (Element child : Wml.children(row)) {
            if (isWrapper(child)) {
                isBold &= addCells(child, isHeader, cells);
            } else if (child.getLocalName().equals("tc")) {
                isBold &= addCell(child, isHeader, cells);
            }
        }
        return isBold;
    }

    /** Returns whether the cell is bold or empty. */
    private boolean addCell(Element cell, boolean isHeader, List<String> cells) {
        int first = paragraphs.size();
        StringBuilder words = new StringBuilder();
        addWords(cell, words, 0);
        List<ParagraphText> own = paragraphs.subList(first, paragraphs.size());
        for (ParagraphText paragraph : own) {
            paragraph.pageBreaks().forEach(position -> pageBreaks.add(rows.size()));
        }
        int column = cells.size();
        String text = merge(cell, words.toString().strip(), column, isHeader);
        int span = Math.min(MOST_SPANNED, Wml.number(cell, "tcPr", "gridSpan").orElse(1));
        for (int i = 0; i < span; i++) {
            cells.add(i == 0 || isHeader ? text : "");
        }
        return own.stream().allMatch(paragraph -> paragraph.text().isEmpty() || paragraph.isBold());
    }

    private String merge(Element cell, String text, int column, boolean isHeader) {
        Optional<Element> merge = Wml.find(cell, "tcPr", "vMerge");
        if (merge.isEmpty()) {
            merged.remove(column);
            return text;
        }
        if (Wml.attribute(merge.get(), "val").equals("restart")) {
            merged.put(column, isHeader ? "" : text);
            return text;
        }
        return merged.getOrDefault(column, text);
    }

    private void addWords(Node parent, StringBuilder words, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        for (Element child : Wml.children(parent)) {
            switch (child.getLocalName()) {
                case "p" -> {
                    ParagraphText paragraph = ParagraphText.of(child);
                    paragraphs.add(paragraph);
                    append(words, paragraph.text(), " ");
                }
                case "tbl" -> addNested(child, words, depth);
                case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> addWords(child, words, depth + 1);
                default -> {}
            }
        }
    }

    private void addNested(Element table, StringBuilder words, int depth) {
        StringBuilder lines = new StringBuilder();
        for (Element row : rowElements(table)) {
            StringBuilder line = new StringBuilder();
            for (Element cell : Wml.children(row, "tc")) {
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

    private void chooseHeader(Element table) {
        if (headerRows == 0 && rows.size() > 1 && (isFirstBold || styles.hasHeaderStyle(table) || HeaderRows.isFirst(rows, false))) {
            headerRows = 1;
        }
        // A header on every row, as some templates have it, names nothing.
        if (headerRows >= rows.size()) {
            headerRows = 0;
        }
    }
}
