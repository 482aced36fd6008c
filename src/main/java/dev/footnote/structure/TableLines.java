package dev.footnote.structure;

import dev.footnote.corpus.Block;
import dev.footnote.corpus.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the tables of a text: adjacent lines whose cells are separated by bars, as in Markdown, or by tabs. */
public final class TableLines {

    /** In UTF-16 code units; a longer line is not a readable row. */
    private static final int LONGEST = 2000;

    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\||\\t");

    private static final Pattern BELOW_HEAD =
            Pattern.compile("\\s*+\\|?\\s*+:?-++:?\\s*+(?:\\|\\s*+:?-++:?\\s*+)*+\\|?\\s*+");

    private static final Pattern DIGIT = Pattern.compile("\\d");

    private static final Pattern NUMBER = Pattern.compile("[^\\p{L}\\d]{0,3}\\d");

    private TableLines() {}

    /** The tables of a text, in order. */
    static List<Block.Table> findTables(String text) {
        List<Block.Table> tables = new ArrayList<>();
        List<Line> adjacent = new ArrayList<>();
        for (Optional<Line> next = firstLine(text);
                next.isPresent();
                next = next.get().after(text)) {
            Line line = next.get();
            if (cells(text, line).size() > 1) {
                adjacent.add(line);
            } else {
                table(text, adjacent).ifPresent(tables::add);
                adjacent.clear();
            }
        }
        table(text, adjacent).ifPresent(tables::add);
        return tables;
    }

    private static Optional<Line> firstLine(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Line.at(text, 0));
    }

    /** Lines with a delimiter, or next to a line with as many cells, are rows. */
    private static Optional<Block.Table> table(String text, List<Line> adjacent) {
        List<Line> rows = adjacent.stream().filter(line -> isRow(text, line)).toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<String> head = isHead(text, rows.get(0)) ? words(text, rows.get(0)) : List.of();
        List<Block.Row> written = rows.stream()
                .map(line ->
                        row(text, line, !head.isEmpty() && words(text, line).equals(head)))
                .toList();
        int start = written.get(0).span().start();
        return Optional.of(new Block.Table(
                new Span(start, written.get(written.size() - 1).span().end()), written));
    }

    private static Block.Row row(String text, Line line, boolean isHeader) {
        List<Cell> cells = cells(text, line);
        List<Block.Cell> filled = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            Cell cell = cells.get(column);
            if (cell.end > cell.start) {
                filled.add(new Block.Cell(new Span(cell.start, cell.end), column));
            }
        }
        return new Block.Row(line.span(text), isHeader, filled);
    }

    /** Whether the line in which a range begins is a table row. */
    public static boolean isRow(String text, Span line) {
        return isRow(text, Line.at(text, line.start()));
    }

    /** Whether a line is the delimiter between the head and the rows. */
    public static boolean isHeadDelimiter(String line) {
        return line.length() <= LONGEST
                && line.indexOf('-') >= 0
                && line.indexOf('|') >= 0
                && BELOW_HEAD.matcher(line).matches();
    }

    /** A single line with a bar may be anything; two adjacent lines with as many cells are a table. */
    private static boolean isRow(String text, Line line) {
        int cells = cells(text, line).size();
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
        int others = cells(text, line).size();
        boolean isShorter = Math.min(others, cells) > 2 && Math.abs(others - cells) == 1;
        return isHeadDelimiter(line.of(text)) || others == cells || isShorter;
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
        boolean isNamed = words(text, first).stream().noneMatch(TableLines::isNumber);
        boolean isUnlikeRows = below.filter(line -> words(text, line).stream().anyMatch(TableLines::isNumber))
                .isPresent();
        return isNamed && (isUnlikeRows || !DIGIT.matcher(first.of(text)).find());
    }

    private static boolean isNumber(String cell) {
        return NUMBER.matcher(cell).lookingAt();
    }

    private static List<String> words(String text, Line line) {
        return cells(text, line).stream()
                .map(cell -> text.substring(cell.start, cell.end))
                .toList();
    }

    /** The cells of a line, empty ones included; none when it has neither bar nor tab. */
    private static List<Cell> cells(String text, Line line) {
        int start = line.skipWhiteSpace(text);
        int end = line.trimEnd(text, start);
        if (end - start > LONGEST || (!contains(text, '|', start, end) && !contains(text, '\t', start, end))) {
            return List.of();
        }
        boolean isOpened = text.charAt(start) == '|';
        boolean isClosed = isOpened && end - start > 1 && text.charAt(end - 1) == '|' && text.charAt(end - 2) != '\\';
        int from = isOpened ? start + 1 : start;
        int to = isClosed ? end - 1 : end;
        if (from >= to) {
            return List.of();
        }
        List<Cell> cells = new ArrayList<>();
        Matcher bar = BAR.matcher(text).region(from, to).useTransparentBounds(true);
        while (bar.find()) {
            cells.add(Cell.stripped(text, from, bar.start()));
            from = bar.end();
        }
        cells.add(Cell.stripped(text, from, to));
        return cells;
    }

    private static boolean contains(String text, char searched, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == searched) {
                return true;
            }
        }
        return false;
    }

    /** A range without surrounding white space, which may be empty. */
    private record Cell(int start, int end) {

        static Cell stripped(String text, int from, int to) {
            int start = from;
            while (start < to && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            int end = to;
            while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            return new Cell(start, end);
        }
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

        int skipWhiteSpace(String text) {
            return Cell.stripped(text, start, end).start;
        }

        int trimEnd(String text, int from) {
            return Cell.stripped(text, from, end).end;
        }

        Span span(String text) {
            Cell stripped = Cell.stripped(text, start, end);
            return new Span(stripped.start, stripped.end);
        }
    }
}
