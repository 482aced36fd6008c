package dev.footnote.time;

/** The English names of months and days of the week, as alternatives of a regular expression. */
public final class CalendarNames {

    public static final String MONTHS =
            "January|February|March|April|May|June|July|August|September|October|November|December";

    public static final String WEEKDAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";

    private CalendarNames() {}
}
