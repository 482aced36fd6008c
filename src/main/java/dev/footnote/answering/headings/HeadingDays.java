package dev.footnote.answering.headings;

import dev.footnote.time.CalendarNames;
import dev.footnote.time.TimeExpressions;
import java.util.regex.Pattern;

/**
 * Days, years and weekdays, but not times of day.
 *
 * @param asksForRule whether the question asks when something is regularly done, so that a condition answers too
 */
record HeadingDays(boolean asksForRule) implements HeadingAnswerKind {

    private static final Pattern ASKS_FOR_RULES = Pattern.compile(
            "\\bwhen\\s+(?:is|are|do|does|can|could|may|must|should|will|shall)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern NAMED = Pattern.compile("\\b(?!(?:May|March)\\s\\p{Ll})(?:" + CalendarNames.MONTHS
            + "|" + CalendarNames.WEEKDAYS + ")s?\\b|\\b(?:1[0-9]|20)\\d\\d\\b");

    private static final Pattern SEASON =
            Pattern.compile("(?:(?:Early|Late|Mid)[ -])?(?i:spring|summer|autumn|fall|winter)(?:$|[\\s:,(])");

    private static final Pattern CONDITION = Pattern.compile(
            "\\b(?:before|after|during|until|till|since|once|when|whenever|as soon as|within|daily|weekly|monthly|yearly|annually"
                    + "|every|each|always|never|weeks?|months?|years?|days?|seasons?|spring|summer|autumn|winter"
                    + "|at (?:noon|night|midnight|dawn|dusk))\\b",
            Pattern.CASE_INSENSITIVE);

    static HeadingDays of(String question) {
        return new HeadingDays(ASKS_FOR_RULES.matcher(question).find());
    }

    @Override
    public boolean isInHeading(String heading, String above) {
        return name(heading) || SEASON.matcher(heading).lookingAt();
    }

    @Override
    public boolean isInSentence(String sentence) {
        return name(sentence) || (asksForRule && CONDITION.matcher(sentence).find());
    }

    private static boolean name(String text) {
        return NAMED.matcher(text).find()
                || !TimeExpressions.inPassage(text, null).isEmpty();
    }
}
