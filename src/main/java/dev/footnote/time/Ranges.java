package dev.footnote.time;

import static dev.footnote.time.Vocabulary.words;

import dev.footnote.time.Dates.Partial;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads ranges. <em>Before</em> and <em>after</em> exclude the named period; <em>since</em>, <em>from ... on</em>,
 * <em>until</em>, <em>through</em>, <em>by</em> and ranges with two ends include all of it.
 */
final class Ranges {

    private static final Set<String> TO = words("to until till through thru");
    private static final Set<String> ON = words("on onward onwards forward");

    private final Tokens tokens;
    private final Expressions expressions;
    private final Dates dates;
    private final Years years;

    Ranges(Tokens tokens, Expressions expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.dates = expressions.dates();
        this.years = expressions.years();
    }

    @Nullable Found at(int index) {
        Found inner = closedOrSingle(index);
        return Expressions.longer(open(index), inner == null ? null : orBeyond(inner));
    }

    private @Nullable Found closedOrSingle(int index) {
        return Expressions.longer(closed(index), expressions.at(index));
    }

    /** 2021 onwards, 2021 or later. */
    private @Nullable Found orBeyond(Found inner) {
        int at = inner.next();
        if (tokens.is(at, "onwards") || tokens.is(at, "onward")) {
            return inner.with(DayRange.since(inner.range().from())).endingAt(at + 1);
        }
        if (tokens.is(at, "or") && tokens.isIn(at + 1, words("later after"))) {
            return inner.with(DayRange.since(inner.range().from())).endingAt(at + 2);
        }
        if (tokens.is(at, "or") && tokens.isIn(at + 1, words("earlier before"))) {
            return inner.with(DayRange.until(inner.range().to())).endingAt(at + 2);
        }
        return inner;
    }

    private @Nullable Found open(int index) {
        int at = pastOpening(index);
        if (at == index) {
            return null;
        }
        Found inner = closedOrSingle(tokens.past(tokens.past(at, "the"), "year"));
        if (inner == null) {
            return null;
        }
        if (!tokens.is(index, "from")) {
            return opened(tokens.at(index).text(), index, inner);
        }
        if (closed(index) != null) {
            return null;
        }
        DayRange since = DayRange.since(inner.range().from());
        if (tokens.isIn(inner.next(), ON)) {
            return inner.with(since).endingAt(inner.next() + 1);
        }
        return beginsClause(index) ? inner.with(since) : null;
    }

    /**
     * Whether a clause begins here: <em>From 1 May 2022 the fee is ...</em> opens a range, <em>a letter from 1999</em>
     * does not.
     */
    private boolean beginsClause(int index) {
        boolean first = index == 0 || tokens.at(index - 1).isIn(words(". ; : \n"));
        return first && tokens.at(index).capital();
    }

    /** The index after a word that opens a range, or the same index. */
    private int pastOpening(int index) {
        return switch (tokens.at(index).text()) {
            case "before", "after", "since", "until", "till", "through", "by", "from" -> index + 1;
            case "effective" -> tokens.isIn(index + 1, words("from on")) ? index + 2 : index + 1;
            case "with" -> tokens.are(index + 1, "effect", "from") ? index + 3 : index;
            case "up" -> tokens.isIn(index + 1, words("to until till through")) ? index + 2 : index;
            case "prior" -> tokens.is(index + 1, "to") ? index + 2 : index;
            case "earlier", "later" -> tokens.is(index + 1, "than") && !isNegated(index) ? index + 2 : index;
            case "no", "not" -> isNegated(index + 1) && tokens.is(index + 2, "than") ? index + 3 : index;
            case "on" ->
                tokens.is(index + 1, "or") && tokens.isIn(index + 2, words("before after")) ? index + 3 : index;
            default -> index;
        };
    }

    private boolean isNegated(int index) {
        return tokens.isIn(index - 1, words("no not")) && tokens.isIn(index, words("later earlier"));
    }

    private @Nullable Found opened(String opening, int index, Found inner) {
        DayRange range = inner.range();
        boolean later = tokens.is(index + 1, "later");
        boolean before = tokens.is(index + 2, "before");
        return switch (opening) {
            case "before", "prior", "earlier" -> endingBefore(inner, range.from());
            case "after", "later" -> beginningAfter(inner, range.to());
            case "since", "effective", "with" -> inner.with(DayRange.since(range.from()));
            case "no", "not" -> inner.with(later ? DayRange.until(range.to()) : DayRange.since(range.from()));
            case "on" -> inner.with(before ? DayRange.until(range.to()) : DayRange.since(range.from()));
            default -> inner.with(DayRange.until(range.to()));
        };
    }

    private static @Nullable Found endingBefore(Found inner, LocalDate day) {
        return day.equals(LocalDate.MIN) ? null : inner.with(DayRange.until(day.minusDays(1)));
    }

    private static @Nullable Found beginningAfter(Found inner, LocalDate day) {
        return day.equals(LocalDate.MAX) ? null : inner.with(DayRange.since(day.plusDays(1)));
    }

    private @Nullable Found closed(int index) {
        boolean between = tokens.is(index, "between");
        int at = between || tokens.is(index, "from") ? tokens.past(index + 1, "the") : index;
        if (!between && at == index && !tokens.startsFree(index)) {
            return null;
        }
        Found found = ofPartials(at, between);
        found = found != null ? found : ofYears(at, between);
        return found != null ? found : ofSingles(at, between);
    }

    /** The index after the word or dash that joins both ends, or -1. */
    private int pastJoint(int index, boolean between) {
        boolean joins = between
                ? tokens.is(index, "and") || tokens.is(index, "&")
                : tokens.isIn(index, TO) || tokens.at(index).isDash();
        if (joins) {
            boolean doubled = tokens.is(index, "-")
                    && tokens.is(index + 1, "-")
                    && tokens.at(index + 1).glued();
            return doubled ? index + 2 : index + 1;
        }
        return !between && tokens.are(index, "up", "to") ? index + 2 : -1;
    }

    /** June to August 2024, 3-5 May 2023, May 3 to 5. */
    private @Nullable Found ofPartials(int index, boolean between) {
        Partial first = partial(index);
        boolean pair = first != null && first.day() > 0 && first.year() == 0 && isNextDay(first);
        int second = first == null ? -1 : pastJoint(first.next(), between || pair);
        if (first == null || second < 0) {
            return null;
        }
        Partial last = partial(tokens.past(second, "the"));
        if (last != null && last.month() == 0 && first.day() > 0 && first.month() > 0) {
            last = dates.withYear(last.next(), first.month(), last.day());
        }
        if (last == null || last.month() == 0 || ((first.day() > 0) != (last.day() > 0) && first.month() == 0)) {
            return null;
        }
        return tokens.endsFree(last.next()) ? joined(index, first, last) : null;
    }

    /** 3 and 4 May: two consecutive days are a range. */
    private boolean isNextDay(Partial first) {
        int second = first.next() + 1;
        return tokens.is(first.next(), "and") && dates.isDay(second) && tokens.number(second) == first.day() + 1;
    }

    /** A date with its month, or a day of the month alone. */
    private @Nullable Partial partial(int index) {
        Partial named = dates.named(index);
        if (named != null) {
            return named;
        }
        return dates.isDay(index) && dates.unjoined(index) == null
                ? new Partial(dates.pastDay(index), 0, 0, tokens.number(index), false)
                : joinedMonth(index);
    }

    /** The second month of June-August 2024 follows the dash without a gap. */
    private @Nullable Partial joinedMonth(int index) {
        return tokens.at(index - 1).isDash() ? dates.unjoined(index) : null;
    }

    private @Nullable Found joined(int index, Partial first, Partial last) {
        Partial begin = first.month() == 0 ? first.withMonth(last.month()) : first;
        Partial end = last;
        if (end.year() == 0 && begin.year() > 0) {
            end = end.withYear(begin.year() + (end.month() < begin.month() ? 1 : 0));
        }
        Found resolved = expressions.resolve(index, end);
        if (resolved == null) {
            return null;
        }
        if (begin.year() == 0) {
            begin = begin.withYear(resolved.range().to().getYear() - (begin.month() > end.month() ? 1 : 0));
        }
        DayRange range = begin.range();
        return range == null ? null : spanned(range, resolved);
    }

    private static @Nullable Found spanned(DayRange first, Found last) {
        return first.from().isAfter(last.range().to())
                ? null
                : last.with(new DayRange(first.from(), last.range().to()));
    }

    /** From 1953 to 1955, 1953-55, 2023/24, 2016 to present. */
    private @Nullable Found ofYears(int index, boolean between) {
        int first = years.isLabelled(index) ? -1 : years.number(index);
        boolean split = tokens.is(index + 1, "/") && tokens.at(index + 2).glued();
        int second = split ? index + 2 : pastJoint(index + 1, between);
        if (first < 0 || first > 2100 || second < 0 || !tokens.endsFree(second + 1)) {
            return null;
        }
        if (tokens.isIn(second, words("present now today current date"))) {
            return Found.fixed(second + 1, DayRange.since(LocalDate.of(first, 1, 1)));
        }
        int last = lastYear(second, first);
        boolean ordered = split ? last == first + 1 : last > first && last <= 2100;
        return ordered && !years.isCounted(second + 1) ? Found.fixed(second + 1, Calendar.years(first, last)) : null;
    }

    private int lastYear(int index, int first) {
        boolean twoDigits = tokens.at(index).isNumber() && tokens.at(index).length() == 2;
        boolean glued = tokens.at(index).glued() && !tokens.at(index - 1).isWord();
        if (!twoDigits || !glued) {
            return years.inDate(index);
        }
        int digits = tokens.number(index);
        return digits == (first + 1) % 100 ? first + 1 : first - first % 100 + digits;
    }

    private @Nullable Found ofSingles(int index, boolean between) {
        Found first = expressions.at(index);
        int second = first == null ? -1 : pastJoint(first.next(), between);
        Found last = second < 0 ? null : expressions.at(tokens.past(second, "the"));
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
        Found spanned = spanned(range, last);
        return spanned == null
                ? null
                : new Found(
                        spanned.next(),
                        spanned.range(),
                        first.relative() || last.relative(),
                        first.recurring() && last.recurring());
    }
}
