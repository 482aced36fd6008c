package dev.footnote.answering.headings;

import dev.footnote.corpus.Span;
import dev.footnote.text.MarkdownHeading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A heading and its position in its document.
 *
 * @param words its text without markup
 * @param line the span of its text in the document
 */
public record Heading(String words, Span line) {

    /** The maximum length of a plain-text heading, in UTF-16 code units. */
    private static final int LONGEST = 80;

    /** How far above a position of a plain text to look for its heading, in UTF-16 code units. */
    private static final int FARTHEST = 4000;

    /** A heading without an empty line below is shorter than this share of the next line. */
    private static final double SHORT_LINE = 0.6;

    /** A plain-text line that is not a sentence, item, row or greeting; it opens with a capital or a number. */
    private static final Pattern LONE_LINE =
            Pattern.compile("[\\p{Lu}\\d](?:[^|\\t@;?!\\u2026]*[^|\\t@;?!\\u2026.,:\\s])?");

    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+\\u2022]|\\(?\\d{1,3}[.)]|\\(?\\p{L}\\))\\s.*");

    /** The headings above a position, outermost first: of Markdown, or the nearest separate line in plain text. */
    public static List<Heading> above(String text, int place) {
        List<MarkdownHeading> marked = MarkdownHeading.findEnclosing(text, place);
        return marked.isEmpty()
                ? loneLine(text, place).stream().toList()
                : marked.stream()
                        .map(heading -> new Heading(heading.words(), heading.line()))
                        .toList();
    }

    private static Optional<Heading> loneLine(String text, int place) {
        List<Span> lines = linesBefore(text, place);
        for (int i = 0; i + 1 < lines.size(); i++) {
            Span line = lines.get(i);
            boolean isOpening =
                    lines.get(i + 1).textIn(text).isBlank() || lines.get(i + 1).start() == line.start();
            String words = line.textIn(text).strip();
            if (isOpening && i > 0 && isParted(line, lines.get(i - 1), text) && isHeading(words)) {
                int start = text.indexOf(words, line.start());
                return Optional.of(new Heading(words, new Span(start, start + words.length())));
            }
        }
        return Optional.empty();
    }

    /** Whether the line is separate from the one below, and not the first line of a wrapped paragraph. */
    private static boolean isParted(Span line, Span below, String text) {
        return below.textIn(text).isBlank() || line.length() < SHORT_LINE * wholeLine(below, text);
    }

    private static int wholeLine(Span line, String text) {
        int newline = text.indexOf('\n', line.start());
        return (newline < 0 ? text.length() : newline) - line.start();
    }

    private static boolean isHeading(String words) {
        return words.length() <= LONGEST
                && LONE_LINE.matcher(words).matches()
                && !ITEM.matcher(words).matches();
    }

    /** The line of the position and those above, nearest first, with line ends; the text's first line comes twice. */
    private static List<Span> linesBefore(String text, int place) {
        List<Span> lines = new ArrayList<>();
        int end = Math.min(text.length(), place + 1);
        while (end > Math.max(0, place - FARTHEST)) {
            int start = text.lastIndexOf('\n', end - 2) + 1;
            lines.add(new Span(start, end));
            if (start == 0) {
                lines.add(new Span(start, end));
            }
            end = start;
        }
        return lines;
    }
}
