package dev.footnote.answering.message;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Detects messages that contain no question: random key presses, code, long pasted texts. */
final class Gibberish {

    private static final List<String> KEY_ROWS = List.of(
            "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "azertyuiop", "poiuytrewq", "lkjhgfdsa", "mnbvcxz");

    /** This many neighbouring keys in sequence do not form a word. */
    private static final int KEY_RUN = 4;

    /** A longer word with fewer than one vowel in five letters is not English. */
    private static final int SHORT_WORD = 5;

    private static final Pattern LATIN = Pattern.compile("[a-z]+");

    private static final Pattern REPEATED = Pattern.compile("(.)\\1{3}");

    private static final String CODE_MARKS = "{}[]();=<>|&$\\`_#*+/";

    /** Between prose, where about one character in a hundred is such a mark, and code, where one in six is. */
    private static final double CODE_SHARE = 0.12;

    private static final int LEAST_CODE_MARKS = 6;

    /** A request without a question word has fewer words. */
    private static final int LONG_TEXT = 150;

    private Gibberish() {}

    /** Whether a word, given as written and in plain form, looks like random key presses. */
    static boolean isNoise(String written, String plain) {
        if (!LATIN.matcher(plain).matches()) {
            return false;
        }
        if (isKeyRun(plain) || REPEATED.matcher(plain).find()) {
            return true;
        }
        boolean isName = Character.isUpperCase(written.charAt(0));
        long vowels = plain.chars().filter(c -> "aeiouy".indexOf(c) >= 0).count();
        long letters = plain.chars().distinct().count();
        boolean unspeakable = plain.length() > SHORT_WORD ? 5 * vowels < plain.length() : vowels == 0;
        return !isName && plain.length() > 3 && (unspeakable || (letters <= 2 && plain.length() > SHORT_WORD));
    }

    private static boolean isKeyRun(String word) {
        for (int i = 0; i + KEY_RUN <= word.length(); i++) {
            String run = word.substring(i, i + KEY_RUN).toLowerCase(Locale.ROOT);
            if (KEY_ROWS.stream().anyMatch(row -> row.contains(run)) && word.length() - KEY_RUN <= 8) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text without a question is program code, judged by its share of code marks. */
    static boolean isCode(String message) {
        if (message.contains("```")) {
            return true;
        }
        long marks = message.chars().filter(c -> CODE_MARKS.indexOf(c) >= 0).count();
        long all = message.chars().filter(c -> !Character.isWhitespace(c)).count();
        return marks >= LEAST_CODE_MARKS && marks >= CODE_SHARE * all;
    }

    static boolean isLongText(int words) {
        return words > LONG_TEXT;
    }
}
