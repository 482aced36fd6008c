package dev.footnote.ingestion.format.pdf.blocks;

import dev.footnote.ingestion.format.pdf.lines.Line;
import dev.footnote.ingestion.format.pdf.lines.Word;
import dev.footnote.ingestion.format.pdf.pages.PageContent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds headers, footers and page numbers: lines at the edge of pages that are repeated, apart from page numbers. */
public final class RunningTitles {

    private static final float EDGE = 0.1F;
    private static final int MOST_LINES = 4;
    private static final float LEAST_DISTANCE = 1.5F;
    private static final int SHORT_DOCUMENT = 4;
    private static final int MOST_NUMBERS = 4;
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{1,5}(?!\\d)");

    private final Map<String, Integer> pagesBySignature = new HashMap<>();
    private final int leastPages;

    public RunningTitles(int pages) {
        this.leastPages = pages <= SHORT_DOCUMENT ? 2 : 3;
    }

    public void learn(PageContent page) {
        Set<String> signatures = new HashSet<>();
        edgeLines(page).forEach(line -> signatures.addAll(signatures(page, line)));
        signatures.forEach(signature -> pagesBySignature.merge(signature, 1, Integer::sum));
    }

    /** A page without the lines that occur on enough of the pages learned so far. */
    public PageContent strip(PageContent page, float bodySize) {
        Set<Word> dropped = new HashSet<>();
        for (Line line : edgeLines(page)) {
            if (line.size() <= bodySize * 1.2F && isRepeated(page, line)) {
                dropped.addAll(line.words());
            }
        }
        return dropped.isEmpty()
                ? page
                : page.withWords(page.words().stream()
                        .filter(word -> !dropped.contains(word))
                        .toList());
    }

    private static List<Line> edgeLines(PageContent page) {
        List<Line> lines = page.lines();
        List<Line> edge = new ArrayList<>();
        for (int count = Math.min(MOST_LINES, lines.size()); count > 0; count--) {
            if (lines.get(count - 1).baseline() < page.height() * EDGE && isApart(lines, count - 1, count)) {
                edge.addAll(lines.subList(0, count));
                break;
            }
        }
        for (int count = Math.min(MOST_LINES, lines.size()); count > 0; count--) {
            int first = lines.size() - count;
            if (lines.get(first).baseline() > page.height() * (1 - EDGE) && isApart(lines, first - 1, first)) {
                edge.addAll(lines.subList(first, lines.size()));
                break;
            }
        }
        return edge;
    }

    /** Whether two lines are far apart, and are not rows of one table. */
    private static boolean isApart(List<Line> lines, int upper, int lower) {
        if (upper < 0 || lower >= lines.size()) {
            return true;
        }
        Line above = lines.get(upper);
        Line below = lines.get(lower);
        float distance = below.baseline() - above.baseline();
        boolean isTable = cells(above) > 2 && cells(below) > 2 && distance < 3 * above.size();
        return distance > LEAST_DISTANCE * Math.min(above.size(), below.size()) && !isTable;
    }

    private static int cells(Line line) {
        int cells = 1;
        for (int i = 1; i < line.words().size(); i++) {
            float gap = line.words().get(i).left() - line.words().get(i - 1).right();
            cells += gap > line.size() ? 1 : 0;
        }
        return cells;
    }

    private boolean isRepeated(PageContent page, Line line) {
        return signatures(page, line).stream()
                .anyMatch(signature -> pagesBySignature.getOrDefault(signature, 0) >= leastPages);
    }

    /** The line, and the line with each of its first numbers replaced by its distance from the number of the page. */
    private static Set<String> signatures(PageContent page, Line line) {
        String place = Math.round(line.baseline() / 2) + " ";
        Set<String> signatures = new HashSet<>(Set.of(place + line.text()));
        Matcher number = NUMBER.matcher(line.text());
        for (int i = 0; i < MOST_NUMBERS && number.find(); i++) {
            int distance = Integer.parseInt(number.group()) - page.number();
            signatures.add(place
                    + line.text().substring(0, number.start())
                    + "#" + distance
                    + line.text().substring(number.end()));
        }
        return signatures;
    }
}
