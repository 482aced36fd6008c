package dev.footnote.answering.english;

import dev.footnote.text.IrregularVerbs;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Detects sentences about the time of writing: <em>the pool opens at nine</em>, <em>the price has risen</em>. */
public final class PresentTense {

    private static final Pattern PAST_AUXILIARY =
            Pattern.compile("\\b(?:was|were|did|had|would|could|wasn|weren|didn|hadn)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern PRESENT_AUXILIARY = Pattern.compile(
            "\\b(?:am|is|are|isn|aren|do|does|don|doesn|has|have|hasn|haven|can|cannot|must|may not|need|needs)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Excludes participles after an article, which are not the verb: <em>the renewed roof is green</em>. */
    private static final Pattern WORD = Pattern.compile("(?<!\\b[Tt]he |\\b[Aa]n? |\\bnewly )\\b\\p{Ll}+");

    private static final Pattern OF_THE_MOMENT = Pattern.compile(
            "\\b(?:currently|now|nowadays|at present|presently|at the moment|for the moment|temporarily|so far|still|yet"
                    + "|for the time being|these days|(?:this|last|next) (?:week|month|quarter|year|season|summer|winter|morning)"
                    + "|today|tonight|tomorrow)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final int SHORTEST_REGULAR = 5;

    private PresentTense() {}

    /** Decided by the first verb. True without a verb, as rows of tables and list items describe the present too. */
    public static boolean isIn(String sentence) {
        Matcher present = PRESENT_AUXILIARY.matcher(sentence);
        String before = present.find() ? sentence.substring(0, present.start()) : sentence;
        return !PAST_AUXILIARY.matcher(sentence).find()
                && WORD.matcher(before).results().map(MatchResult::group).noneMatch(PresentTense::isPast);
    }

    /** Whether a sentence states something temporary: <em>the lift is currently out of order</em>. */
    public static boolean isTemporary(String sentence) {
        return OF_THE_MOMENT.matcher(sentence).find();
    }

    private static boolean isPast(String word) {
        boolean regular = word.length() >= SHORTEST_REGULAR && word.endsWith("ed") && !word.endsWith("eed");
        return regular || IrregularVerbs.isPast(word);
    }
}
