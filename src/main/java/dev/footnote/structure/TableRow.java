package dev.footnote.structure;

import dev.footnote.corpus.Block;
import dev.footnote.corpus.Document;
import dev.footnote.corpus.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A row of a table of a document.
 *
 * @param index its place in the table, from 0
 */
public record TableRow(Document document, Block.Table table, int index) {

    /** A question reads at most this many rows above and below a row, however long its table is. */
    private static final int MOST_ROWS_AROUND = 1000;

    /** Rows that name the columns; where more of them are alike, the others add nothing. */
    private static final int MOST_HEADS = 10;

    /** The row that starts where a range starts; empty when the range starts with no row, or inside one. */
    public static Optional<TableRow> at(Document document, Span range) {
        return document.structure()
                .blockAt(range.start())
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .flatMap(table -> row(document, table, range.start()));
    }

    private static Optional<TableRow> row(Document document, Block.Table table, int start) {
        int low = 0;
        int high = table.rows().size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (table.rows().get(middle).span().start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return table.rows().get(low).span().start() == start
                ? Optional.of(new TableRow(document, table, low))
                : Optional.empty();
    }

    /** Its span in the text, without surrounding white space. */
    public Span line() {
        return row().span();
    }

    private Block.Row row() {
        return table.rows().get(index);
    }

    /** Whether this row names the columns, or repeats their names. */
    public boolean isHead() {
        return row().isHeader();
    }

    /** The rows that name the columns; empty without them, and for such a row itself. */
    public Optional<Span> head() {
        List<Block.Row> heads = isHead() ? List.of() : heads();
        return heads.isEmpty()
                ? Optional.empty()
                : Optional.of(new Span(
                        heads.get(0).span().start(),
                        heads.get(heads.size() - 1).span().end()));
    }

    private List<Block.Row> heads() {
        return table.rows().stream()
                .limit(MOST_HEADS)
                .takeWhile(Block.Row::isHeader)
                .toList();
    }

    /** The cells, also the empty ones before the last that is not. */
    public List<String> cells() {
        return cells(List.of(row()));
    }

    /** The names of the columns, as {@link #cells}; empty where {@link #head} is. */
    public List<String> columnNames() {
        return isHead() ? List.of() : cells(heads());
    }

    /** Joins what several rows have in one column. */
    private List<String> cells(List<Block.Row> rows) {
        List<String> cells = new ArrayList<>();
        for (Block.Row row : rows) {
            for (Block.Cell cell : row.cells()) {
                while (cells.size() <= cell.column()) {
                    cells.add("");
                }
                String words = cell.span().textIn(document.text());
                String above = cells.get(cell.column());
                cells.set(cell.column(), above.isEmpty() ? words : above + " " + words);
            }
        }
        return cells;
    }

    /** The rows of its table in order, without those that name the columns; of a large table, those around this row. */
    public List<TableRow> tableRows() {
        int first = Math.max(0, index - MOST_ROWS_AROUND);
        int end = Math.min(table.rows().size(), index + MOST_ROWS_AROUND);
        return IntStream.range(first, end)
                .filter(i -> !table.rows().get(i).isHeader())
                .mapToObj(i -> new TableRow(document, table, i))
                .toList();
    }

    /** The row below, if there is one. */
    public Optional<TableRow> rowBelow() {
        return index + 1 < table.rows().size()
                ? Optional.of(new TableRow(document, table, index + 1))
                : Optional.empty();
    }

    /**
     * Each non-empty cell, preceded by the name of its column. In two columns without names, the first cell names the
     * second.
     */
    public String labelledText() {
        List<String> names = columnNames();
        List<String> cells = cells();
        boolean isNamed = names.stream().anyMatch(name -> !name.isEmpty());
        if (!isNamed && cells.size() == 2 && cells.stream().noneMatch(String::isEmpty)) {
            return String.join(cells.get(0).endsWith(":") ? " " : ": ", cells);
        }
        List<String> read = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String name = i < names.size() ? names.get(i) : "";
            if (!cells.get(i).isEmpty()) {
                read.add(name.isEmpty() ? cells.get(i) : name + ": " + cells.get(i));
            }
        }
        return String.join("; ", read);
    }
}
