package dev.footnote.time;

import static dev.footnote.time.TimeVocabulary.words;

import dev.footnote.time.DateParser.PartialDate;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads expressions that refer to a time mentioned before: <em>then</em>, <em>that month</em>, <em>since then</em>,
 * <em>the previous year</em>.
 */
final class TimeAnaphoraParser {

    private static final Set<String> BINDING = words("since before after until till by from later");
    private static final Set<String> SAME = words("same very");
    private static final Set<String> BACK = words("previous preceding prior");
    private static final Set<String> ON = words("next subsequent");

    /** After these, <em>then</em> means what comes next. */
    private static final Set<String> BEFORE_NEXT =
            words("and but so if or , happen happens happened did do does come came");

    /** When one of these follows, the expression describes a period and does not refer to one. */
    private static final Set<String> DESCRIBING = words("of when that which");

    /** The same after <em>at the time</em>. */
    private static final Set<String> TELLING_OF_WHAT = words("of when that which the a an he she it they we i you");

    private final TimeTokens timeTokens;
    private final DateParser dateParser;
    private final DayRange before;
    private final boolean closed;

    TimeAnaphoraParser(TimeTokens timeTokens, DateParser dateParser, DayRange before) {
        this.timeTokens = timeTokens;
        this.dateParser = dateParser;
        this.before = before;
        this.closed = before.days() < Long.MAX_VALUE;
    }

    /** The expression that starts at a token of a question. */
    @Nullable ParsedTime parseAt(int index) {
        ParsedTime then = then(index);
        return then != null ? then : parseInNarrative(index);
    }

    /**
     * The expression that starts at a token of a narrative text, where <em>then</em> as often means what comes next.
     */
    @Nullable ParsedTime parseInNarrative(int index) {
        ParsedTime parsedTime = timeTokens.isIn(index, BINDING) ? bound(index) : null;
        parsedTime = parsedTime != null ? parsedTime : thatTime(index);
        parsedTime = parsedTime != null ? parsedTime : thatPeriod(index);
        parsedTime = parsedTime != null ? parsedTime : ofThatYear(index);
        return parsedTime != null ? parsedTime : neighbour(index);
    }

    /** Since then, before that, until the same day, later that year. */
    private @Nullable ParsedTime bound(int index) {
        boolean then = timeTokens.is(index + 1, "then");
        boolean alone = then
                || (timeTokens.isIn(index + 1, words("that this"))
                        && !timeTokens.at(index + 2).isWord());
        ParsedTime inner = alone ? ParsedTime.fixed(index + 2, before) : thatTime(index + 1);
        inner = inner != null ? inner : thatPeriod(index + 1);
        return inner == null ? null : bound(timeTokens.at(index).text(), inner);
    }

    /** Null when that end of the range is open: nothing precedes <em>until May</em>. */
    private @Nullable ParsedTime bound(String word, ParsedTime inner) {
        DayRange range = inner.range();
        boolean hasStart = !range.from().equals(LocalDate.MIN);
        boolean ended = !range.to().equals(LocalDate.MAX);
        return switch (word) {
            case "since" ->
                hasStart ? inner.withRange(DayRange.since(range.days() == 1 ? next(range) : range.from())) : null;
            case "before" ->
                hasStart ? inner.withRange(DayRange.until(range.from().minusDays(1))) : null;
            case "after" -> ended ? inner.withRange(DayRange.since(next(range))) : null;
            case "until", "till", "by" -> ended ? inner.withRange(DayRange.until(range.to())) : null;
            case "from" -> {
                boolean on = hasStart && timeTokens.isIn(inner.next(), words("on onward onwards"));
                yield on ? inner.withRange(DayRange.since(range.from())).endingAt(inner.next() + 1) : null;
            }
            default -> {
                boolean left = closed && range.to().isAfter(before.to());
                yield left ? inner.withRange(new DayRange(next(before), range.to())) : null;
            }
        };
    }

    private static LocalDate next(DayRange range) {
        return range.to().plusDays(1);
    }

    private @Nullable ParsedTime then(int index) {
        boolean last = timeTokens.is(index, "then") && !timeTokens.at(index + 1).isWord();
        boolean alone = index > 0 && !timeTokens.isIn(index - 1, BEFORE_NEXT) && !timeTokens.isIn(index - 1, BINDING);
        return last && alone ? ParsedTime.fixed(index + 1, before) : null;
    }

    /** At that time; at the time, if no description follows. */
    private @Nullable ParsedTime thatTime(int index) {
        boolean that = timeTokens.matchesWords(index, "that", "time") && !timeTokens.isIn(index + 2, DESCRIBING);
        boolean the = timeTokens.is(index - 1, "at") && timeTokens.matchesWords(index, "the", "time");
        return that || (the && !timeTokens.isIn(index + 2, TELLING_OF_WHAT))
                ? ParsedTime.fixed(index + 2, before)
                : null;
    }

    private @Nullable ParsedTime thatPeriod(int index) {
        boolean same = timeTokens.isIn(index + 1, SAME);
        int end = same ? index + 3 : index + 2;
        CalendarPeriod calendarPeriod =
                CalendarPeriod.NAMES.get(timeTokens.at(end - 1).text());
        boolean points = timeTokens.is(index, "that") || (timeTokens.is(index, "the") && same);
        if (!closed || !points || calendarPeriod == null || timeTokens.isIn(end, DESCRIBING)) {
            return null;
        }
        DayRange whole = calendarPeriod.around(before.from());
        return whole.contains(before) ? ParsedTime.fixed(end, whole) : null;
    }

    /** In May of that year. */
    private @Nullable ParsedTime ofThatYear(int index) {
        PartialDate named = dateParser.parseNamed(index);
        ParsedTime year = named == null || named.year() > 0 ? null : thatPeriod(timeTokens.skip(named.next(), "of"));
        if (named == null
                || year == null
                || year.range().from().getYear() != year.range().to().getYear()) {
            return null;
        }
        DayRange range = named.withYear(year.range().from().getYear()).range();
        return range == null || named.month() == 0 ? null : ParsedTime.fixed(year.next(), range);
    }

    private @Nullable ParsedTime neighbour(int index) {
        int count = timeTokens.isIn(index + 1, BACK) ? -1 : timeTokens.isIn(index + 1, ON) ? 1 : 0;
        CalendarPeriod calendarPeriod =
                CalendarPeriod.NAMES.get(timeTokens.at(index + 2).text());
        if (!timeTokens.is(index, "the")
                || count == 0
                || calendarPeriod == null
                || timeTokens.isIn(index + 3, DESCRIBING)) {
            return null;
        }
        DayRange range = TimeOffsetParser.shiftRange(before, calendarPeriod, count);
        return range == null ? null : ParsedTime.fixed(index + 3, range);
    }
}
