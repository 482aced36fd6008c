package dev.footnote.time;

import static dev.footnote.time.Vocabulary.words;

import dev.footnote.time.Tokens.Token;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Decides whether a question means a month or weekday of any year or week (<em>are hedges cut in March?</em>). The
 * nearest finite verb before the expression decides, else the first one after it, else the form of the verb after the
 * question word.
 */
final class Recurrence {

    private enum Time {
        PAST,
        PRESENT,
        UNTOLD
    }

    /** The largest distance, in tokens, of a participle from <em>has</em>: <em>have the old hedges been cut</em>. */
    private static final int TO_PARTICIPLE = 5;

    private static final Set<String> OF_BEING = words("am is are isn aren");
    private static final Set<String> OF_DOING =
            words("do does don doesn can cannot could couldn may must mustn should shouldn need needs");
    private static final Set<String> PAST = words("was were did had wasn weren didn hadn");
    private static final Set<String> OF_HAVING = words("has have hasn haven");
    private static final Set<String> ASKING = words("who what which whose");
    private static final Set<String> NO_VERBS_IN_S = words("his its this always");

    private final Tokens tokens;
    private final Tense tense;

    Recurrence(Tokens tokens, Tense tense) {
        this.tokens = tokens;
        this.tense = tense;
    }

    /** Only a question in the present tense means a recurring month. */
    boolean ofMonth(int index) {
        return time(index) == Time.PRESENT;
    }

    /** A weekday in a question without a tense usually recurs every week. */
    boolean ofWeekday(int index) {
        Time time = time(index);
        return time == Time.PRESENT || (time == Time.UNTOLD && !tense.looksAhead(index) && !tense.looksBack(index));
    }

    private Time time(int index) {
        int finite = tense.reach(index).filter(this::isFinite).findFirst().orElse(-1);
        if (finite < 0) {
            return ofSubject(index);
        }
        Token verb = tokens.at(finite);
        if (verb.isIn(PAST) || (verb.isIn(OF_HAVING) && hasParticiple(finite) && !hasTo(finite))) {
            return Time.PAST;
        }
        return verb.isIn(OF_DOING) || hasTo(finite) || !tense.looksAhead(index) ? Time.PRESENT : Time.UNTOLD;
    }

    private boolean isFinite(int index) {
        Token token = tokens.at(index);
        boolean month =
                token.is("may") && (token.capital() ? !tense.endsSentence(index - 1) : isBehindPreposition(index));
        boolean clipped = token.is("s")
                && tokens.isIn(index - 2, ASKING)
                && tokens.at(index - 1).isApostrophe();
        return !month
                && (clipped
                        || token.isIn(OF_BEING)
                        || token.isIn(OF_DOING)
                        || token.isIn(PAST)
                        || token.isIn(OF_HAVING));
    }

    private boolean isBehindPreposition(int index) {
        return tokens.isIn(index - 1, words("in of since from to until till by during before after"));
    }

    /** Whether an infinitive follows: have to be cut. */
    private boolean hasTo(int index) {
        return tokens.isIn(index, OF_HAVING) && tokens.is(index + 1, "to");
    }

    private boolean hasParticiple(int index) {
        return IntStream.rangeClosed(index + 1, index + TO_PARTICIPLE)
                .anyMatch(i -> tokens.is(i, "been") || tense.isBack(i));
    }

    /**
     * Who <em>sings</em>, which choir <em>sings</em>; after <em>who</em>, a verb without the ending is in the past
     * tense.
     */
    private Time ofSubject(int index) {
        int asking = tense.before(index)
                .filter(i -> tokens.isIn(i, ASKING))
                .findFirst()
                .orElse(-1);
        if (asking < 0 || tense.looksAhead(index)) {
            return Time.UNTOLD;
        }
        if (IntStream.range(asking + 1, index).anyMatch(tense::isBack)) {
            return Time.PAST;
        }
        if (tokens.is(asking, "who")) {
            int verb = tokens.at(asking + 1).text().endsWith("ly") ? asking + 2 : asking + 1;
            return hasEnding(verb) ? Time.PRESENT : Time.PAST;
        }
        int subject = tokens.is(asking, "what") ? asking + 1 : asking + 2;
        return IntStream.range(subject, index).anyMatch(this::hasEnding) ? Time.PRESENT : Time.UNTOLD;
    }

    private boolean hasEnding(int index) {
        Token token = tokens.at(index);
        String text = token.text();
        return text.length() > 3 && text.endsWith("s") && !text.endsWith("ss") && !token.isIn(NO_VERBS_IN_S);
    }
}
