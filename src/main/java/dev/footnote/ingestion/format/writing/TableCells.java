package dev.footnote.ingestion.format.writing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the cells of a table with their merged areas, and decides which rows at the top are headers: rows that the format
 * marks, else rows set in bold above others, else a first row that {@link HeaderRows} recognizes. A cell merged over several
 * rows stands in each of them; a header merged over several columns stands above each of them.
 */
public final class TableCells {

    /** Merged areas are followed up to these sizes. */
    private static final int MOST_SPANNED = 1000;

    private final List<Row> rows = new ArrayList<>();
    private final Map<Integer, Below> below = new HashMap<>();
    private Row row = new Row(false);
    private int rowNumber = -1;
    private boolean hasHeaderStyle;

    /** The table's style sets the first row apart. */
    public void markFirstRow() {
        hasHeaderStyle = true;
    }

    /**
     * Begins a row below the others.
     *
     * @param isHeader whether the format says so
     */
    public void beginRow(boolean isHeader) {
        row = new Row(isHeader);
        rowNumber++;
    }

    /** Adds the next cell, after those that reach down to its place from rows above. */
    public void addCell(String text, int columnSpan, int rowSpan, boolean isBold) {
        skipBelow();
        int column = row.cells.size();
        if (rowSpan > 1) {
            below.put(
                    column, new Below(Math.min(MOST_SPANNED, columnSpan), rowNumber + Math.min(MOST_SPANNED, rowSpan)));
        }
        row.isBold &= isBold || text.isBlank();
        for (int i = 0; i < Math.min(MOST_SPANNED, columnSpan); i++) {
            row.cells.add(new Cell(i == 0 ? text : "", i > 0, false));
        }
    }

    /** Adds cells that continue the one above. */
    public void continueCell(int columnSpan) {
        for (int i = 0; i < Math.min(MOST_SPANNED, columnSpan); i++) {
            row.cells.add(new Cell("", i > 0, i == 0));
        }
    }

    /** Ends a row; one without text of its own is left out. */
    public void endRow() {
        skipBelow();
        if (row.cells.stream().anyMatch(cell -> !cell.text.isBlank())) {
            rows.add(row);
        }
    }

    private void skipBelow() {
        Below above = below.get(row.cells.size());
        while (above != null && above.end > rowNumber && row.cells.size() < MOST_SPANNED) {
            continueCell(above.columns);
            above = below.get(row.cells.size());
        }
    }

    /** How many rows with text there are so far. */
    public int size() {
        return rows.size();
    }

    /** How many rows at the top name the columns. */
    public int headerRows() {
        int headers = (int) rows.stream().takeWhile(it -> it.isHeader).count();
        if (headers == 0) {
            headers = (int) rows.stream().takeWhile(it -> it.isBold).count();
        }
        // A table that is all header names nothing.
        if (headers == 0 || headers == rows.size()) {
            List<List<String>> texts = texts(0);
            headers = (hasHeaderStyle && HeaderRows.canBeFirst(texts)) || HeaderRows.isFirst(texts, false) ? 1 : 0;
        }
        while (headers > 0 && headers < rows.size() - 1 && isReached(headers)) {
            headers++;
        }
        return headers;
    }

    /** Whether a header above reaches down to a row, which then is one too. */
    private boolean isReached(int index) {
        return rows.get(index).cells.stream().anyMatch(cell -> cell.isBelow);
    }

    /** The cells of each row, empty ones included. */
    public List<List<String>> rows() {
        return texts(headerRows());
    }

    private List<List<String>> texts(int headers) {
        List<List<String>> texts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> line = new ArrayList<>();
            for (Cell cell : rows.get(i).cells) {
                int column = line.size();
                if (cell.isRight && i < headers) {
                    line.add(line.get(column - 1));
                } else if (cell.isBelow && i > headers) {
                    List<String> above = texts.get(i - 1);
                    line.add(column < above.size() ? above.get(column) : "");
                } else {
                    line.add(cell.text);
                }
            }
            texts.add(line);
        }
        return Collections.unmodifiableList(texts);
    }

    /** Its text in one line, for the cell of another table that it stands in. */
    public String words() {
        List<String> lines = new ArrayList<>();
        for (Row each : rows) {
            lines.add(String.join(
                    ", ",
                    each.cells.stream()
                            .map(Cell::text)
                            .filter(text -> !text.isBlank())
                            .toList()));
        }
        return String.join("; ", lines);
    }

    private static final class Row {

        private final boolean isHeader;
        private final List<Cell> cells = new ArrayList<>();
        private boolean isBold = true;

        Row(boolean isHeader) {
            this.isHeader = isHeader;
        }
    }

    /**
     * A place in the grid.
     *
     * @param isRight whether it is covered by the cell to its left
     * @param isBelow whether it is covered by the cell above
     */
    private record Cell(String text, boolean isRight, boolean isBelow) {}

    /**
     * A cell that reaches down.
     *
     * @param end the first row that it does not reach
     */
    private record Below(int columns, int end) {}
}
