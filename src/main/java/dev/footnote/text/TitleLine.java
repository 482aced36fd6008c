package dev.footnote.text;

import dev.footnote.corpus.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A line of a text that is the title of its document, and says nothing but that: where the text begins, or again above a section. */
public final class TitleLine {

    /** In UTF-16 code units: at the beginning of a text a longer line may be the first of a wrapped sentence. */
    private static final int LONGEST_FIRST = 40;

    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private static final Pattern PARAGRAPH_START = Pattern.compile("(?s)\\s*|.*\\n[^\\S\\n]*\\n\\s*");

    private TitleLine() {}

    /** Whether a line has the letters and digits of the title in their order, whatever stands between them. */
    public static boolean isOne(String line, String title) {
        String plain = plain(line);
        return !plain.isEmpty() && plain.equals(plain(title));
    }

    /** The line that a range of a text begins with and goes on behind, where it is the title alone and opens a paragraph. */
    public static Optional<Span> opening(String text, Span range, String title) {
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
        return isOne(line, title) && (!isFirst || isParted(line, text.substring(newline, range.end())))
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
