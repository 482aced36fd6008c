package dev.footnote.time;

import dev.footnote.time.CalendarArithmetic.PeriodPart;
import dev.footnote.time.DateParser.PartialDate;
import dev.footnote.time.TimeTokens.TimeToken;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads quarters, halves, seasons, decades and centuries. */
final class PeriodParser {

    static final Map<String, PeriodPart> PARTS = Map.ofEntries(
            Map.entry("early", PeriodPart.EARLY),
            Map.entry("beginning", PeriodPart.EARLY),
            Map.entry("start", PeriodPart.EARLY),
            Map.entry("mid", PeriodPart.MID),
            Map.entry("middle", PeriodPart.MID),
            Map.entry("late", PeriodPart.LATE),
            Map.entry("end", PeriodPart.LATE));

    private final TimeTokens timeTokens;
    private final YearParser yearParser;
    private final DateParser dateParser;
    private final @Nullable AnchorDay anchorDay;

    PeriodParser(TimeTokens timeTokens, YearParser yearParser, DateParser dateParser, @Nullable AnchorDay anchorDay) {
        this.timeTokens = timeTokens;
        this.yearParser = yearParser;
        this.dateParser = dateParser;
        this.anchorDay = anchorDay;
    }

    @Nullable ParsedTime parseAt(int index) {
        ParsedTime parsedTime = quarterOrHalf(index);
        parsedTime = parsedTime != null ? parsedTime : season(index);
        parsedTime = parsedTime != null ? parsedTime : decade(index);
        return parsedTime != null ? parsedTime : century(index);
    }

    private @Nullable ParsedTime quarterOrHalf(int index) {
        TimeToken timeToken = timeTokens.at(index);
        if (timeToken.is("q") || timeToken.is("h")) {
            int number = timeTokens.at(index + 1).followsDirectly() ? timeTokens.number(index + 1) : -1;
            ParsedTime parsedTime = part(index + 2, number, timeToken.is("q"));
            return parsedTime == null && timeToken.is("q") ? bareQuarter(index) : parsedTime;
        }
        if (yearParser.yearNumber(index) > 0) {
            return yearThenQuarter(index);
        }
        boolean last = timeToken.is("last") || timeToken.is("final");
        boolean digits = timeTokens.at(index + 1).followsDirectly()
                && timeTokens.isIn(index + 1, TimeVocabulary.ORDINAL_ENDINGS);
        int at = timeTokens.skipDash(digits ? index + 2 : index + 1);
        boolean quarter = timeTokens.is(at, "quarter");
        if (!quarter && !timeTokens.is(at, "half")) {
            return null;
        }
        int named = digits ? timeTokens.number(index) : TimeVocabulary.ORDINALS.getOrDefault(timeToken.text(), -1);
        int number = last ? (quarter ? 4 : 2) : named;
        return part(at + 1, number, quarter);
    }

    /** 2024 Q3, 2024-Q3. */
    private @Nullable ParsedTime yearThenQuarter(int index) {
        int at = timeTokens.skipDash(index + 1);
        TimeToken letter = timeTokens.at(at);
        if ((!letter.is("q") && !letter.is("h"))
                || !timeTokens.at(at + 1).followsDirectly()
                || !timeTokens.hasBoundaryBefore(index)) {
            return null;
        }
        DayRange range = partOf(yearParser.yearNumber(index), timeTokens.number(at + 1), letter.is("q"));
        return range == null ? null : ParsedTime.fixed(at + 2, range);
    }

    private @Nullable ParsedTime part(int index, int number, boolean quarter) {
        int at = timeTokens.is(index, "/") || timeTokens.is(index, ",") ? index + 1 : index;
        PartialDate year = dateParser.withYear(at, 0, 0);
        DayRange range = year.year() == 0 ? null : partOf(year.year(), number, quarter);
        return range == null ? null : new ParsedTime(year.next(), range, year.relative());
    }

    /** Q3 without a year: the latest that began by the anchor day. */
    private @Nullable ParsedTime bareQuarter(int index) {
        boolean free = timeTokens.hasBoundaryBefore(index)
                && timeTokens.at(index + 1).followsDirectly()
                && timeTokens.hasBoundaryAt(index + 2);
        if (anchorDay == null || !free || !timeTokens.at(index).capital()) {
            return null;
        }
        int year = anchorDay.day().getYear();
        DayRange range = partOf(year, timeTokens.number(index + 1), true);
        boolean ahead = range != null && range.from().isAfter(anchorDay.day());
        range = ahead ? partOf(year - 1, timeTokens.number(index + 1), true) : range;
        return range == null ? null : ParsedTime.relative(index + 2, range);
    }

    private static @Nullable DayRange partOf(int year, int number, boolean quarter) {
        if (number < 1 || number > (quarter ? 4 : 2)) {
            return null;
        }
        return quarter ? CalendarArithmetic.quarter(year, number) : CalendarArithmetic.half(year, number);
    }

    /** Summer 2024, the winter of 2023/24, last spring. */
    private @Nullable ParsedTime season(int index) {
        int shift = dateParser.shift(index);
        Integer named = TimeVocabulary.SEASONS.get(timeTokens.at(index + 1).text());
        if (named != null && anchorDay != null && shift != Integer.MAX_VALUE) {
            return ParsedTime.relative(index + 2, relativeSeason(anchorDay, named, shift));
        }
        Integer month = TimeVocabulary.SEASONS.get(timeTokens.at(index).text());
        if (month == null) {
            return null;
        }
        PartialDate year = dateParser.withYear(index + 1, 0, 0);
        if (year.year() == 0) {
            return null;
        }
        int next = pastSecondYear(year.next(), year.year());
        return new ParsedTime(next, CalendarArithmetic.season(year.year(), month), year.relative());
    }

    private static DayRange relativeSeason(AnchorDay anchorDay, int month, int shift) {
        int year = anchorDay.day().getYear();
        if (shift == 0) {
            boolean winterBegan = month == 12 && anchorDay.day().getMonthValue() < 3;
            return CalendarArithmetic.season(winterBegan ? year - 1 : year, month);
        }
        int candidate = year + (shift < 0 ? 1 : -2);
        while (true) {
            DayRange season = CalendarArithmetic.season(candidate, month);
            boolean over = season.to().isBefore(anchorDay.day());
            boolean ahead = season.from().isAfter(anchorDay.day());
            if (shift < 0 ? over : ahead) {
                return season;
            }
            candidate += shift;
        }
    }

    private int pastSecondYear(int index, int year) {
        boolean joined = timeTokens.at(index).followsDirectly()
                && (timeTokens.is(index, "/") || timeTokens.at(index).isDash());
        int second = joined ? timeTokens.number(index + 1) : -1;
        return second == year + 1 || (timeTokens.at(index + 1).length() == 2 && second == (year + 1) % 100)
                ? index + 2
                : index;
    }

    /** The 1990s, the '90s. The 1800s are the century; two digits below 30 belong to this century. */
    private @Nullable ParsedTime decade(int index) {
        boolean apostrophe =
                timeTokens.at(index).isApostrophe() && timeTokens.at(index + 1).followsDirectly();
        int at = apostrophe ? index + 1 : index;
        int number = timeTokens.number(at);
        int ending =
                timeTokens.at(at + 1).isApostrophe() && timeTokens.at(at + 1).followsDirectly() ? at + 2 : at + 1;
        boolean plural = timeTokens.is(ending, "s") && timeTokens.at(ending).followsDirectly();
        if (number < 0 || number % 10 != 0 || !plural || !timeTokens.hasBoundaryAt(ending + 1)) {
            return null;
        }
        if (timeTokens.at(at).length() == 2) {
            boolean named = apostrophe
                    || timeTokens.is(at - 1, "the")
                    || PARTS.containsKey(timeTokens.at(at - 1).text());
            int first = number + (number < 30 ? 2000 : 1900);
            return named ? ParsedTime.fixed(ending + 1, CalendarArithmetic.years(first, first + 9)) : null;
        }
        int length = number % 100 == 0 && number < 2000 ? 100 : 10;
        return yearParser.yearNumber(at) > 0
                ? ParsedTime.fixed(ending + 1, CalendarArithmetic.years(number, number + length - 1))
                : null;
    }

    private @Nullable ParsedTime century(int index) {
        int number = TimeVocabulary.ORDINALS.getOrDefault(timeTokens.at(index).text(), -1);
        int at = index + 1;
        if (number < 0 && timeTokens.at(at).followsDirectly() && timeTokens.isIn(at, TimeVocabulary.ORDINAL_ENDINGS)) {
            number = timeTokens.number(index);
            at++;
        }
        if (timeTokens.matchesWords(index, "twenty") && timeTokens.is(timeTokens.skipDash(at), "first")) {
            number = 21;
            at = timeTokens.skipDash(at) + 1;
        }
        at = timeTokens.skipDash(at);
        boolean century = timeTokens.is(at, "century") || timeTokens.is(at, "centuries");
        boolean before = timeTokens.is(at + 1, "bc") || timeTokens.is(at + 1, "bce");
        return century && !before && number >= 1 && number <= 30
                ? ParsedTime.fixed(at + 1, CalendarArithmetic.years(100 * number - 99, 100 * number))
                : null;
    }
}
