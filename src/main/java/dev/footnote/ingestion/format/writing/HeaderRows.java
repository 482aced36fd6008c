package dev.footnote.ingestion.format.writing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells whether the first row of a table names its columns, where the format does not say: its cells are short, distinct
 * and no amounts, and below one of them there are amounts.
 */
public final class HeaderRows {

    /** In UTF-16 code units. */
    private static final int LONGEST_NAME = 60;

    /** The rows that are compared with the first one. */
    private static final int SAMPLE = 50;

    /** A number, an amount with its unit or currency, a date or a time. */
    private static final Pattern AMOUNT = Pattern.compile(
            "[^\\p{L}\\d]{0,3}(?:[A-Z\\p{Sc}]{1,3} ?)?\\d[\\d.,:/'\\u2019 \\u00A0%\\u2013-]*(?: ?[\\p{L}\\p{Sc}%]{1,4})?");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private HeaderRows() {}

    /**
     * Whether the first row is a header by its content.
     *
     * @param isUsual whether tables of this kind mostly have a header, so that a table of words has one too
     */
    public static boolean isFirst(List<List<String>> rows, boolean isUsual) {
        if (rows.size() < 2) {
            return false;
        }
        List<String> first = rows.get(0);
        List<List<String>> body = body(rows);
        int columns = columns(first, body);
        return canBeFirst(rows)
                && (hasAmountsBelow(first, body) || (isUsual ? columns > 1 : columns > 2 && rows.size() > 2));
    }

    /** Whether the first row may name the columns: its cells are short, distinct and no amounts other than years. */
    public static boolean canBeFirst(List<List<String>> rows) {
        return rows.size() > 1 && isNames(rows.get(0), columns(rows.get(0), body(rows)));
    }

    private static List<List<String>> body(List<List<String>> rows) {
        return rows.subList(1, Math.min(rows.size(), SAMPLE + 1));
    }

    private static int columns(List<String> first, List<List<String>> body) {
        int columns = lastUsed(first);
        for (List<String> row : body) {
            columns = Math.max(columns, lastUsed(row));
        }
        return columns;
    }

    private static int lastUsed(List<String> row) {
        int last = row.size();
        while (last > 0 && row.get(last - 1).isBlank()) {
            last--;
        }
        return last;
    }

    /** The first column often has no name, and one more may lack it. */
    private static boolean isNames(List<String> row, int columns) {
        Set<String> names = new HashSet<>();
        int unnamed = 0;
        for (int column = 0; column < columns; column++) {
            String name = column < row.size() ? row.get(column).strip() : "";
            if (name.isEmpty()) {
                unnamed += column == 0 ? 0 : 1;
            } else if (name.length() > LONGEST_NAME
                    || name.endsWith(":")
                    || (isAmount(name) && !YEAR.matcher(name).matches())
                    || !names.add(name)) {
                return false;
            }
        }
        return !names.isEmpty() && unnamed <= columns / 4 && (names.size() > 1 || columns < 3);
    }

    private static boolean hasAmountsBelow(List<String> first, List<List<String>> body) {
        for (int column = 0; column < first.size(); column++) {
            String name = first.get(column).strip();
            int filled = 0;
            int amounts = 0;
            for (List<String> row : body) {
                String cell = column < row.size() ? row.get(column).strip() : "";
                filled += cell.isEmpty() ? 0 : 1;
                amounts +=
                        isAmount(cell) && !(isAmount(name) && YEAR.matcher(cell).matches()) ? 1 : 0;
            }
            if (!name.isEmpty() && amounts > 0 && 2 * amounts >= filled) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAmount(String cell) {
        return AMOUNT.matcher(cell).matches();
    }
}
