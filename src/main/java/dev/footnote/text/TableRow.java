package dev.footnote.text;

import dev.footnote.corpus.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A table row whose cells are separated by bars, as in Markdown, or by tabs.
 *
 * @param tableStart where the first row of its table begins
 * @param line its span in the text, without surrounding white space
 * @param cells without surrounding white space; some may be empty
 * @param head the first row, if it names the columns; empty otherwise, and for the head itself, also where it is
 *     repeated
 * @param columnNames the cells of the head; empty without a head
 * @param isHead whether this row is the head, or repeats it
 */
public record TableRow(
        int tableStart, Span line, List<String> cells, Optional<Span> head, List<String> columnNames, boolean isHead) {

    /** The most rows read of a table, and above a row to find its head. */
    private static final int MOST_ROWS = 2000;

    /** In UTF-16 code units; a longer line is not a readable row. */
    private static final int LONGEST = 2000;

    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\||\\t");

    private static final Pattern BELOW_HEAD =
            Pattern.compile("\\s*+\\|?\\s*+:?-++:?\\s*+(?:\\|\\s*+:?-++:?\\s*+)*+\\|?\\s*+");

    private static final Pattern DIGIT = Pattern.compile("\\d");

    private static final Pattern NUMBER = Pattern.compile("[^\\p{L}\\d]{0,3}\\d");

    public TableRow {
        cells = List.copyOf(cells);
        columnNames = List.copyOf(columnNames);
    }

    /** The row that starts where a range starts; empty when the range starts with no row, or inside one. */
    public static Optional<TableRow> of(String text, Span range) {
        Line line = Line.at(text, range.start());
        if (!isRow(text, line) || !text.substring(line.start, range.start()).isBlank()) {
            return Optional.empty();
        }
        Line first = findFirstRow(text, line);
        return Optional.of(of(text, line, first, isHead(text, first)));
    }

    private static TableRow of(String text, Line line, Line first, boolean isNamed) {
        List<String> cells = cells(line.of(text));
        List<String> names = isNamed ? cells(first.of(text)) : List.of();
        boolean isHead = isNamed && (first.equals(line) || cells.equals(names));
        return isHead || names.isEmpty()
                ? new TableRow(first.start, line.span(text), cells, Optional.empty(), List.of(), isHead)
                : new TableRow(first.start, line.span(text), cells, Optional.of(first.span(text)), names, false);
    }

    /** The rows of its table in order, without the head. */
    public List<TableRow> tableRows(String text) {
        Line first = Line.at(text, tableStart);
        boolean isNamed = isHead(text, first);
        List<TableRow> rows = new ArrayList<>();
        Optional<Line> line = Optional.of(first);
        while (line.isPresent()
                && rows.size() < MOST_ROWS
                && cells(line.get().of(text)).size() > 1) {
            TableRow row = of(text, line.get(), first, isNamed);
            if (!row.isHead() && !isHeadDelimiter(line.get().of(text))) {
                rows.add(row);
            }
            line = line.get().after(text);
        }
        return rows;
    }

    /** The row directly below, skipping the delimiter line below the head. */
    public Optional<TableRow> rowBelow(String text) {
        Optional<Line> below = Line.at(text, line.end()).after(text);
        Optional<Line> next = below.filter(parting -> isHeadDelimiter(parting.of(text)))
                .map(parting -> parting.after(text))
                .orElse(below);
        return next.filter(row -> isRow(text, row)).flatMap(row -> of(text, row.span(text)));
    }

    /**
     * Each non-empty cell, preceded by the name of its column. In two columns without names, the first cell names the
     * second.
     */
    public String labelledText() {
        boolean isNamed = columnNames.stream().anyMatch(name -> !name.isEmpty());
        if (!isNamed && cells.size() == 2 && cells.stream().noneMatch(String::isEmpty)) {
            return String.join(cells.get(0).endsWith(":") ? " " : ": ", cells);
        }
        List<String> read = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String name = i < columnNames.size() ? columnNames.get(i) : "";
            if (!cells.get(i).isEmpty()) {
                read.add(name.isEmpty() ? cells.get(i) : name + ": " + cells.get(i));
            }
        }
        return String.join("; ", read);
    }

    /** Whether the line in which a range begins is a table row. */
    public static boolean isRow(String text, Span line) {
        return isRow(text, Line.at(text, line.start()));
    }

    /** Whether a line is the delimiter between the head and the rows. */
    static boolean isHeadDelimiter(String line) {
        return line.length() <= LONGEST
                && line.indexOf('-') >= 0
                && line.indexOf('|') >= 0
                && BELOW_HEAD.matcher(line).matches();
    }

    /** A single line with a bar may be anything; two adjacent lines with as many cells are a table. */
    private static boolean isRow(String text, Line line) {
        int cells = cells(line.of(text)).size();
        return cells > 1
                && !isHeadDelimiter(line.of(text))
                && (line.before(text)
                                .filter(other -> hasMatchingCells(text, other, cells))
                                .isPresent()
                        || line.after(text)
                                .filter(other -> hasMatchingCells(text, other, cells))
                                .isPresent());
    }

    /** One of two adjacent rows may lack the last cell if it still has three. */
    private static boolean hasMatchingCells(String text, Line line, int cells) {
        int others = cells(line.of(text)).size();
        boolean isShorter = Math.min(others, cells) > 2 && Math.abs(others - cells) == 1;
        return isHeadDelimiter(line.of(text)) || others == cells || isShorter;
    }

    private static Line findFirstRow(String text, Line row) {
        Line first = row;
        for (int i = 0; i < MOST_ROWS; i++) {
            Optional<Line> before = first.before(text).filter(line -> hasSeveralCells(line.of(text)));
            if (before.isEmpty()) {
                return first;
            }
            first = before.get();
        }
        return first;
    }

    /**
     * A head is followed by a delimiter line, or has no numeric cell while the row below has one or the head has no
     * digit at all.
     */
    private static boolean isHead(String text, Line first) {
        Optional<Line> below = first.after(text);
        if (below.filter(line -> isHeadDelimiter(line.of(text))).isPresent()) {
            return true;
        }
        boolean isNamed = cells(first.of(text)).stream().noneMatch(TableRow::isNumber);
        boolean isUnlikeRows = below.filter(
                        line -> cells(line.of(text)).stream().anyMatch(TableRow::isNumber))
                .isPresent();
        return isNamed && (isUnlikeRows || !DIGIT.matcher(first.of(text)).find());
    }

    private static boolean isNumber(String cell) {
        return NUMBER.matcher(cell).lookingAt();
    }

    private static List<String> cells(String line) {
        String inner = inner(line);
        return inner.isEmpty()
                ? List.of()
                : Arrays.stream(BAR.split(inner, -1)).map(String::strip).toList();
    }

    /** Whether the line has more than one cell. */
    private static boolean hasSeveralCells(String line) {
        return BAR.matcher(inner(line)).find();
    }

    /** A line without its outer bars; empty when it has neither bar nor tab. */
    private static String inner(String line) {
        String row = line.strip();
        if (row.length() > LONGEST || (row.indexOf('|') < 0 && row.indexOf('\t') < 0)) {
            return "";
        }
        boolean isClosed = row.startsWith("|") && row.length() > 1 && row.endsWith("|") && !row.endsWith("\\|");
        return row.substring(row.startsWith("|") ? 1 : 0, isClosed ? row.length() - 1 : row.length());
    }

    /** A line without its terminator. */
    private record Line(int start, int end) {

        static Line at(String text, int place) {
            int start = text.lastIndexOf('\n', place - 1) + 1;
            int newline = text.indexOf('\n', place);
            int end = newline < 0 ? text.length() : newline;
            return new Line(start, end > start && text.charAt(end - 1) == '\r' ? end - 1 : end);
        }

        String of(String text) {
            return text.substring(start, end);
        }

        Optional<Line> before(String text) {
            return start == 0 ? Optional.empty() : Optional.of(at(text, start - 1));
        }

        Optional<Line> after(String text) {
            int newline = text.indexOf('\n', end);
            return newline < 0 || newline + 1 >= text.length() ? Optional.empty() : Optional.of(at(text, newline + 1));
        }

        Span span(String text) {
            String line = of(text);
            int from = start + line.length() - line.stripLeading().length();
            return new Span(from, from + line.strip().length());
        }
    }
}
