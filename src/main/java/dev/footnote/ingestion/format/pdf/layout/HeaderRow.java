package dev.footnote.ingestion.format.pdf.layout;

import dev.footnote.ingestion.format.writing.HeaderRows;
import java.util.List;

/** Tells whether the first row of a table names its columns: one in bold above others, or one that looks like it. */
final class HeaderRow {

    private HeaderRow() {}

    /**
     * How many rows at the top name the columns: 0 or 1.
     *
     * @param bold whether all cells of a row are bold, for each row
     * @param isSeparated whether lines tell that it is a table
     */
    static int count(List<List<String>> rows, List<Boolean> bold, boolean isSeparated) {
        boolean isSetApart = bold.get(0) && bold.subList(1, bold.size()).contains(false);
        return (isSetApart && HeaderRows.canBeFirst(rows)) || HeaderRows.isFirst(rows, isSeparated && rows.size() > 2)
                ? 1
                : 0;
    }
}
