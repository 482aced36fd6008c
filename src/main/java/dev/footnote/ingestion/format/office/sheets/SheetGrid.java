package dev.footnote.ingestion.format.office.sheets;

import dev.footnote.ingestion.format.UnreadableFileException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The cells of one sheet as displayed, without the hidden rows and columns. Rows and columns are counted from 0 among the
 * displayed ones.
 */
final class SheetGrid {

    /** Filled cells of a workbook; about 200 MB. */
    static final int MOST_CELLS = 2_000_000;

    /** What is merged beyond these is read as if it were not. */
    private static final int MOST_MERGES = 10_000;

    final String name;
    final boolean hasHeader;
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private final List<Row> rows = new ArrayList<>();
    private final List<Area> merged = new ArrayList<>();
    private int cells;
    private int lastRow;
    private int hiddenBeforeLast;

    SheetGrid(String name) {
        this(name, false);
    }

    private SheetGrid(String name, boolean hasHeader) {
        this.name = name;
        this.hasHeader = hasHeader;
    }

    /** A sheet without a name, of a format whose first row mostly names the columns. */
    static SheetGrid withHeader() {
        return new SheetGrid("", true);
    }

    void hideRow(int row) {
        hiddenRows.set(row);
    }

    /** Hides the rows between two, inclusive. */
    void hideRows(int first, int last) {
        hiddenRows.set(first, last + 1);
    }

    void hideColumns(int first, int last) {
        hiddenColumns.set(first, last + 1);
    }

    boolean isHidden(int row, int column) {
        return hiddenRows.get(row) || hiddenColumns.get(column);
    }

    /**
     * Adds a filled cell; those of a row come one after the other, from left to right. All indexes count hidden ones too.
     */
    void add(int row, int column, Content content) throws UnreadableFileException {
        if (isHidden(row, column) || content.text.isBlank()) {
            return;
        }
        cells++;
        if (cells > MOST_CELLS) {
            throw new UnreadableFileException("more than %d filled cells; split the workbook".formatted(MOST_CELLS));
        }
        int visible = visibleRow(row);
        if (rows.isEmpty() || rows.get(rows.size() - 1).index != visible) {
            rows.add(new Row(visible, new ArrayList<>()));
        }
        rows.get(rows.size() - 1).cells.add(new Cell(column - before(hiddenColumns, column), content));
    }

    /** Counts on from the row before, because there may be a million of them. */
    private int visibleRow(int row) {
        hiddenBeforeLast = row < lastRow
                ? before(hiddenRows, row)
                : hiddenBeforeLast + hiddenRows.get(lastRow, row).cardinality();
        lastRow = row;
        return row - hiddenBeforeLast;
    }

    /** Adds a merged area, with all indexes inclusive. */
    void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        if (merged.size() < MOST_MERGES && !isHidden(firstRow, firstColumn)) {
            merged.add(new Area(
                    firstRow - before(hiddenRows, firstRow),
                    lastRow - before(hiddenRows, lastRow + 1),
                    firstColumn - before(hiddenColumns, firstColumn),
                    lastColumn - before(hiddenColumns, lastColumn + 1)));
        }
    }

    private static int before(BitSet hidden, int index) {
        return hidden.isEmpty() ? 0 : hidden.get(0, index).cardinality();
    }

    int cells() {
        return cells;
    }

    List<Row> rows() {
        return rows;
    }

    List<Area> merged() {
        return merged;
    }

    /** A row with text, and its filled cells from left to right. */
    record Row(int index, List<Cell> cells) {

        int first() {
            return cells.get(0).column;
        }

        int last() {
            return cells.get(cells.size() - 1).column;
        }

        boolean isBold() {
            return cells.stream().allMatch(cell -> cell.content.isBold);
        }
    }

    /** A filled cell. */
    record Cell(int column, Content content) {}

    /** What a cell displays. */
    record Content(String text, boolean isBold) {}

    /** A merged area. */
    record Area(int firstRow, int lastRow, int firstColumn, int lastColumn) {}
}
