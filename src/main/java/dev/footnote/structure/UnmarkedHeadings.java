package dev.footnote.structure;

import dev.footnote.corpus.Block;
import dev.footnote.corpus.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the headings of a plain text, which only their layout tells: short lines after an empty line that are no
 * sentence, item, row or greeting, and open with a capital or a number.
 */
final class UnmarkedHeadings {

    /** The maximum length, in UTF-16 code units. */
    private static final int LONGEST = 80;

    /** A heading without an empty line below is shorter than this share of the next line. */
    private static final double SHORT_LINE = 0.6;

    private static final Pattern LONE_LINE =
            Pattern.compile("[\\p{Lu}\\d](?:[^|\\t@;?!\\u2026]*[^|\\t@;?!\\u2026.,:\\s])?");

    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+\\u2022]|\\(?\\d{1,3}[.)]|\\(?\\p{L}\\))\\s.*");

    private UnmarkedHeadings() {}

    /** The headings of a text up to a position, in order. */
    static List<Block.Heading> findAll(String text, int end) {
        List<Block.Heading> headings = new ArrayList<>();
        boolean isOpening = true;
        int start = 0;
        while (start < end) {
            int newline = text.indexOf('\n', start);
            if (newline < 0) {
                break;
            }
            String line = text.substring(start, newline);
            boolean isBlank = line.isBlank();
            if (isOpening && !isBlank && isHeading(line.strip()) && isParted(line, newline + 1, text)) {
                int from = start + line.length() - line.stripLeading().length();
                String words = line.strip();
                headings.add(new Block.Heading(new Span(from, from + words.length()), Block.Heading.UNRANKED, words));
            }
            isOpening = isBlank;
            start = newline + 1;
        }
        return headings;
    }

    /** Whether the line is separate from the one below, and not the first line of a wrapped paragraph. */
    private static boolean isParted(String line, int below, String text) {
        int newline = text.indexOf('\n', below);
        int end = newline < 0 ? text.length() : newline;
        return text.substring(below, end).isBlank() || line.length() + 1 < SHORT_LINE * (end - below);
    }

    private static boolean isHeading(String words) {
        return words.length() <= LONGEST
                && LONE_LINE.matcher(words).matches()
                && !ITEM.matcher(words).matches();
    }
}
