package dev.footnote.ingestion.format.pdf.lines;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words on one baseline from left to right, or a table that takes the place of lines. */
public final class Line {

    private static final float LEAST_BOLD = 0.8F;

    /** The widest margin between a bullet and its item, as a multiple of the font size. */
    private static final float WIDEST_MARGIN = 4;

    private final List<Word> words;
    private final @Nullable PageTable table;
    private final float size;
    private final float baseline;
    private final float right;
    private final boolean isBold;
    private @Nullable String text;

    public Line(List<Word> words) {
        this.words = words.stream().sorted(Comparator.comparing(Word::left)).toList();
        this.table = null;
        this.size = mainSize(words);
        this.baseline = (float) words.stream()
                .filter(word -> Math.abs(word.size() - size) < 0.6)
                .mapToDouble(Word::baseline)
                .max()
                .orElse(words.get(0).baseline());
        this.right = (float) words.stream().mapToDouble(Word::right).max().orElse(0);
        this.isBold = boldShare(words) >= LEAST_BOLD;
    }

    public Line(PageTable table) {
        this.words = List.of();
        this.table = table;
        this.size = table.size();
        this.baseline = table.bottom();
        this.right = table.right();
        this.isBold = false;
    }

    /** The size, to half a point, in which most of the characters are set. */
    private static float mainSize(List<Word> words) {
        Map<Float, Integer> characters = new HashMap<>();
        words.forEach(word ->
                characters.merge(Math.round(word.size() * 2) / 2F, word.text().length(), Integer::sum));
        return characters.entrySet().stream()
                .max(Map.Entry.<Float, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    private static float boldShare(List<Word> words) {
        int all = words.stream().mapToInt(word -> word.text().length()).sum();
        int bold = words.stream()
                .filter(Word::isBold)
                .mapToInt(word -> word.text().length())
                .sum();
        return (float) bold / all;
    }

    public List<Word> words() {
        return words;
    }

    public @Nullable PageTable table() {
        return table;
    }

    public float left() {
        return table == null ? words.get(0).left() : table.left();
    }

    public float right() {
        return right;
    }

    public float baseline() {
        return baseline;
    }

    public float top() {
        return table == null ? baseline - size : table.top();
    }

    public float size() {
        return size;
    }

    public boolean isBold() {
        return isBold;
    }

    /** Its words in logical order, separated by spaces. */
    public String text() {
        if (text == null) {
            text = LineText.of(words, baseline, size);
        }
        return text;
    }

    /** The text of a cell on one line. */
    public static String joined(List<Word> words) {
        return of(words).stream().map(Line::text).collect(Collectors.joining(" "));
    }

    /** Sorts words into lines, from top to bottom; raised and lowered small characters belong to the line they touch. */
    public static List<Line> of(List<Word> words) {
        List<List<Word>> rows = rows(words);
        for (int i = 0; i < rows.size(); i++) {
            for (int j = Math.max(0, i - 2); j < Math.min(rows.size(), i + 3); j++) {
                if (i != j) {
                    attachSmall(rows.get(i), rows.get(j));
                }
            }
        }
        List<Line> lines = new ArrayList<>();
        rows.stream().filter(row -> !row.isEmpty()).map(Line::new).forEach(lines::add);
        lines.sort(Comparator.comparing(Line::baseline));
        return lines;
    }

    private static List<List<Word>> rows(List<Word> words) {
        List<List<Word>> rows = new ArrayList<>();
        float baseline = Float.NEGATIVE_INFINITY;
        for (Word word :
                words.stream().sorted(Comparator.comparing(Word::baseline)).toList()) {
            if (rows.isEmpty() || word.baseline() - baseline > Math.max(0.8F, word.size() * 0.15F)) {
                rows.add(new ArrayList<>());
                baseline = word.baseline();
            }
            rows.get(rows.size() - 1).add(word);
        }
        return rows;
    }

    /** Moves the words of a row that are small and touch a larger word of another one. */
    private static void attachSmall(List<Word> from, List<Word> to) {
        if (from.isEmpty() || to.isEmpty() || !isNear(from.get(0), to.get(0))) {
            return;
        }
        List<Word> moved = from.stream()
                .filter(small -> to.stream().anyMatch(word -> isScript(small, word)))
                .toList();
        from.removeAll(moved);
        to.addAll(moved);
    }

    private static boolean isNear(Word one, Word other) {
        return Math.abs(one.baseline() - other.baseline()) < Math.max(one.size(), other.size());
    }

    private static boolean isScript(Word small, Word word) {
        float raised = word.baseline() - small.baseline();
        if (ListMarker.isBullet(small.text())) {
            float gap = word.left() - small.right();
            return gap > 0 && gap < WIDEST_MARGIN * word.size() && raised > -0.3F * word.size() && raised < word.size();
        }
        return small.size() <= word.size() * 0.85F
                && raised > -0.3F * word.size()
                && raised < 0.6F * word.size()
                && small.left() - word.right() < 0.15F * word.size()
                && word.left() - small.right() < 0.35F * word.size();
    }
}
