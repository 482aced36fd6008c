package dev.footnote.ingestion.format.pdf.lines;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** Puts the words of a line in logical order and separates them by spaces. */
public final class LineText {

    /** A smaller gap separates two styles of one word. */
    private static final float SMALLEST_SPACE = 0.1F;

    private static final String SUPERSCRIPT_DIGITS = "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";

    private LineText() {}

    static String of(List<Word> words, float baseline, float size) {
        StringBuilder text = new StringBuilder();
        Word before = null;
        for (Word word : inLogicalOrder(words)) {
            boolean isRaised = isRaised(word, baseline, size);
            float least = isRaised ? SMALLEST_SPACE * 2 * size : SMALLEST_SPACE * Math.min(size, word.size());
            if (before != null && gap(before, word) > least) {
                text.append(' ');
            }
            text.append(isRaised ? raise(word.text()) : word.text());
            before = word;
        }
        return text.toString();
    }

    public static boolean isRightToLeft(List<Word> words) {
        long toLeft = words.stream().filter(Word::hasRightToLeftLetters).count();
        return toLeft > words.stream().filter(Word::hasLeftToRightLetters).count();
    }

    private static float gap(Word one, Word other) {
        return Math.max(one.left(), other.left()) - Math.min(one.right(), other.right());
    }

    private static boolean isRaised(Word word, float baseline, float size) {
        return word.size() <= size * 0.85F && baseline - word.baseline() > size * 0.15F;
    }

    /** Raised digits keep apart from those before them: a footnote mark after 100 does not make it 1001. */
    private static String raise(String text) {
        StringBuilder raised = new StringBuilder();
        text.chars().forEach(c -> raised.append(c >= '0' && c <= '9' ? SUPERSCRIPT_DIGITS.charAt(c - '0') : (char) c));
        return raised.toString();
    }

    private static List<Word> inLogicalOrder(List<Word> words) {
        if (words.stream().noneMatch(Word::hasRightToLeftLetters)) {
            return words;
        }
        List<Word> ordered = new ArrayList<>(words);
        if (isRightToLeft(words)) {
            Collections.reverse(ordered);
            reverseRuns(ordered, Word::hasLeftToRightLetters, Word::hasRightToLeftLetters);
        } else {
            reverseRuns(ordered, Word::hasRightToLeftLetters, Word::hasLeftToRightLetters);
        }
        return ordered;
    }

    /** Reverses each run that begins and ends with a word of the direction and has none of the other one inside. */
    private static void reverseRuns(List<Word> words, Predicate<Word> ofDirection, Predicate<Word> ofOther) {
        int start = 0;
        while (start < words.size()) {
            int end = start;
            for (int i = start; i < words.size() && !ofOther.test(words.get(i)); i++) {
                end = ofDirection.test(words.get(i)) ? i + 1 : end;
            }
            if (ofDirection.test(words.get(start))) {
                Collections.reverse(words.subList(start, end));
            }
            start = ofDirection.test(words.get(start)) ? end : start + 1;
        }
    }
}
