package dev.footnote.answering.headings;

import dev.footnote.answering.english.AnswerType;
import dev.footnote.time.CalendarNames;
import java.util.Locale;
import java.util.regex.Pattern;

/** Places such as buildings, streets and their parts: <em>Second floor</em>, <em>Holm pier</em>. */
record HeadingPlaces(String question) implements HeadingAnswerKind {

    private static final String NOUN =
            "(?:building|house|hall|wing|tower|annex|floor|storey|basement|cellar|attic|room|corridor|lobby|entrance|gate|yard"
                    + "|garden|park|campus|site|street|road|lane|avenue|square|alley|bridge|harbour|harbor|port|pier|quay|dock|berth|deck"
                    + "|station|stop|terminal|platform|airport|depot|warehouse|shed|barn|workshop|office|branch|library|school|clinic"
                    + "|ward|museum|church|village|town|city|district|county|island|shelf|drawer|cabinet|aisle|row|lab|laboratory"
                    + "|shop|store|kitchen|canteen|cafe|gallery|theatre|theater|stadium|camp|hut|lodge|farm)";

    private static final Pattern NAMED = Pattern.compile(
            "(?:(?i:" + NOUN + ")\\s+(?:\\d\\S*|\\p{Lu}\\S*)|(?!.*\\s(?i:of|for|in|to|about|with|and)\\s).+\\s(?i:"
                    + NOUN + ")(?:\\s+(?:\\d\\S*|\\p{Lu}\\S{0,15}))?)(?:\\s*[(,:\u2013].*)?");

    private static final Pattern OF_PLACES = Pattern.compile(
            "\\b(?:locations?|places|whereabouts|" + NOUN
                    + "s|(?:branch|church)es|librar(?:y|ies)|cities|counties|countries)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern IN_ONE = Pattern.compile(
            "\\b(?i:in|at|on|near|behind|beside|under|opposite|inside|outside|between|next to|above|below)\\s+"
                    + "(?:(?i:the|an?|its|our|their)\\s|(?!" + CalendarNames.MONTHS + "|" + CalendarNames.WEEKDAYS
                    + ")\\p{Lu})");

    @Override
    public boolean isInHeading(String heading, String above) {
        return NAMED.matcher(heading).matches() || OF_PLACES.matcher(above).find();
    }

    @Override
    public boolean isInSentence(String sentence) {
        String asked = question.toLowerCase(Locale.ROOT);
        boolean isToldAnew = IN_ONE.matcher(sentence)
                .results()
                .anyMatch(place -> !asked.contains(place.group().toLowerCase(Locale.ROOT)));
        return isToldAnew || AnswerType.PLACE.fit(sentence, question) == 1;
    }
}
