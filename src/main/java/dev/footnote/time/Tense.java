package dev.footnote.time;

import static dev.footnote.time.Vocabulary.words;

import dev.footnote.time.Tokens.Token;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Decides whether a sentence looks ahead at one of its words: the nearest tense marker before the word decides, else
 * the first one after it.
 */
final class Tense {

    /** In tokens; enough for a long clause, and keeps the time for hostile texts linear. */
    private static final int REACH = 16;

    private static final Set<String> AHEAD =
            words("will shall would upcoming coming next tomorrow scheduled planned due slated"
                    + " plans expected intends forthcoming won ll");
    private static final Set<String> BACK =
            words("was were had did said told met held took began came went won led saw made has signed have ago");

    private final Tokens tokens;

    Tense(Tokens tokens) {
        this.tokens = tokens;
    }

    boolean looksAhead(int index) {
        return reach(index)
                .filter(i -> isAhead(i) || isBack(i))
                .mapToObj(this::isAhead)
                .findFirst()
                .orElse(false);
    }

    /** The words of its sentence: those before it, nearest first, then those after it. */
    IntStream reach(int index) {
        return IntStream.concat(before(index), behind(index));
    }

    /** Whether a marker of the past is within reach. */
    boolean looksBack(int index) {
        return reach(index).anyMatch(this::isBack);
    }

    IntStream before(int index) {
        return IntStream.iterate(index - 1, i -> i >= index - REACH && !endsSentence(i), i -> i - 1);
    }

    private IntStream behind(int index) {
        return IntStream.iterate(index + 1, i -> i <= index + REACH && !endsSentence(i), i -> i + 1);
    }

    private boolean isAhead(int index) {
        boolean going = tokens.is(index, "going") && tokens.is(index + 1, "to");
        boolean toBe = tokens.is(index, "to") && tokens.is(index + 1, "be");
        boolean wont = tokens.is(index, "won") && !tokens.at(index + 1).isApostrophe();
        return going || toBe || (!wont && tokens.isIn(index, AHEAD));
    }

    /** A participle after <em>be</em> has the tense of the auxiliary: <em>will be formally signed</em>. */
    boolean isBack(int index) {
        Token token = tokens.at(index);
        boolean past = token.isIn(BACK) || (token.length() > 4 && token.text().endsWith("ed"));
        return past && !tokens.is(index - 1, "be") && !tokens.is(index - 2, "be");
    }

    boolean endsSentence(int index) {
        Token token = tokens.at(index);
        return switch (token.text()) {
            case "", "!", "?", "\n" -> true;
            case "." -> !tokens.at(index + 1).glued() && tokens.at(index + 1).capital();
            default -> false;
        };
    }
}
