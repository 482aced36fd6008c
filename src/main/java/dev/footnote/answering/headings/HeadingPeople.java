package dev.footnote.answering.headings;

import dev.footnote.time.CalendarNames;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of people, recognised by a courtesy title, a role, or a parent heading that announces people. */
record HeadingPeople(String question) implements HeadingAnswerKind {

    private static final String TITLE =
            "\\b(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof|Professor|Captain|Sister|Father)\\.?\\s+\\p{Lu}";

    private static final String NAME = "\\p{Lu}[\\p{L}\\p{M}'\u2019.-]{0,60}";

    private static final String FULL_NAME = "%1$s(?: %1$s){1,3}".formatted(NAME);

    private static final String ROLE =
            "(?:contact|chair|head|lead|host|coach|staff|secretary|responsible|warden|clerk|cook|guide|mayor|president|deputy|by|\\p{L}{3,}(?:er|or|man|woman|person|ist))s?";

    private static final Pattern TITLED = Pattern.compile(TITLE);

    private static final Pattern LABELLED =
            Pattern.compile("(?i:(?:.*\\s)?%s)\\s?[:\u2013\u2014-]\\s+%s(?:\\s%s){0,3}".formatted(ROLE, NAME, NAME));

    private static final Pattern ALONE = Pattern.compile(FULL_NAME + "(?:\\s?[(,:\u2013].*)?");

    private static final Pattern OF_PEOPLE = Pattern.compile(
            "\\b(?:people|persons|staff|members?|team|crew|board|committee|contacts?|colleagues|volunteers|guests|authors|\\p{L}{3,}[eo]rs)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CAPITALISED =
            Pattern.compile("(?<=[\\p{L}\\p{N},;)] |[(\"])\\p{Lu}[\\p{L}\\p{M}'\u2019-]+");

    private static final Pattern CALENDAR =
            Pattern.compile("(?:" + CalendarNames.MONTHS + "|" + CalendarNames.WEEKDAYS + ")s?");

    private static final Pattern TWO_NAMES = Pattern.compile(FULL_NAME);

    @Override
    public boolean isInHeading(String heading, String above) {
        return TITLED.matcher(heading).find()
                || LABELLED.matcher(heading).matches()
                || (ALONE.matcher(heading).matches() && OF_PEOPLE.matcher(above).find());
    }

    /** Ignores a capitalised word at the beginning of a line, and names that are in the question. */
    @Override
    public boolean isInSentence(String sentence) {
        String asked = question.toLowerCase(Locale.ROOT);
        return TITLED.matcher(sentence).find()
                || TWO_NAMES
                        .matcher(sentence)
                        .results()
                        .anyMatch(name -> !asked.contains(name.group().toLowerCase(Locale.ROOT)))
                || CAPITALISED
                        .matcher(sentence)
                        .results()
                        .map(name -> name.group())
                        .anyMatch(name ->
                                !CALENDAR.matcher(name).matches() && !asked.contains(name.toLowerCase(Locale.ROOT)));
    }
}
