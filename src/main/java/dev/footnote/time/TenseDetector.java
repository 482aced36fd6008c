package dev.footnote.time;

import static dev.footnote.time.TimeVocabulary.words;

import dev.footnote.time.TimeTokens.TimeToken;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Decides whether a sentence looks ahead at one of its words: the nearest tense marker before the word decides, else
 * the first one after it.
 */
final class TenseDetector {

    /** In tokens; enough for a long clause, and keeps the time for hostile texts linear. */
    private static final int REACH = 16;

    private static final Set<String> AHEAD =
            words("will shall would upcoming coming next tomorrow scheduled planned due slated"
                    + " plans expected intends forthcoming won ll");
    private static final Set<String> BACK =
            words("was were had did said told met held took began came went won led saw made has signed have ago");

    private final TimeTokens timeTokens;

    TenseDetector(TimeTokens timeTokens) {
        this.timeTokens = timeTokens;
    }

    boolean looksAhead(int index) {
        return nearbyWords(index)
                .filter(i -> isFutureMarker(i) || isPastMarker(i))
                .mapToObj(this::isFutureMarker)
                .findFirst()
                .orElse(false);
    }

    /** The words of its sentence: those before it, nearest first, then those after it. */
    IntStream nearbyWords(int index) {
        return IntStream.concat(wordsBefore(index), wordsAfter(index));
    }

    /** Whether a marker of the past is within reach. */
    boolean looksBack(int index) {
        return nearbyWords(index).anyMatch(this::isPastMarker);
    }

    IntStream wordsBefore(int index) {
        return IntStream.iterate(index - 1, i -> i >= index - REACH && !endsSentence(i), i -> i - 1);
    }

    private IntStream wordsAfter(int index) {
        return IntStream.iterate(index + 1, i -> i <= index + REACH && !endsSentence(i), i -> i + 1);
    }

    private boolean isFutureMarker(int index) {
        boolean going = timeTokens.is(index, "going") && timeTokens.is(index + 1, "to");
        boolean toBe = timeTokens.is(index, "to") && timeTokens.is(index + 1, "be");
        boolean wont = timeTokens.is(index, "won") && !timeTokens.at(index + 1).isApostrophe();
        return going || toBe || (!wont && timeTokens.isIn(index, AHEAD));
    }

    /** A participle after <em>be</em> has the tense of the auxiliary: <em>will be formally signed</em>. */
    boolean isPastMarker(int index) {
        TimeToken timeToken = timeTokens.at(index);
        boolean past = timeToken.isIn(BACK)
                || (timeToken.length() > 4 && timeToken.text().endsWith("ed"));
        return past && !timeTokens.is(index - 1, "be") && !timeTokens.is(index - 2, "be");
    }

    boolean endsSentence(int index) {
        TimeToken timeToken = timeTokens.at(index);
        return switch (timeToken.text()) {
            case "", "!", "?", "\n" -> true;
            case "." ->
                !timeTokens.at(index + 1).followsDirectly()
                        && timeTokens.at(index + 1).capital();
            default -> false;
        };
    }
}
