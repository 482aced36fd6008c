package dev.footnote.ingestion.format.pdf.layout;

import java.util.List;

/** Tells whether the first row of a table names its columns. */
final class HeaderRow {

    private static final int LONGEST_NAME = 60;

    private HeaderRow() {}

    /**
     * How many rows at the top name the columns: 0 or 1.
     *
     * @param bold whether all cells of a row are bold, for each row
     * @param isSeparated whether lines tell that it is a table
     */
    static int count(List<List<String>> rows, List<Boolean> bold, boolean isSeparated) {
        List<String> first = rows.get(0);
        if (rows.size() < 2 || first.stream().filter(cell -> !cell.isBlank()).count() < 2) {
            return 0;
        }
        boolean isNames = first.stream().allMatch(cell -> cell.length() <= LONGEST_NAME && !cell.endsWith(":"));
        if (bold.get(0) && bold.subList(1, bold.size()).contains(false)) {
            return isNames ? 1 : 0;
        }
        boolean isWithoutNumbers = first.stream().noneMatch(HeaderRow::isNumeric);
        return isNames && isWithoutNumbers && ((isSeparated && rows.size() > 2) || hasNumberColumn(rows)) ? 1 : 0;
    }

    private static boolean hasNumberColumn(List<List<String>> rows) {
        for (int column = 0; column < rows.get(0).size(); column++) {
            int index = column;
            long numbers = rows.stream()
                    .skip(1)
                    .filter(row -> isNumeric(row.get(index)))
                    .count();
            if (!rows.get(0).get(column).isBlank() && numbers * 3 >= (rows.size() - 1) * 2L) {
                return true;
            }
        }
        return false;
    }

    /** Whether most characters are digits, as in amounts, dates and times. */
    private static boolean isNumeric(String cell) {
        long digits = cell.chars().filter(Character::isDigit).count();
        return digits > 0
                && digits * 2 >= cell.chars().filter(Character::isLetterOrDigit).count();
    }
}
