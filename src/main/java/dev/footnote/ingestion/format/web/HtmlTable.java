package dev.footnote.ingestion.format.web;

import dev.footnote.ingestion.format.UnreadableFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Element;

/**
 * The cells of a table. A cell that spans rows is repeated in each of them, and a cell that names several columns above
 * each of them, so that every row says all of itself.
 *
 * @param headerRows how many rows at the top name the columns
 * @param isData whether it is a table of values, and not one that only arranges a page
 */
record HtmlTable(List<List<String>> rows, int headerRows, boolean isData) {

    private static final int MOST_COLUMNS = 1000;

    /** Spans can multiply the cells of a small file. */
    private static final int MOST_CELLS = 2_000_000;

    static HtmlTable of(Element table) throws UnreadableFileException {
        List<Element> rows = table.select("tr").stream()
                .filter(row -> table.equals(row.closest("table")))
                .toList();
        List<List<String>> texts = texts(rows);
        int headerRows = 0;
        while (headerRows < rows.size() && namesColumns(rows.get(headerRows))) {
            headerRows++;
        }
        return new HtmlTable(texts, headerRows < rows.size() ? headerRows : 0, isData(table, rows));
    }

    private static boolean namesColumns(Element row) {
        Element group = row.parent();
        return (group != null && group.normalName().equals("thead"))
                || (!row.children().isEmpty()
                        && row.children().stream()
                                .allMatch(cell -> cell.normalName().equals("th")));
    }

    private static boolean isData(Element table, List<Element> rows) {
        if (Set.of("presentation", "none").contains(table.attr("role"))) {
            return false;
        }
        if (!table.select("table table, h1, h2, h3, h4, h5, h6").isEmpty()) {
            return false;
        }
        boolean isNamed = !table.select("th, thead, caption").isEmpty();
        long full = rows.stream()
                .filter(row -> row.children().stream().filter(Element::hasText).count() > 1)
                .count();
        return isNamed || (full > 1 && full * 2 >= rows.size());
    }

    private static List<List<String>> texts(List<Element> rows) throws UnreadableFileException {
        List<List<String>> texts = new ArrayList<>();
        TreeMap<Integer, Spanning> spanning = new TreeMap<>();
        int cells = 0;
        for (Element row : rows) {
            List<String> text = text(row, spanning);
            cells += text.size();
            if (cells > MOST_CELLS) {
                throw new UnreadableFileException(
                        "a table has more than %d cells; split the document".formatted(MOST_CELLS));
            }
            texts.add(text);
        }
        return texts;
    }

    /** @param spanning cells of the rows above that span this one, by column; changed for the next row */
    private static List<String> text(Element row, TreeMap<Integer, Spanning> spanning) {
        List<String> texts = new ArrayList<>();
        for (Element cell : row.children()) {
            addSpanning(texts, spanning);
            int columns = span(cell, "colspan");
            int rows = span(cell, "rowspan");
            boolean isRepeated = cell.normalName().equals("th");
            for (int i = 0; i < columns && texts.size() < MOST_COLUMNS; i++) {
                String text = i == 0 || isRepeated ? cell.text() : "";
                if (rows > 1) {
                    spanning.put(texts.size(), new Spanning(text, rows));
                }
                texts.add(text);
            }
        }
        addSpanning(texts, spanning);
        spanning.replaceAll((column, cell) -> new Spanning(cell.text, cell.rows - 1));
        spanning.values().removeIf(cell -> cell.rows <= 0);
        return texts;
    }

    private static void addSpanning(List<String> texts, TreeMap<Integer, Spanning> spanning) {
        for (Spanning above = spanning.get(texts.size()); above != null; above = spanning.get(texts.size())) {
            texts.add(above.text);
        }
    }

    private static int span(Element cell, String attribute) {
        try {
            return Math.max(1, Math.min(Integer.parseInt(cell.attr(attribute).strip()), 65_534));
        } catch (NumberFormatException absent) {
            return 1;
        }
    }

    private record Spanning(String text, int rows) {}
}
