package dev.footnote.time;

import static dev.footnote.time.TimeVocabulary.words;

import dev.footnote.time.DateParser.PartialDate;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads ranges. <em>Before</em> and <em>after</em> exclude the named period; <em>since</em>, <em>from ... on</em>,
 * <em>until</em>, <em>through</em>, <em>by</em> and ranges with two ends include all of it.
 */
final class TimeRangeParser {

    private static final Set<String> TO = words("to until till through thru");
    private static final Set<String> ON = words("on onward onwards forward");

    private final TimeTokens timeTokens;
    private final SingleTimeParser singleTimeParser;
    private final DateParser dateParser;
    private final YearParser yearParser;

    TimeRangeParser(TimeTokens timeTokens, SingleTimeParser singleTimeParser) {
        this.timeTokens = timeTokens;
        this.singleTimeParser = singleTimeParser;
        this.dateParser = singleTimeParser.dates();
        this.yearParser = singleTimeParser.years();
    }

    @Nullable ParsedTime parseAt(int index) {
        ParsedTime inner = closedOrSingle(index);
        return SingleTimeParser.longer(open(index), inner == null ? null : orBeyond(inner));
    }

    private @Nullable ParsedTime closedOrSingle(int index) {
        return SingleTimeParser.longer(closed(index), singleTimeParser.parseAt(index));
    }

    /** 2021 onwards, 2021 or later. */
    private @Nullable ParsedTime orBeyond(ParsedTime inner) {
        int at = inner.next();
        if (timeTokens.is(at, "onwards") || timeTokens.is(at, "onward")) {
            return inner.withRange(DayRange.since(inner.range().from())).endingAt(at + 1);
        }
        if (timeTokens.is(at, "or") && timeTokens.isIn(at + 1, words("later after"))) {
            return inner.withRange(DayRange.since(inner.range().from())).endingAt(at + 2);
        }
        if (timeTokens.is(at, "or") && timeTokens.isIn(at + 1, words("earlier before"))) {
            return inner.withRange(DayRange.until(inner.range().to())).endingAt(at + 2);
        }
        return inner;
    }

    private @Nullable ParsedTime open(int index) {
        int at = pastOpening(index);
        if (at == index) {
            return null;
        }
        ParsedTime inner = closedOrSingle(timeTokens.skip(timeTokens.skip(at, "the"), "year"));
        if (inner == null) {
            return null;
        }
        if (!timeTokens.is(index, "from")) {
            return opened(timeTokens.at(index).text(), index, inner);
        }
        if (closed(index) != null) {
            return null;
        }
        DayRange since = DayRange.since(inner.range().from());
        if (timeTokens.isIn(inner.next(), ON)) {
            return inner.withRange(since).endingAt(inner.next() + 1);
        }
        return beginsClause(index) ? inner.withRange(since) : null;
    }

    /**
     * Whether a clause begins here: <em>From 1 May 2022 the fee is ...</em> opens a range, <em>a letter from 1999</em>
     * does not.
     */
    private boolean beginsClause(int index) {
        boolean first = index == 0 || timeTokens.at(index - 1).isIn(words(". ; : \n"));
        return first && timeTokens.at(index).capital();
    }

    /** The index after a word that opens a range, or the same index. */
    private int pastOpening(int index) {
        return switch (timeTokens.at(index).text()) {
            case "before", "after", "since", "until", "till", "through", "by", "from" -> index + 1;
            case "effective" -> timeTokens.isIn(index + 1, words("from on")) ? index + 2 : index + 1;
            case "with" -> timeTokens.matchesWords(index + 1, "effect", "from") ? index + 3 : index;
            case "up" -> timeTokens.isIn(index + 1, words("to until till through")) ? index + 2 : index;
            case "prior" -> timeTokens.is(index + 1, "to") ? index + 2 : index;
            case "earlier", "later" -> timeTokens.is(index + 1, "than") && !isNegated(index) ? index + 2 : index;
            case "no", "not" -> isNegated(index + 1) && timeTokens.is(index + 2, "than") ? index + 3 : index;
            case "on" ->
                timeTokens.is(index + 1, "or") && timeTokens.isIn(index + 2, words("before after")) ? index + 3 : index;
            default -> index;
        };
    }

    private boolean isNegated(int index) {
        return timeTokens.isIn(index - 1, words("no not")) && timeTokens.isIn(index, words("later earlier"));
    }

    private @Nullable ParsedTime opened(String opening, int index, ParsedTime inner) {
        DayRange range = inner.range();
        boolean later = timeTokens.is(index + 1, "later");
        boolean before = timeTokens.is(index + 2, "before");
        return switch (opening) {
            case "before", "prior", "earlier" -> endingBefore(inner, range.from());
            case "after", "later" -> beginningAfter(inner, range.to());
            case "since", "effective", "with" -> inner.withRange(DayRange.since(range.from()));
            case "no", "not" -> inner.withRange(later ? DayRange.until(range.to()) : DayRange.since(range.from()));
            case "on" -> inner.withRange(before ? DayRange.until(range.to()) : DayRange.since(range.from()));
            default -> inner.withRange(DayRange.until(range.to()));
        };
    }

    private static @Nullable ParsedTime endingBefore(ParsedTime inner, LocalDate day) {
        return day.equals(LocalDate.MIN) ? null : inner.withRange(DayRange.until(day.minusDays(1)));
    }

    private static @Nullable ParsedTime beginningAfter(ParsedTime inner, LocalDate day) {
        return day.equals(LocalDate.MAX) ? null : inner.withRange(DayRange.since(day.plusDays(1)));
    }

    private @Nullable ParsedTime closed(int index) {
        boolean between = timeTokens.is(index, "between");
        int at = between || timeTokens.is(index, "from") ? timeTokens.skip(index + 1, "the") : index;
        if (!between && at == index && !timeTokens.hasBoundaryBefore(index)) {
            return null;
        }
        ParsedTime parsedTime = ofPartials(at, between);
        parsedTime = parsedTime != null ? parsedTime : ofYears(at, between);
        return parsedTime != null ? parsedTime : ofSingles(at, between);
    }

    /** The index after the word or dash that joins both ends, or -1. */
    private int pastJoint(int index, boolean between) {
        boolean joins = between
                ? timeTokens.is(index, "and") || timeTokens.is(index, "&")
                : timeTokens.isIn(index, TO) || timeTokens.at(index).isDash();
        if (joins) {
            boolean doubled = timeTokens.is(index, "-")
                    && timeTokens.is(index + 1, "-")
                    && timeTokens.at(index + 1).followsDirectly();
            return doubled ? index + 2 : index + 1;
        }
        return !between && timeTokens.matchesWords(index, "up", "to") ? index + 2 : -1;
    }

    /** June to August 2024, 3-5 May 2023, May 3 to 5. */
    private @Nullable ParsedTime ofPartials(int index, boolean between) {
        PartialDate first = partial(index);
        boolean pair = first != null && first.day() > 0 && first.year() == 0 && isNextDay(first);
        int second = first == null ? -1 : pastJoint(first.next(), between || pair);
        if (first == null || second < 0) {
            return null;
        }
        PartialDate last = partial(timeTokens.skip(second, "the"));
        if (last != null && last.month() == 0 && first.day() > 0 && first.month() > 0) {
            last = dateParser.withYear(last.next(), first.month(), last.day());
        }
        if (last == null || last.month() == 0 || ((first.day() > 0) != (last.day() > 0) && first.month() == 0)) {
            return null;
        }
        return timeTokens.hasBoundaryAt(last.next()) ? joined(index, first, last) : null;
    }

    /** 3 and 4 May: two consecutive days are a range. */
    private boolean isNextDay(PartialDate first) {
        int second = first.next() + 1;
        return timeTokens.is(first.next(), "and")
                && dateParser.isDay(second)
                && timeTokens.number(second) == first.day() + 1;
    }

    /** A date with its month, or a day of the month alone. */
    private @Nullable PartialDate partial(int index) {
        PartialDate named = dateParser.parseNamed(index);
        if (named != null) {
            return named;
        }
        return dateParser.isDay(index) && dateParser.parseNamedInWord(index) == null
                ? new PartialDate(dateParser.skipDay(index), 0, 0, timeTokens.number(index), false)
                : joinedMonth(index);
    }

    /** The second month of June-August 2024 follows the dash without a gap. */
    private @Nullable PartialDate joinedMonth(int index) {
        return timeTokens.at(index - 1).isDash() ? dateParser.parseNamedInWord(index) : null;
    }

    private @Nullable ParsedTime joined(int index, PartialDate first, PartialDate last) {
        PartialDate begin = first.month() == 0 ? first.withMonth(last.month()) : first;
        PartialDate end = last;
        if (end.year() == 0 && begin.year() > 0) {
            end = end.withYear(begin.year() + (end.month() < begin.month() ? 1 : 0));
        }
        ParsedTime resolved = singleTimeParser.resolve(index, end);
        if (resolved == null) {
            return null;
        }
        if (begin.year() == 0) {
            begin = begin.withYear(resolved.range().to().getYear() - (begin.month() > end.month() ? 1 : 0));
        }
        DayRange range = begin.range();
        return range == null ? null : spanned(range, resolved);
    }

    private static @Nullable ParsedTime spanned(DayRange first, ParsedTime last) {
        return first.from().isAfter(last.range().to())
                ? null
                : last.withRange(new DayRange(first.from(), last.range().to()));
    }

    /** From 1953 to 1955, 1953-55, 2023/24, 2016 to present. */
    private @Nullable ParsedTime ofYears(int index, boolean between) {
        int first = yearParser.isLabelled(index) ? -1 : yearParser.yearNumber(index);
        boolean split =
                timeTokens.is(index + 1, "/") && timeTokens.at(index + 2).followsDirectly();
        int second = split ? index + 2 : pastJoint(index + 1, between);
        if (first < 0 || first > 2100 || second < 0 || !timeTokens.hasBoundaryAt(second + 1)) {
            return null;
        }
        if (timeTokens.isIn(second, words("present now today current date"))) {
            return ParsedTime.fixed(second + 1, DayRange.since(LocalDate.of(first, 1, 1)));
        }
        int last = lastYear(second, first);
        boolean ordered = split ? last == first + 1 : last > first && last <= 2100;
        return ordered && !yearParser.isCounted(second + 1)
                ? ParsedTime.fixed(second + 1, CalendarArithmetic.years(first, last))
                : null;
    }

    private int lastYear(int index, int first) {
        boolean twoDigits =
                timeTokens.at(index).isNumber() && timeTokens.at(index).length() == 2;
        boolean glued = timeTokens.at(index).followsDirectly()
                && !timeTokens.at(index - 1).isWord();
        if (!twoDigits || !glued) {
            return yearParser.yearInDate(index);
        }
        int digits = timeTokens.number(index);
        return digits == (first + 1) % 100 ? first + 1 : first - first % 100 + digits;
    }

    private @Nullable ParsedTime ofSingles(int index, boolean between) {
        ParsedTime first = singleTimeParser.parseAt(index);
        int second = first == null ? -1 : pastJoint(first.next(), between);
        ParsedTime last = second < 0 ? null : singleTimeParser.parseAt(timeTokens.skip(second, "the"));
        if (first == null || last == null) {
            return null;
        }
        DayRange range = first.range();
        boolean week = first.relative()
                && last.relative()
                && range.from().isAfter(last.range().to());
        if (week && range.from().minusDays(7).isBefore(last.range().to())) {
            range = new DayRange(range.from().minusDays(7), range.to().minusDays(7));
        }
        ParsedTime spanned = spanned(range, last);
        return spanned == null
                ? null
                : new ParsedTime(
                        spanned.next(),
                        spanned.range(),
                        first.relative() || last.relative(),
                        first.recurring() && last.recurring());
    }
}
