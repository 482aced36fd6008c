package dev.footnote.answering.message;

import dev.footnote.text.TextFolding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Splits text of any script into words in plain form: lower case, without accents and apostrophes. */
final class MessageWords {

    private MessageWords() {}

    /** The words between {@code from} and {@code to}, found in one pass over the text. */
    static List<Word> of(String text, int from, int to) {
        List<Word> words = new ArrayList<>();
        int start = -1;
        for (int i = from; i <= to; i++) {
            boolean inside = i < to && (isOfWord(text.charAt(i)) || (start >= 0 && isApostrophe(text.charAt(i))));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(new Word(plain(text.substring(start, i)), start, i));
                start = -1;
            }
        }
        return words;
    }

    /** All words of a text in plain form, separated by one space. */
    static String plainText(String text) {
        return of(text, 0, text.length()).stream().map(Word::plain).collect(Collectors.joining(" "));
    }

    private static boolean isOfWord(char c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    private static String plain(String word) {
        return TextFolding.fold(word.replace("'", "").replace("\u2019", ""));
    }

    /** A word in plain form and its offsets in the text. */
    record Word(String plain, int start, int end) {}
}
