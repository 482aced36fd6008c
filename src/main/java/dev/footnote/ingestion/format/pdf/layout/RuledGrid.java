package dev.footnote.ingestion.format.pdf.layout;

import dev.footnote.ingestion.format.pdf.lines.Line;
import dev.footnote.ingestion.format.pdf.lines.PageTable;
import dev.footnote.ingestion.format.pdf.lines.Rule;
import dev.footnote.ingestion.format.pdf.lines.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lines that touch each other and may separate the cells of a table. */
final class RuledGrid {

    private static final float TOLERANCE = 3;

    /** Boxes with more words in the mean are a layout of text. */
    private static final int MOST_WORDS = 60;

    private final List<Rule> verticals;
    private final List<Rule> horizontals;
    private final List<Float> lefts;
    private final List<Float> tops;
    private final float right;
    private final float bottom;

    RuledGrid(List<Rule> rules) {
        verticals = rules.stream().filter(rule -> !rule.isHorizontal()).toList();
        horizontals = rules.stream().filter(Rule::isHorizontal).toList();
        float left = (float) rules.stream().mapToDouble(Rule::left).min().orElse(0);
        float top = (float) rules.stream().mapToDouble(Rule::top).min().orElse(0);
        right = (float) rules.stream().mapToDouble(Rule::right).max().orElse(0);
        bottom = (float) rules.stream().mapToDouble(Rule::bottom).max().orElse(0);
        lefts = starts(verticals.stream().mapToDouble(Rule::left), left, right);
        tops = starts(horizontals.stream().mapToDouble(Rule::top), top, bottom);
    }

    /** Where columns or rows begin: the positions of lines, without those that are almost the same or the last. */
    private static List<Float> starts(DoubleStream positions, float first, float last) {
        List<Float> starts = new ArrayList<>(List.of(first));
        positions.sorted().forEach(position -> {
            if (position - starts.get(starts.size() - 1) > 2 * TOLERANCE && position < last - 2 * TOLERANCE) {
                starts.add((float) position);
            }
        });
        return starts;
    }

    boolean contains(Word word) {
        float y = middle(word);
        return word.middle() > lefts.get(0) && word.middle() < right && y > tops.get(0) && y < bottom;
    }

    private static float middle(Word word) {
        return word.baseline() - 0.35F * word.size();
    }

    /** Whether at least two columns and two rows hold words, and not too many in a cell. */
    boolean isTable(List<Word> words) {
        if (lefts.size() < 2 || tops.size() < 2 || words.isEmpty()) {
            return false;
        }
        long cells = words.stream()
                .map(word -> List.of(columnOf(word), rowOf(word)))
                .distinct()
                .count();
        return words.stream().mapToInt(this::columnOf).distinct().count() > 1
                && words.stream().mapToInt(this::rowOf).distinct().count() > 1
                && words.size() <= cells * MOST_WORDS;
    }

    /** The column of the next vertical line at its left; a merged cell is in its first column. */
    private int columnOf(Word word) {
        double line = verticals.stream()
                .filter(rule -> rule.top() - TOLERANCE < middle(word) && rule.bottom() + TOLERANCE > middle(word))
                .mapToDouble(Rule::left)
                .filter(x -> x < word.middle())
                .max()
                .orElse(lefts.get(0));
        return indexOf(lefts, line);
    }

    private int rowOf(Word word) {
        double line = horizontals.stream()
                .filter(rule -> rule.left() - TOLERANCE < word.middle() && rule.right() + TOLERANCE > word.middle())
                .mapToDouble(Rule::top)
                .filter(y -> y < middle(word))
                .max()
                .orElse(tops.get(0));
        return indexOf(tops, line);
    }

    private static int indexOf(List<Float> starts, double position) {
        int index = 0;
        while (index + 1 < starts.size() && starts.get(index + 1) <= position + 2 * TOLERANCE) {
            index++;
        }
        return index;
    }

    PageTable read(List<Word> words) {
        List<List<List<Word>>> grid =
                Stream.generate(this::emptyRow).limit(tops.size()).toList();
        words.forEach(word -> grid.get(rowOf(word)).get(columnOf(word)).add(word));
        List<List<List<Word>>> rows = grid.stream()
                .filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty()))
                .toList();
        List<List<String>> cells = rows.stream()
                .map(row -> row.stream().map(Line::joined).toList())
                .toList();
        List<Boolean> bold = rows.stream()
                .map(row -> row.stream().flatMap(List::stream).allMatch(Word::isBold))
                .toList();
        float size = words.get(0).size();
        return new PageTable(
                cells, HeaderRow.count(cells, bold, true), lefts.get(0), tops.get(0), right, bottom, size, lefts);
    }

    private List<List<Word>> emptyRow() {
        return IntStream.range(0, lefts.size())
                .<List<Word>>mapToObj(i -> new ArrayList<>())
                .toList();
    }
}
