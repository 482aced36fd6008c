package dev.footnote.structure;

import dev.footnote.corpus.Block;
import dev.footnote.corpus.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the headings of a Markdown text. */
final class MarkdownHeadings {

    private static final Pattern MARKED =
            Pattern.compile("[ ]{0,3}(#{1,6})[ \\t]+(\\S(?:.*?[^ \\t])??)(?:[ \\t]++#++)?[ \\t]*+\\r?");

    private static final Pattern UNDERLINE = Pattern.compile("[ ]{0,3}(=+|-{2,})[ \\t]*\\r?");

    private static final Pattern FENCE = Pattern.compile("[ ]{0,3}(`{3,}|~{3,}).*");

    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]{0,150})](?:\\([^)]{0,300}\\)|\\[[^\\]]{0,150}])");

    private static final Pattern EMPHASIS =
            Pattern.compile("[*`]+|(?<![\\p{L}\\p{N}])_+|_+(?![\\p{L}\\p{N}])|\\\\(?=\\p{Punct})");

    private static final Pattern NO_TEXT = Pattern.compile("(?: {4}.*|\\s*(?:[-*+>|#].*|\\d{1,9}[.)]\\s.*)?)\\r?");

    /** In UTF-16 code units; a longer line is not a heading. */
    private static final int LONGEST = 300;

    /** A line that starts with one of these may be a heading, the underline of a heading, or a fence. */
    private static final String MARKS = "#=-`~";

    private static final String FRONT_MATTER = "---";

    private MarkdownHeadings() {}

    /** The headings of a text, in order; those without words are left out. */
    static List<Block.Heading> findAll(String text) {
        List<Block.Heading> headings = new ArrayList<>();
        String fence = "";
        int start = frontMatter(text);
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            if (isMarked(text, start, end)) {
                Matcher fenced = FENCE.matcher(text.substring(start, end));
                if (fenced.matches()) {
                    fence = fence.isEmpty() ? fenced.group(1) : fenced.group(1).startsWith(fence) ? "" : fence;
                } else if (fence.isEmpty()) {
                    at(text, start, end).ifPresent(headings::add);
                }
            }
            start = end + 1;
        }
        return headings;
    }

    /** A cheap test that rejects most lines. */
    private static boolean isMarked(String text, int start, int end) {
        int first = start;
        while (first < end && text.charAt(first) == ' ') {
            first++;
        }
        return first < end && MARKS.indexOf(text.charAt(first)) >= 0;
    }

    private static Optional<Block.Heading> at(String text, int start, int end) {
        if (end - start > LONGEST) {
            return Optional.empty();
        }
        String line = text.substring(start, end);
        Matcher marked = MARKED.matcher(line);
        if (marked.matches()) {
            Span words = new Span(start + marked.start(2), start + marked.end(2));
            return heading(marked.group(1).length(), text, words, new Span(start, end));
        }
        Matcher underline = UNDERLINE.matcher(line);
        int above = lineBefore(text, start);
        if (start == 0 || !underline.matches() || !isAlone(text, above)) {
            return Optional.empty();
        }
        String words = text.substring(above, start - 1);
        int from = above + words.length() - words.stripLeading().length();
        int level = underline.group(1).startsWith("=") ? 1 : 2;
        return heading(level, text, new Span(from, from + words.strip().length()), new Span(above, end));
    }

    private static int lineBefore(String text, int start) {
        return start == 0 ? 0 : text.lastIndexOf('\n', start - 2) + 1;
    }

    /** Whether a line of text follows an empty line. */
    private static boolean isAlone(String text, int start) {
        String line = text.substring(start, text.indexOf('\n', start));
        if (line.length() > LONGEST) {
            return false;
        }
        boolean isOpening =
                start == 0 || text.substring(lineBefore(text, start), start).isBlank();
        return isOpening && !NO_TEXT.matcher(line).matches();
    }

    private static int frontMatter(String text) {
        if (!text.startsWith(FRONT_MATTER + "\n") && !text.startsWith(FRONT_MATTER + "\r\n")) {
            return 0;
        }
        int closing = text.indexOf("\n" + FRONT_MATTER, FRONT_MATTER.length());
        int newline = closing < 0 ? -1 : text.indexOf('\n', closing + 1);
        return newline < 0 ? 0 : newline + 1;
    }

    private static Optional<Block.Heading> heading(int level, String text, Span line, Span whole) {
        String words = EMPHASIS.matcher(LINK.matcher(line.textIn(text)).replaceAll("$1"))
                .replaceAll("")
                .strip();
        return words.isEmpty() ? Optional.empty() : Optional.of(new Block.Heading(whole, line, level, words));
    }
}
