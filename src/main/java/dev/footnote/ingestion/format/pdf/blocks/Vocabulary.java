package dev.footnote.ingestion.format.pdf.blocks;

import dev.footnote.ingestion.format.pdf.lines.Line;
import dev.footnote.ingestion.format.pdf.lines.Word;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words and type sizes of a document, from which word breaks at line ends and headings are told. */
public final class Vocabulary {

    private static final int MOST_WORDS = 200_000;

    private final Set<String> words = new HashSet<>();
    private final Map<Float, Integer> charactersBySize = new HashMap<>();
    private long characters;
    private long boldCharacters;

    /** Words at the end of a line may be broken and are not learned. */
    public void learn(List<Line> page) {
        for (Line line : page) {
            List<Word> all = line.words();
            for (int i = 0; i < all.size(); i++) {
                Word word = all.get(i);
                characters += word.text().length();
                boldCharacters += word.isBold() ? word.text().length() : 0;
                if (i < all.size() - 1 && words.size() < MOST_WORDS) {
                    words.add(plain(word.text()));
                }
            }
            charactersBySize.merge(line.size(), line.text().length(), Integer::sum);
        }
    }

    /** The size of most of the text. */
    public float bodySize() {
        return charactersBySize.entrySet().stream()
                .max(Map.Entry.<Float, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(10F);
    }

    boolean isBodyBold() {
        return boldCharacters * 2 > characters;
    }

    /**
     * Adds a line to a text whose last line it continues. A hyphen at the line end is removed if it breaks a word; it is
     * kept in a compound: one that occurs elsewhere, or whose parts occur and whose whole does not.
     */
    void append(StringBuilder text, String line) {
        int last = text.length() - 1;
        if (!endsInHyphen(text)) {
            text.append(last >= 0 && !Character.isWhitespace(text.charAt(last)) ? " " : "")
                    .append(line);
            return;
        }
        if (text.charAt(last) == '\u00AD' || isBroken(text.substring(0, last), line)) {
            text.setLength(last);
        }
        text.append(line);
    }

    /** Whether a text ends in a word with a hyphen. */
    static boolean endsInHyphen(CharSequence text) {
        int last = text.length() - 1;
        return last > 0 && isHyphen(text.charAt(last)) && Character.isLetterOrDigit(text.charAt(last - 1));
    }

    private boolean isBroken(String before, String line) {
        if (!Character.isLowerCase(line.codePointAt(0))) {
            return false;
        }
        String start = plain(before.substring(before.lastIndexOf(' ') + 1));
        int space = line.indexOf(' ');
        String end = plain(space < 0 ? line : line.substring(0, space));
        if (start.contains("-") || words.contains(start + end)) {
            return words.contains(start + end);
        }
        return !words.contains(start + "-" + end) && !(words.contains(start) && words.contains(end));
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u00AD';
    }

    private static String plain(String word) {
        int start = 0;
        int end = word.length();
        while (start < end && !Character.isLetterOrDigit(word.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(word.charAt(end - 1))) {
            end--;
        }
        return word.substring(start, end).toLowerCase(Locale.ROOT);
    }
}
