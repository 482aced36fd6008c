package dev.footnote.ingestion.format.pdf.layout;

import dev.footnote.ingestion.format.pdf.lines.Line;
import dev.footnote.ingestion.format.pdf.lines.PageTable;
import dev.footnote.ingestion.format.pdf.lines.Rule;
import dev.footnote.ingestion.format.pdf.lines.Word;
import java.util.ArrayList;
import java.util.List;

/** Reads a table without vertical lines: the gutters separate its columns, and the distances of lines its rows. */
final class AlignedTable {

    private static final float LINE_SPACING = 1.45F;
    private static final float SAME_LINE = 0.9F;
    private static final float SPACE = 0.3F;

    private final Band band;
    private final int columns;
    private final float[] lefts;
    private final float[] rights;
    private final List<Float> separators;

    AlignedTable(Band band, List<Rule> rules) {
        this.band = band;
        this.columns = band.columns().size();
        this.lefts = new float[columns];
        this.rights = new float[columns];
        for (int i = 0; i < columns; i++) {
            List<Line> column = band.columns().get(i);
            lefts[i] = (float) column.stream().mapToDouble(Line::left).min().orElse(0);
            rights[i] = (float) column.stream().mapToDouble(Line::right).max().orElse(0);
        }
        this.separators = separators(rules);
    }

    /** Lines drawn between rows. */
    private List<Float> separators(List<Rule> rules) {
        float top = band.lines().get(0).baseline();
        float bottom = band.lines().get(band.lines().size() - 1).baseline();
        float width = rights[columns - 1] - lefts[0];
        return rules.stream()
                .filter(Rule::isHorizontal)
                .filter(rule -> rule.top() > top && rule.top() < bottom && rule.right() - rule.left() > 0.6 * width)
                .map(Rule::top)
                .distinct()
                .sorted()
                .toList();
    }

    PageTable read() {
        List<List<Line>> rows = new ArrayList<>();
        for (Line line : band.lines()) {
            if (rows.isEmpty() || !goesOn(rows.get(rows.size() - 1), line)) {
                rows.add(new ArrayList<>());
            }
            rows.get(rows.size() - 1).add(line);
        }
        List<List<String>> cells = rows.stream().map(this::cells).toList();
        List<Boolean> bold =
                rows.stream().map(row -> row.stream().allMatch(Line::isBold)).toList();
        Line first = band.lines().get(0);
        Line last = band.lines().get(band.lines().size() - 1);
        List<Float> starts = new ArrayList<>();
        for (float left : lefts) {
            starts.add(left);
        }
        return new PageTable(
                cells,
                HeaderRow.count(cells, bold, !separators.isEmpty()),
                lefts[0],
                first.top(),
                rights[columns - 1],
                last.baseline(),
                last.size(),
                starts);
    }

    /** Whether a line belongs to the row above it, because a cell is wrapped or set at another height. */
    private boolean goesOn(List<Line> row, Line line) {
        Line above = row.get(row.size() - 1);
        float distance = line.baseline() - above.baseline();
        if (distance < SAME_LINE * line.size()) {
            return true;
        }
        boolean isSeparated = separators.stream().anyMatch(y -> y > above.baseline() && y < line.baseline());
        if (isSeparated
                || (separators.size() > 2
                        && separators.size() * 4 >= band.lines().size())) {
            return !isSeparated;
        }
        int[] filled = line.words().stream()
                .mapToInt(word -> band.columnOf(word.middle()))
                .distinct()
                .toArray();
        if (distance > LINE_SPACING * line.size() || filled.length == columns) {
            return false;
        }
        return filled[0] > 0 || isWrapped(above, line);
    }

    /** Whether the first word of each cell did not fit into the line above. */
    private boolean isWrapped(Line above, Line line) {
        for (int i = 0; i < columns; i++) {
            int column = i;
            List<Word> here = wordsOf(line, column);
            List<Word> before = wordsOf(above, column);
            float limit = i + 1 < columns ? lefts[i + 1] - SPACE * 2 * line.size() : rights[i];
            if (!here.isEmpty()
                    && (before.isEmpty()
                            || before.get(before.size() - 1).right()
                                            + SPACE * line.size()
                                            + here.get(0).right()
                                            - here.get(0).left()
                                    < Math.min(limit, rights[i] + line.size()))) {
                return false;
            }
        }
        return true;
    }

    private List<Word> wordsOf(Line line, int column) {
        return line.words().stream()
                .filter(word -> band.columnOf(word.middle()) == column)
                .toList();
    }

    private List<String> cells(List<Line> row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            int column = i;
            cells.add(Line.joined(
                    row.stream().flatMap(line -> wordsOf(line, column).stream()).toList()));
        }
        return cells;
    }
}
