package dev.footnote.text;

import dev.footnote.corpus.Span;
import dev.footnote.structure.TableLines;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits a text into units that no sentence crosses: paragraphs, list items, table rows (the first together with the
 * line below it), and lines much shorter than their neighbours (headings, addresses, verse). Lines of about equal
 * length form one wrapped paragraph.
 */
final class ParagraphSplitter {

    /** A line shorter than this share of the longest in its paragraph was ended by its author, not by wrapping. */
    private static final double SHORT_LINE = 0.6;

    private static final Pattern LIST_ITEM =
            Pattern.compile("\\s*([-*+\u2022]|\\(?\\d{1,3}[.)]|\\(?[a-z]\\)|[a-z&&[^pv]]\\.)\\s+\\S.*");

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s");

    private ParagraphSplitter() {}

    static List<Span> splitUnits(String text) {
        List<Span> units = new ArrayList<>();
        List<Span> paragraph = new ArrayList<>();
        for (Span line : lines(text)) {
            if (line.textIn(text).isBlank()) {
                addUnits(text, paragraph, units);
                paragraph.clear();
            } else {
                paragraph.add(line);
            }
        }
        addUnits(text, paragraph, units);
        return units;
    }

    private static void addUnits(String text, List<Span> paragraph, List<Span> units) {
        int longest = longest(text, paragraph);
        int start = -1;
        for (int i = 0; i < paragraph.size(); i++) {
            Span line = paragraph.get(i);
            start = start < 0 ? line.start() : start;
            if (i == paragraph.size() - 1 || isUnitBoundary(text, line, paragraph.get(i + 1), longest)) {
                units.add(new Span(start, line.end()));
                start = -1;
            }
        }
    }

    /** Width of the lines. A line of a single word, such as a URL, cannot be wrapped and is ignored. */
    private static int longest(String text, List<Span> paragraph) {
        return paragraph.stream()
                .filter(line -> WHITE_SPACE.matcher(line.textIn(text).strip()).find())
                .mapToInt(Span::length)
                .max()
                .orElse(0);
    }

    /** The line below a table head belongs to the head. */
    private static boolean isUnitBoundary(String text, Span line, Span next, int longest) {
        return !TableLines.isHeadDelimiter(next.textIn(text))
                && (line.length() < SHORT_LINE * longest
                        || TableLines.isRow(text, line)
                        || TableLines.isRow(text, next)
                        || isListItem(text, next));
    }

    private static boolean isListItem(String text, Span line) {
        String start = text.substring(line.start(), Math.min(line.end(), line.start() + 40));
        return LIST_ITEM.matcher(start).matches();
    }

    /** Lines without their terminators (LF or CRLF). An empty line has the length 1. */
    private static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            boolean hasReturn = end > start && text.charAt(end - 1) == '\r';
            lines.add(new Span(start, Math.max(hasReturn ? end - 1 : end, start + 1)));
            start = end + 1;
        }
        return lines;
    }
}
