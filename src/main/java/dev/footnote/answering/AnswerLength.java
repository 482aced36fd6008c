package dev.footnote.answering;

import java.util.regex.Pattern;

/**
 * The length limits of an answer: the configured ones, multiplied when the question asks for detail.
 *
 * @param isFilled whether further candidates are added up to the limits, even if they are clearly worse than the best
 */
public record AnswerLength(int maxSentences, int maxWords, boolean isFilled) {

    private static final Pattern ASKS_FOR_MORE = Pattern.compile(
            "\\b(?:in (?:\\w+ )?detail|detailed|at length|in full|everything|all (?:that is known )?about"
                    + "|tell (?:me|us) (?:more|all)|more about|summar(?:y|ise|ize)|overview|comprehensive(?:ly)?|elaborate"
                    + "|as long as (?:needed|necessary|you (?:like|need|want))|(?:into|more) depth|in (?:more|greater) depth|in-depth"
                    + "|(?:full(?:er)?|complete|long(?:er)?|extensive|thorough|exhaustive) (?:answer|explanation|account|description)"
                    + "|(?:explain|describe|discuss|tell|answer|report)\\b[^.?!]{0,200}\\b(?:thoroughly|exhaustively|extensively|in depth)"
                    + "|(?:thoroughly|exhaustively|extensively) (?:explain|describe|discuss|answer))\\b",
            Pattern.CASE_INSENSITIVE);

    private static final int MORE = 3;

    /** The factor for the configured limits. */
    public static int factor(String question) {
        return ASKS_FOR_MORE.matcher(question).find() ? MORE : 1;
    }

    public static AnswerLength of(String question, AnsweringConfig config) {
        int times = factor(question);
        return new AnswerLength(times * config.maxSentences(), times * config.maxWords(), false);
    }

    /** The limits of a possible answer. */
    public static AnswerLength ofPossible(String question, AnsweringConfig config) {
        int times = factor(question);
        return new AnswerLength(times * config.possibleSentences(), times * config.possibleWords(), true);
    }
}
