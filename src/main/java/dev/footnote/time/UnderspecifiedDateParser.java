package dev.footnote.time;

import static dev.footnote.time.TimeVocabulary.words;

import dev.footnote.time.DateParser.PartialDate;
import dev.footnote.time.TimeTokens.TimeToken;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads months, weekdays and days of the month that do not name their year or week. */
final class UnderspecifiedDateParser {

    private static final Set<String> BEFORE_MONTH =
            words("in since until till by from during before after early mid late"
                    + " through throughout between to of end beginning start middle");
    private static final Set<String> BEFORE_SMALL_MONTH = words("in since until till during before");
    private static final Set<String> BEFORE_PART = words("in since until till by from during before after of to the");
    private static final Set<String> FIRST_NAMES = words("april may june jan");
    private static final Set<String> BEFORE_DAY = words("on by since until till before after from between");
    private static final Set<String> NOT_BEFORE_WEEKDAY = words(
            "black good ash super bloody easter palm sheffield man ruby every each a any one most cyber fat holy whit"
                    + " first second third fourth");

    private final TimeTokens timeTokens;
    private final DateParser dateParser;
    private final AnchorDay anchorDay;
    private final TenseDetector tenseDetector;
    private final RecurrenceDetector recurrenceDetector;

    UnderspecifiedDateParser(TimeTokens timeTokens, DateParser dateParser, AnchorDay anchorDay) {
        this.timeTokens = timeTokens;
        this.dateParser = dateParser;
        this.anchorDay = anchorDay;
        this.tenseDetector = new TenseDetector(timeTokens);
        this.recurrenceDetector = new RecurrenceDetector(timeTokens, tenseDetector);
    }

    @Nullable ParsedTime parseAt(int index) {
        ParsedTime weekday = weekday(index);
        if (weekday != null) {
            return weekday;
        }
        PartialDate partialDate = dateParser.parseNamed(index);
        if (partialDate == null || partialDate.year() > 0) {
            return null;
        }
        boolean clear = partialDate.day() > 0 ? isClearDay(index, partialDate) : isIntroduced(index);
        return clear ? resolve(index, partialDate) : null;
    }

    /** The month or day meant by a date without a year; null for a day that exists in no year. */
    @Nullable ParsedTime resolve(int index, PartialDate partialDate) {
        boolean ahead = tenseDetector.looksAhead(index);
        if (partialDate.day() == 0) {
            DayRange month = DayRange.month(anchorDay.month(partialDate.month(), ahead));
            return new ParsedTime(partialDate.next(), month, true, recurrenceDetector.ofMonth(index));
        }
        if (partialDate.month() == 0
                || partialDate.day() > Month.of(partialDate.month()).maxLength()) {
            return null;
        }
        MonthDay monthDay = MonthDay.of(partialDate.month(), partialDate.day());
        DayRange day = DayRange.day(anchorDay.monthDay(monthDay, ahead));
        return new ParsedTime(partialDate.next(), day, true, recurrenceDetector.ofMonth(index));
    }

    private @Nullable ParsedTime weekday(int index) {
        TimeToken timeToken = timeTokens.at(index);
        DayOfWeek weekday = TimeVocabulary.WEEKDAYS.get(timeToken.text());
        if (weekday == null || !timeTokens.hasBoundaryBefore(index)) {
            return null;
        }
        boolean introduced = timeTokens.isIn(index - 1, BEFORE_DAY) && (timeToken.capital() || isFullName(timeToken));
        boolean named = timeToken.capital() && isFullName(timeToken) && !timeTokens.isIn(index - 1, NOT_BEFORE_WEEKDAY);
        if (!introduced && !named) {
            return null;
        }
        DayRange day = DayRange.day(anchorDay.weekday(weekday, tenseDetector.looksAhead(index)));
        return new ParsedTime(index + 1, day, true, recurrenceDetector.ofWeekday(index));
    }

    /** Short names such as <em>sun</em>, <em>sat</em> or <em>wed</em> are also other words. */
    static boolean isFullName(TimeToken weekday) {
        return weekday.text().endsWith("day");
    }

    /** Whether a month without a preposition is not the verb or adjective of the same spelling. */
    static boolean isClearMonth(TimeTokens timeTokens, int index) {
        TimeToken month = timeTokens.at(index);
        boolean followed = timeTokens.at(index + 1).isWord();
        return !month.isIn(TimeVocabulary.AMBIGUOUS_MONTHS) || month.capital() || !followed;
    }

    /** <em>In late may</em> names a month; <em>how late may we stay?</em> contains the verb. */
    static boolean isPart(TimeTokens timeTokens, int index) {
        return timeTokens.isIn(index - 1, BEFORE_PART);
    }

    private boolean isIntroduced(int index) {
        TimeToken month = timeTokens.at(index);
        boolean small = month.isIn(TimeVocabulary.AMBIGUOUS_MONTHS) && !month.capital();
        if (timeTokens.is(index - 1, "of") && !timeTokens.is(index - 2, "month")) {
            return month.capital() && !month.isIn(FIRST_NAMES);
        }
        if (small && PeriodParser.PARTS.containsKey(timeTokens.at(index - 1).text())) {
            return isPart(timeTokens, index - 1);
        }
        return timeTokens.isIn(index - 1, small ? BEFORE_SMALL_MONTH : BEFORE_MONTH);
    }

    private boolean isClearDay(int index, PartialDate partialDate) {
        int month = dateParser.month(index) > 0 ? index : partialDate.next() - 1;
        TimeToken name = timeTokens.at(month);
        boolean small = name.isIn(TimeVocabulary.AMBIGUOUS_MONTHS) && !name.capital();
        return !small || timeTokens.isIn(index - 1, BEFORE_DAY);
    }
}
