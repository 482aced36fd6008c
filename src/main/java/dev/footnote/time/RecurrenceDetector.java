package dev.footnote.time;

import static dev.footnote.time.TimeVocabulary.words;

import dev.footnote.time.TimeTokens.TimeToken;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Decides whether a question means a month or weekday of any year or week (<em>are hedges cut in March?</em>). The
 * nearest finite verb before the expression decides, else the first one after it, else the form of the verb after the
 * question word.
 */
final class RecurrenceDetector {

    private enum QuestionTense {
        PAST,
        PRESENT,
        UNKNOWN
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

    private final TimeTokens timeTokens;
    private final TenseDetector tenseDetector;

    RecurrenceDetector(TimeTokens timeTokens, TenseDetector tenseDetector) {
        this.timeTokens = timeTokens;
        this.tenseDetector = tenseDetector;
    }

    /** Only a question in the present tense means a recurring month. */
    boolean ofMonth(int index) {
        return time(index) == QuestionTense.PRESENT;
    }

    /** A weekday in a question without a tense usually recurs every week. */
    boolean ofWeekday(int index) {
        QuestionTense questionTense = time(index);
        return questionTense == QuestionTense.PRESENT
                || (questionTense == QuestionTense.UNKNOWN
                        && !tenseDetector.looksAhead(index)
                        && !tenseDetector.looksBack(index));
    }

    private QuestionTense time(int index) {
        int finite = tenseDetector
                .nearbyWords(index)
                .filter(this::isFinite)
                .findFirst()
                .orElse(-1);
        if (finite < 0) {
            return ofSubject(index);
        }
        TimeToken verb = timeTokens.at(finite);
        if (verb.isIn(PAST) || (verb.isIn(OF_HAVING) && hasParticiple(finite) && !hasTo(finite))) {
            return QuestionTense.PAST;
        }
        return verb.isIn(OF_DOING) || hasTo(finite) || !tenseDetector.looksAhead(index)
                ? QuestionTense.PRESENT
                : QuestionTense.UNKNOWN;
    }

    private boolean isFinite(int index) {
        TimeToken timeToken = timeTokens.at(index);
        boolean month = timeToken.is("may")
                && (timeToken.capital() ? !tenseDetector.endsSentence(index - 1) : isBehindPreposition(index));
        boolean clipped = timeToken.is("s")
                && timeTokens.isIn(index - 2, ASKING)
                && timeTokens.at(index - 1).isApostrophe();
        return !month
                && (clipped
                        || timeToken.isIn(OF_BEING)
                        || timeToken.isIn(OF_DOING)
                        || timeToken.isIn(PAST)
                        || timeToken.isIn(OF_HAVING));
    }

    private boolean isBehindPreposition(int index) {
        return timeTokens.isIn(index - 1, words("in of since from to until till by during before after"));
    }

    /** Whether an infinitive follows: have to be cut. */
    private boolean hasTo(int index) {
        return timeTokens.isIn(index, OF_HAVING) && timeTokens.is(index + 1, "to");
    }

    private boolean hasParticiple(int index) {
        return IntStream.rangeClosed(index + 1, index + TO_PARTICIPLE)
                .anyMatch(i -> timeTokens.is(i, "been") || tenseDetector.isPastMarker(i));
    }

    /**
     * Who <em>sings</em>, which choir <em>sings</em>; after <em>who</em>, a verb without the ending is in the past
     * tense.
     */
    private QuestionTense ofSubject(int index) {
        int asking = tenseDetector
                .wordsBefore(index)
                .filter(i -> timeTokens.isIn(i, ASKING))
                .findFirst()
                .orElse(-1);
        if (asking < 0 || tenseDetector.looksAhead(index)) {
            return QuestionTense.UNKNOWN;
        }
        if (IntStream.range(asking + 1, index).anyMatch(tenseDetector::isPastMarker)) {
            return QuestionTense.PAST;
        }
        if (timeTokens.is(asking, "who")) {
            int verb = timeTokens.at(asking + 1).text().endsWith("ly") ? asking + 2 : asking + 1;
            return hasEnding(verb) ? QuestionTense.PRESENT : QuestionTense.PAST;
        }
        int subject = timeTokens.is(asking, "what") ? asking + 1 : asking + 2;
        return IntStream.range(subject, index).anyMatch(this::hasEnding)
                ? QuestionTense.PRESENT
                : QuestionTense.UNKNOWN;
    }

    private boolean hasEnding(int index) {
        TimeToken timeToken = timeTokens.at(index);
        String text = timeToken.text();
        return text.length() > 3 && text.endsWith("s") && !text.endsWith("ss") && !timeToken.isIn(NO_VERBS_IN_S);
    }
}
