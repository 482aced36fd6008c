package dev.footnote.time;

import static dev.footnote.time.Vocabulary.words;

import dev.footnote.time.Dates.Partial;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads expressions that refer to a time mentioned before: <em>then</em>, <em>that month</em>, <em>since then</em>,
 * <em>the previous year</em>.
 */
final class Anaphors {

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

    private final Tokens tokens;
    private final Dates dates;
    private final DayRange before;
    private final boolean closed;

    Anaphors(Tokens tokens, Dates dates, DayRange before) {
        this.tokens = tokens;
        this.dates = dates;
        this.before = before;
        this.closed = before.days() < Long.MAX_VALUE;
    }

    /** The expression that starts at a token of a question. */
    @Nullable Found at(int index) {
        Found then = then(index);
        return then != null ? then : inStory(index);
    }

    /**
     * The expression that starts at a token of a narrative text, where <em>then</em> as often means what comes next.
     */
    @Nullable Found inStory(int index) {
        Found found = tokens.isIn(index, BINDING) ? bound(index) : null;
        found = found != null ? found : thatTime(index);
        found = found != null ? found : thatPeriod(index);
        found = found != null ? found : ofThatYear(index);
        return found != null ? found : neighbour(index);
    }

    /** Since then, before that, until the same day, later that year. */
    private @Nullable Found bound(int index) {
        boolean then = tokens.is(index + 1, "then");
        boolean alone = then
                || (tokens.isIn(index + 1, words("that this"))
                        && !tokens.at(index + 2).isWord());
        Found inner = alone ? Found.fixed(index + 2, before) : thatTime(index + 1);
        inner = inner != null ? inner : thatPeriod(index + 1);
        return inner == null ? null : bound(tokens.at(index).text(), inner);
    }

    /** Null when that end of the range is open: nothing precedes <em>until May</em>. */
    private @Nullable Found bound(String word, Found inner) {
        DayRange range = inner.range();
        boolean begun = !range.from().equals(LocalDate.MIN);
        boolean ended = !range.to().equals(LocalDate.MAX);
        return switch (word) {
            case "since" -> begun ? inner.with(DayRange.since(range.days() == 1 ? next(range) : range.from())) : null;
            case "before" -> begun ? inner.with(DayRange.until(range.from().minusDays(1))) : null;
            case "after" -> ended ? inner.with(DayRange.since(next(range))) : null;
            case "until", "till", "by" -> ended ? inner.with(DayRange.until(range.to())) : null;
            case "from" -> {
                boolean on = begun && tokens.isIn(inner.next(), words("on onward onwards"));
                yield on ? inner.with(DayRange.since(range.from())).endingAt(inner.next() + 1) : null;
            }
            default -> {
                boolean left = closed && range.to().isAfter(before.to());
                yield left ? inner.with(new DayRange(next(before), range.to())) : null;
            }
        };
    }

    private static LocalDate next(DayRange range) {
        return range.to().plusDays(1);
    }

    private @Nullable Found then(int index) {
        boolean last = tokens.is(index, "then") && !tokens.at(index + 1).isWord();
        boolean alone = index > 0 && !tokens.isIn(index - 1, BEFORE_NEXT) && !tokens.isIn(index - 1, BINDING);
        return last && alone ? Found.fixed(index + 1, before) : null;
    }

    /** At that time; at the time, if no description follows. */
    private @Nullable Found thatTime(int index) {
        boolean that = tokens.are(index, "that", "time") && !tokens.isIn(index + 2, DESCRIBING);
        boolean the = tokens.is(index - 1, "at") && tokens.are(index, "the", "time");
        return that || (the && !tokens.isIn(index + 2, TELLING_OF_WHAT)) ? Found.fixed(index + 2, before) : null;
    }

    private @Nullable Found thatPeriod(int index) {
        boolean same = tokens.isIn(index + 1, SAME);
        int end = same ? index + 3 : index + 2;
        Period period = Period.NAMES.get(tokens.at(end - 1).text());
        boolean points = tokens.is(index, "that") || (tokens.is(index, "the") && same);
        if (!closed || !points || period == null || tokens.isIn(end, DESCRIBING)) {
            return null;
        }
        DayRange whole = period.around(before.from());
        return whole.contains(before) ? Found.fixed(end, whole) : null;
    }

    /** In May of that year. */
    private @Nullable Found ofThatYear(int index) {
        Partial named = dates.named(index);
        Found year = named == null || named.year() > 0 ? null : thatPeriod(tokens.past(named.next(), "of"));
        if (named == null
                || year == null
                || year.range().from().getYear() != year.range().to().getYear()) {
            return null;
        }
        DayRange range = named.withYear(year.range().from().getYear()).range();
        return range == null || named.month() == 0 ? null : Found.fixed(year.next(), range);
    }

    private @Nullable Found neighbour(int index) {
        int count = tokens.isIn(index + 1, BACK) ? -1 : tokens.isIn(index + 1, ON) ? 1 : 0;
        Period period = Period.NAMES.get(tokens.at(index + 2).text());
        if (!tokens.is(index, "the") || count == 0 || period == null || tokens.isIn(index + 3, DESCRIBING)) {
            return null;
        }
        DayRange range = Sequels.counted(before, period, count);
        return range == null ? null : Found.fixed(index + 3, range);
    }
}
