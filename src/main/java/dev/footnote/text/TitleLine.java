package dev.footnote.text;

import dev.footnote.corpus.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line that repeats the title of its document and says nothing else, at the beginning of the text or above a section.
 */
public final class TitleLine {

    /** In UTF-16 code units; at the beginning of a text, a longer line may be the first line of a wrapped sentence. */
    private static final int LONGEST_FIRST = 40;

    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private static final Pattern PARAGRAPH_START =
            Pattern.compile("(?s)\\s*+|(?:.*\\S)?[^\\S\\n]*+\\n[^\\S\\n]*+\\n\\s*+");

    private TitleLine() {}

    /** Whether a line has the letters and digits of the title in the same order, ignoring all other characters. */
    public static boolean isTitle(String line, String title) {
        String plain = plain(line);
        return !plain.isEmpty() && plain.equals(plain(title));
    }

    /** The first line of a range, if it is the title alone, opens a paragraph, and the range continues after it. */
    public static Optional<Span> findOpening(String text, Span range, String title) {
        int newline = text.indexOf('\n', range.start());
        if (newline < 0
                || newline >= range.end()
                || !PARAGRAPH_START
                        .matcher(text.substring(Math.max(0, range.start() - LONGEST_FIRST), range.start()))
                        .matches()) {
            return Optional.empty();
        }
        String line = text.substring(range.start(), newline).stripTrailing();
        boolean isFirst = text.substring(0, range.start()).isBlank();
        return isTitle(line, title) && (!isFirst || isParted(line, text.substring(newline, range.end())))
                ? Optional.of(new Span(range.start(), range.start() + line.length()))
                : Optional.empty();
    }

    private static boolean isParted(String line, String behind) {
        String next = behind.strip();
        return line.length() <= LONGEST_FIRST && !next.isEmpty() && Character.isUpperCase(next.charAt(0));
    }

    private static String plain(String line) {
        return NEITHER_LETTER_NOR_DIGIT.matcher(line).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
