package dev.footnote.ingestion.format.pdf.lines;

import java.util.List;

/**
 * A table on a page.
 *
 * @param rows the texts of all cells of each row, empty ones included
 * @param headerRows how many rows at the top name the columns; 0 or 1
 * @param size size of its font
 * @param columnLefts x at which each column begins
 */
public record PageTable(
        List<List<String>> rows,
        int headerRows,
        float left,
        float top,
        float right,
        float bottom,
        float size,
        List<Float> columnLefts)
        implements PageRegion {

    private static final float SAME_POSITION = 12;

    public PageTable {
        rows = List.copyOf(rows);
        columnLefts = List.copyOf(columnLefts);
    }

    /** Whether another table, at the top of the next page, has the same columns. */
    public boolean hasColumnsOf(PageTable other) {
        if (columnLefts.size() != other.columnLefts.size()) {
            return false;
        }
        for (int i = 0; i < columnLefts.size(); i++) {
            float distance = (columnLefts.get(i) - left) - (other.columnLefts.get(i) - other.left);
            if (Math.abs(distance) > SAME_POSITION) {
                return false;
            }
        }
        return true;
    }
}
