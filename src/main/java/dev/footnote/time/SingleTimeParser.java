package dev.footnote.time;

import static dev.footnote.time.TimeVocabulary.words;

import dev.footnote.time.CalendarArithmetic.PeriodPart;
import dev.footnote.time.DateParser.PartialDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the single expressions of one text: all except ranges with two ends or an open end. */
final class SingleTimeParser {

    private static final Set<String> WHOLES = words("week month quarter year decade");

    private final TimeTokens timeTokens;
    private final YearParser yearParser;
    private final DateParser dateParser;
    private final PeriodParser periodParser;
    private final @Nullable RelativeTimeParser relativeTimeParser;
    private final @Nullable UnderspecifiedDateParser underspecifiedDateParser;

    SingleTimeParser(TimeTokens timeTokens, @Nullable AnchorDay anchorDay) {
        this.timeTokens = timeTokens;
        this.yearParser = new YearParser(timeTokens);
        this.dateParser = new DateParser(timeTokens, yearParser, anchorDay);
        this.periodParser = new PeriodParser(timeTokens, yearParser, dateParser, anchorDay);
        this.relativeTimeParser = anchorDay == null ? null : new RelativeTimeParser(timeTokens, dateParser, anchorDay);
        this.underspecifiedDateParser =
                anchorDay == null ? null : new UnderspecifiedDateParser(timeTokens, dateParser, anchorDay);
    }

    DateParser dates() {
        return dateParser;
    }

    YearParser years() {
        return yearParser;
    }

    /** The longest expression that starts here. */
    @Nullable ParsedTime parseAt(int index) {
        return longer(partOf(index), whole(index));
    }

    @Nullable ParsedTime resolve(int index, PartialDate partialDate) {
        DayRange range = partialDate.year() == 0 ? null : partialDate.range();
        if (range != null) {
            return new ParsedTime(partialDate.next(), range, partialDate.relative());
        }
        return partialDate.year() == 0 && underspecifiedDateParser != null
                ? underspecifiedDateParser.resolve(index, partialDate)
                : null;
    }

    static @Nullable ParsedTime longer(@Nullable ParsedTime a, @Nullable ParsedTime b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.next() >= b.next() ? a : b;
    }

    private @Nullable ParsedTime whole(int index) {
        ParsedTime parsedTime = longer(inWords(index), dateParser.parseNumeric(index));
        parsedTime = longer(parsedTime, yearParser.parseWithEra(index));
        return longer(parsedTime, yearParser.parseBare(index));
    }

    private @Nullable ParsedTime inWords(int index) {
        ParsedTime parsedTime = longer(named(index), periodParser.parseAt(index));
        if (relativeTimeParser != null) {
            parsedTime = longer(parsedTime, relativeTimeParser.parseAt(index));
        }
        if (underspecifiedDateParser != null && parsedTime == null) {
            parsedTime = underspecifiedDateParser.parseAt(index);
        }
        boolean whole = parsedTime == null
                || !timeTokens.at(parsedTime.next() - 1).isNumber()
                || timeTokens.hasBoundaryAt(parsedTime.next());
        return whole ? parsedTime : null;
    }

    /** A date in letters with its year; a weekday before it is part of it. */
    private @Nullable ParsedTime named(int index) {
        int at = index;
        if (TimeVocabulary.WEEKDAYS.containsKey(timeTokens.at(index).text())) {
            at = timeTokens.skip(timeTokens.skip(timeTokens.skip(index + 1, "."), ","), "the");
        }
        PartialDate partialDate = isBehindDay(at) ? null : dateParser.parseNamed(at);
        if (partialDate == null || (at > index && partialDate.day() == 0)) {
            return null;
        }
        boolean resolvable = partialDate.year() > 0 || at > index;
        return resolvable ? resolve(at, partialDate) : null;
    }

    /** Whether a month follows a day with which it forms no valid date: 31 February 2024 is not February 2024. */
    private boolean isBehindDay(int index) {
        int before = timeTokens.is(index - 1, "of") ? index - 2 : index - 1;
        before = timeTokens.isIn(before, TimeVocabulary.ORDINAL_ENDINGS) ? before - 1 : before;
        return dateParser.month(index) > 0 && dateParser.isDay(before) && timeTokens.hasBoundaryBefore(before);
    }

    /** Early 2024, mid-August, the end of last year. */
    private @Nullable ParsedTime partOf(int index) {
        PeriodPart periodPart = PeriodParser.PARTS.get(timeTokens.at(index).text());
        if (periodPart == null) {
            return null;
        }
        int at = timeTokens.skipDash(index + 1);
        if (isNoun(index)) {
            if (!timeTokens.is(at, "of")) {
                return null;
            }
            at++;
        } else if (timeTokens.is(at, "in")) {
            at++;
        }
        at = timeTokens.skip(at, "the");
        if (!UnderspecifiedDateParser.isClearMonth(timeTokens, at)
                && !UnderspecifiedDateParser.isPart(timeTokens, index)) {
            return null;
        }
        ParsedTime whole = unjoined(at);
        whole = whole != null ? whole : current(at);
        return whole == null ? null : whole.withRange(CalendarArithmetic.third(whole.range(), periodPart));
    }

    private boolean isNoun(int index) {
        return timeTokens.isIn(index, words("beginning start middle end"));
    }

    /** A year or decade joined to the word before it, as in mid-2024, is not found by itself. */
    private @Nullable ParsedTime unjoined(int index) {
        ParsedTime parsedTime = whole(index);
        if (parsedTime != null) {
            return parsedTime;
        }
        int year = timeTokens.hasBoundaryAt(index + 1) ? yearParser.yearInDate(index) : -1;
        if (year > 0) {
            return ParsedTime.fixed(index + 1, DayRange.year(year));
        }
        PartialDate partialDate =
                dateParser.month(index) > 0 ? dateParser.withYear(index + 1, dateParser.month(index), 0) : null;
        return partialDate == null ? null : resolve(index, partialDate);
    }

    /** The end of the year: of the year that contains the anchor day. */
    private @Nullable ParsedTime current(int index) {
        return relativeTimeParser != null && timeTokens.is(index - 1, "the") && timeTokens.isIn(index, WHOLES)
                ? relativeTimeParser.parseCurrentPeriod(index)
                : null;
    }
}
