package dev.footnote.ingestion.format.pdf.layout;

import dev.footnote.ingestion.format.pdf.lines.Line;
import dev.footnote.ingestion.format.pdf.lines.ListMarker;
import dev.footnote.ingestion.format.pdf.lines.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Consecutive lines with common gutters: vertical strips without words that have words on both sides. */
final class Band {

    /** The least width of a gutter, as a multiple of the font size: wider than the spaces of justified text. */
    private static final float LEAST_GUTTER = 0.65F;

    private static final int SHORT_TABLE = 4;
    private static final int LONGEST_MARK = 3;
    private static final double WIDE_SPACE = 0.4;
    private static final double LEAST_RATIO = 1.6;

    private final List<Line> before;
    private final List<Line> lines;
    private final List<Gap> gutters;
    private final int end;
    private final boolean isJustified;
    private final List<List<Line>> columns;

    private Band(List<Line> before, List<Line> lines, List<Gap> gutters, int end, boolean isJustified) {
        this.isJustified = isJustified;
        this.before = before;
        this.lines = lines;
        this.gutters = gutters;
        this.end = end;
        this.columns = splitLines();
    }

    /** The longest band that begins with a line; null if none does. */
    static @Nullable Band at(List<Line> lines, int start) {
        float left = (float) lines.stream().mapToDouble(Line::left).min().orElse(0);
        float right = (float) lines.stream().mapToDouble(Line::right).max().orElse(0);
        List<Gap> common = gaps(lines.get(start), left, right);
        int end = start;
        List<Gap> last = common;
        while (!common.isEmpty()) {
            last = common;
            end++;
            common = end == lines.size() ? List.of() : intersect(common, gaps(lines.get(end), left, right));
        }
        List<Line> covered = lines.subList(start, end);
        List<Gap> gutters = last.stream().filter(gap -> isGutter(gap, covered)).toList();
        return gutters.isEmpty() ? null : trimmed(lines, start, end, gutters);
    }

    private static boolean isGutter(Gap gap, List<Line> lines) {
        return lines.stream().anyMatch(line -> line.left() < gap.left)
                && lines.stream().anyMatch(line -> line.right() > gap.right);
    }

    /** Lines left of the first gutter only, above the first line beyond it, are not part of the columns. */
    private static Band trimmed(List<Line> lines, int start, int end, List<Gap> gutters) {
        float gutter = gutters.get(0).left;
        int first = start;
        while (lines.get(first).right() <= gutter + 0.1F) {
            first++;
        }
        Line beyond = lines.get(first);
        while (first > start && lines.get(first - 1).baseline() > beyond.top()) {
            first--;
        }
        int last = end < lines.size() ? endOfBalanced(lines, first, end, gutter) : end;
        boolean isJustified = isJustified(lines, first, last);
        return new Band(lines.subList(start, first), lines.subList(first, last), gutters, last, isJustified);
    }

    /** Whether lines fill their column like the line above or below, whose spaces may be wide by chance. */
    private static boolean isJustified(List<Line> lines, int first, int end) {
        double left = lines.stream().mapToDouble(Line::left).min().orElse(0);
        double right = lines.stream().mapToDouble(Line::right).max().orElse(0);
        boolean isFilled =
                lines.subList(first, end).stream().allMatch(line -> line.left() < left + 2 && line.right() > right - 2);
        return isFilled && (isClose(lines, first - 1) || isClose(lines, end - 1));
    }

    private static boolean isClose(List<Line> lines, int upper) {
        return upper >= 0
                && upper + 1 < lines.size()
                && lines.get(upper + 1).baseline() - lines.get(upper).baseline()
                        < 1.5F * lines.get(upper).size();
    }

    /** When lines across the page follow, what stands apart below the columns at their left is no part of them. */
    private static int endOfBalanced(List<Line> lines, int first, int end, float gutter) {
        int last = end;
        while (last > first && lines.get(last - 1).right() <= gutter + 0.1F) {
            last--;
        }
        for (int i = Math.max(last, first + 1); i < end; i++) {
            Line line = lines.get(i);
            if (line.baseline() - lines.get(i - 1).baseline() > 1.6F * line.size()
                    || line.size() > lines.get(i - 1).size() * 1.1F) {
                return i;
            }
        }
        return end;
    }

    private static List<Gap> gaps(Line line, float left, float right) {
        List<Gap> gaps = new ArrayList<>();
        addGap(gaps, left - 1, line.left(), line.size());
        float end = line.right();
        if (line.table() == null) {
            end = addInnerGaps(gaps, line);
        }
        addGap(gaps, end, right + 1, line.size());
        return gaps;
    }

    private static float addInnerGaps(List<Gap> gaps, Line line) {
        List<Word> words = line.words();
        float end = words.get(0).right();
        for (int i = 1; i < words.size(); i++) {
            if (i > 1 || !ListMarker.isMarker(words.get(0).text())) {
                addGap(gaps, end, words.get(i).left(), line.size());
            }
            end = Math.max(end, words.get(i).right());
        }
        return end;
    }

    private static void addGap(List<Gap> gaps, float left, float right, float size) {
        if (right - left >= LEAST_GUTTER * size) {
            gaps.add(new Gap(left, right, LEAST_GUTTER * size));
        }
    }

    private static List<Gap> intersect(List<Gap> some, List<Gap> others) {
        List<Gap> common = new ArrayList<>();
        for (Gap one : some) {
            for (Gap other : others) {
                Gap both = new Gap(
                        Math.max(one.left, other.left),
                        Math.min(one.right, other.right),
                        Math.min(one.least, other.least));
                if (both.right - both.left >= both.least) {
                    common.add(both);
                }
            }
        }
        return common;
    }

    private List<List<Line>> splitLines() {
        List<List<Line>> split = new ArrayList<>();
        for (int i = 0; i <= gutters.size(); i++) {
            int column = i;
            List<Word> words = lines.stream()
                    .flatMap(line -> line.words().stream())
                    .filter(word -> columnOf(word.middle()) == column)
                    .toList();
            Stream<Line> tables = lines.stream()
                    .filter(line -> line.table() != null && columnOf((line.left() + line.right()) / 2) == column);
            split.add(Stream.concat(Line.of(words).stream(), tables).toList());
        }
        return split;
    }

    int columnOf(float x) {
        int column = 0;
        while (column < gutters.size() && x > (gutters.get(column).left + gutters.get(column).right) / 2) {
            column++;
        }
        return column;
    }

    List<Line> linesBefore() {
        return before;
    }

    List<Line> lines() {
        return lines;
    }

    int end() {
        return end;
    }

    List<List<Line>> columns() {
        return columns;
    }

    /** Whether each column holds running text. */
    boolean isColumns() {
        boolean isLast = columns.get(columns.size() - 1).size() < ColumnShape.LEAST_LINES;
        List<List<Line>> judged = isLast ? columns.subList(0, columns.size() - 1) : columns;
        return lines.stream().anyMatch(line -> line.table() != null)
                || (judged.size() > (isLast ? 1 : 0) && judged.stream().allMatch(ColumnShape::isRunningText));
    }

    /** Whether at least two lines have cells in several columns, and their gutters are wider than their spaces. */
    boolean isTable() {
        List<Line> rows = lines.stream()
                .filter(line -> line.words().stream()
                                .mapToInt(word -> columnOf(word.middle()))
                                .distinct()
                                .count()
                        > 1)
                .toList();
        if (isMarkedList() || (isJustified && rows.size() < SHORT_TABLE)) {
            return false;
        }
        double[] ratios = rows.stream().mapToDouble(this::gutterRatio).sorted().toArray();
        return ratios.length > 1 && ratios[(ratios.length - 1) / 2] >= LEAST_RATIO;
    }

    /** Whether short numbers or signs stand beside text, as with footnotes. */
    private boolean isMarkedList() {
        double words = columns.get(1).stream()
                .mapToInt(line -> line.words().size())
                .average()
                .orElse(0);
        return columns.size() == 2
                && words >= 4
                && columns.get(0).stream().allMatch(line -> line.text().length() <= LONGEST_MARK);
    }

    /** The narrowest gutter of a line as a multiple of its widest space, or of a wide space if it has none. */
    private double gutterRatio(Line line) {
        double gutter = Double.MAX_VALUE;
        double space = 0;
        List<Word> words = line.words();
        for (int i = 1; i < words.size(); i++) {
            double gap = words.get(i).left() - words.get(i - 1).right();
            boolean isGutter =
                    columnOf(words.get(i).middle()) != columnOf(words.get(i - 1).middle());
            gutter = isGutter ? Math.min(gutter, gap) : gutter;
            space = isGutter ? space : Math.max(space, gap);
        }
        return gutter / Math.max(space, WIDE_SPACE * line.size());
    }

    private record Gap(float left, float right, float least) {}
}
