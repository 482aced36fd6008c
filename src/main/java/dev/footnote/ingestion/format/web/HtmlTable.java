package dev.footnote.ingestion.format.web;

import dev.footnote.ingestion.format.UnreadableFileException;
import dev.footnote.ingestion.format.writing.TableCells;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The cells of a table.
 *
 * @param headerRows how many rows at the top name the columns
 * @param isData whether it is a table of values, and not one that only arranges a page
 */
record HtmlTable(List<List<String>> rows, int headerRows, boolean isData) {

    /** Spans can multiply the cells of a small file. */
    private static final int MOST_CELLS = 2_000_000;

    static HtmlTable of(Element table) throws UnreadableFileException {
        List<Element> rows = table.select("tr").stream()
                .filter(row -> table.equals(row.closest("table")))
                .toList();
        TableCells cells = new TableCells();
        int added = 0;
        for (Element row : rows) {
            cells.beginRow(namesColumns(row));
            for (Element cell : row.children()) {
                int columns = span(cell, "colspan");
                added += columns;
                if (added > MOST_CELLS) {
                    throw new UnreadableFileException(
                            "a table has more than %d cells; split the document".formatted(MOST_CELLS));
                }
                cells.addCell(cell.text(), columns, span(cell, "rowspan"), false);
            }
            cells.endRow();
        }
        return new HtmlTable(cells.rows(), cells.headerRows(), isData(table, rows));
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

    private static int span(Element cell, String attribute) {
        try {
            return Math.max(1, Math.min(Integer.parseInt(cell.attr(attribute).strip()), 1000));
        } catch (NumberFormatException absent) {
            return 1;
        }
    }
}
