package dev.footnote.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Extracts acronym definitions from text: <em>Ministry of Defence (MoD)</em>, <em>MoD (Ministry of Defence)</em>.
 * Implements the algorithm of A. Schwartz and M. Hearst, "A simple algorithm for identifying abbreviation definitions
 * in biomedical text", Pacific Symposium on Biocomputing 2003: read from the end, each letter of the short form must
 * occur in the long form in the same order, and the first one at the start of a word. A short form needs two capitals,
 * or one and a digit, so that ordinary remarks in brackets do not match. Runs in linear time.
 */
public final class Acronyms {

    /** More definitions in one text are a list or an attack. */
    private static final int MOST = 20;

    private static final int LONGEST_SHORT_FORM = 10;

    /** In characters, for the text in the brackets and for the text before them. */
    private static final int LONGEST_LONG_FORM = 160;

    private static final Pattern SHORT_FORM =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.&/-]{0,8}( ?[\\p{L}\\p{N}.&/-]{1,8})?");

    private static final Pattern ENDS_LONG_FORM = Pattern.compile("[,;]");

    private static final String QUOTES = "\"'\u201c\u201d\u2018\u2019";

    private Acronyms() {}

    /** The definitions in text order; a definition may occur twice. */
    public static List<Definition> findDefinitions(String text) {
        List<Definition> found = new ArrayList<>();
        for (int open = text.indexOf('('); open >= 0 && found.size() < MOST; open = text.indexOf('(', open + 1)) {
            int close = closing(text, open);
            if (close > 0) {
                addDefinition(text, open, close, found);
            }
        }
        return found;
    }

    /** Index of the closing bracket; -1 when another bracket opens first or the closing one is too far away. */
    private static int closing(String text, int open) {
        int last = Math.min(text.length(), open + LONGEST_LONG_FORM);
        for (int i = open + 1; i < last; i++) {
            char c = text.charAt(i);
            if (c == ')') {
                return i;
            }
            if (c == '(') {
                return -1;
            }
        }
        return -1;
    }

    private static void addDefinition(String text, int open, int close, List<Definition> to) {
        String inside = unquoted(ENDS_LONG_FORM.split(text.substring(open + 1, close), 2)[0]);
        String before = text.substring(Math.max(0, open - LONGEST_LONG_FORM), open);
        if (isShortForm(inside)) {
            define(inside, lastWords(before, inside.length()), to);
        } else {
            String word = unquoted(before.substring(wordStart(before.stripTrailing())));
            if (isShortForm(word)) {
                define(word, inside, to);
            }
        }
    }

    private static void define(String shortForm, String window, List<Definition> to) {
        int start = matchStart(shortForm, window);
        if (start >= 0) {
            String longForm = unquoted(window.substring(start));
            boolean repeats = longForm.contains(shortForm);
            if (longForm.length() > shortForm.length() && !repeats) {
                to.add(new Definition(shortForm, longForm));
            }
        }
    }

    /** Start of the long form, which ends where the window ends; -1 when the letters do not match. */
    private static int matchStart(String shortForm, String window) {
        int at = window.length();
        for (int i = shortForm.length() - 1; i >= 0; i--) {
            char letter = Character.toLowerCase(shortForm.charAt(i));
            if (Character.isLetterOrDigit(letter)) {
                do {
                    at--;
                } while (at >= 0 && !fits(letter, i == 0, window, at));
            }
            if (at < 0) {
                return -1;
            }
        }
        return wordStart(window.substring(0, at + 1));
    }

    private static boolean fits(char letter, boolean isFirst, String window, int at) {
        return Character.toLowerCase(window.charAt(at)) == letter
                && !(isFirst && at > 0 && Character.isLetterOrDigit(window.charAt(at - 1)));
    }

    /**
     * The last words before the bracket, within their sentence and at most as many as a long form of so many letters
     * may have.
     */
    private static String lastWords(String before, int letters) {
        int most = Math.min(letters + 5, 2 * letters);
        int start = before.length();
        for (int words = 0; start > 0 && words <= most; start--) {
            if (endsSentence(before, start - 1)) {
                break;
            }
            boolean begins = start == before.length() || Character.isWhitespace(before.charAt(start));
            words += begins && !Character.isWhitespace(before.charAt(start - 1)) ? 1 : 0;
            if (words > most) {
                break;
            }
        }
        return before.substring(start);
    }

    private static boolean endsSentence(String text, int at) {
        char c = text.charAt(at);
        boolean fullStop = c == '.'
                && at > 0
                && Character.isLowerCase(text.charAt(at - 1))
                && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
        return fullStop || "()[];:!?".indexOf(c) >= 0;
    }

    private static boolean isShortForm(String word) {
        if (word.length() < 2 || word.length() > LONGEST_SHORT_FORM) {
            return false;
        }
        long capitals = word.chars().filter(Character::isUpperCase).count();
        boolean digits = word.chars().anyMatch(Character::isDigit);
        return (capitals > 1 || (capitals == 1 && digits))
                && SHORT_FORM.matcher(word).matches();
    }

    private static int wordStart(String text) {
        int start = text.length();
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static String unquoted(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isAround(text.charAt(start))) {
            start++;
        }
        while (end > start && isAround(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isAround(char c) {
        return Character.isWhitespace(c) || QUOTES.indexOf(c) >= 0;
    }

    /** A short form and its long form, as written in the text. */
    public record Definition(String shortForm, String longForm) {}
}
