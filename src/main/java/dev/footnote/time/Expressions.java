package dev.footnote.time;

import static dev.footnote.time.Vocabulary.words;

import dev.footnote.time.Calendar.Part;
import dev.footnote.time.Dates.Partial;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the single expressions of one text: all except ranges with two ends or an open end. */
final class Expressions {

    private static final Set<String> WHOLES = words("week month quarter year decade");

    private final Tokens tokens;
    private final Years years;
    private final Dates dates;
    private final Periods periods;
    private final @Nullable Relatives relatives;
    private final @Nullable BareNames bareNames;

    Expressions(Tokens tokens, @Nullable Anchor anchor) {
        this.tokens = tokens;
        this.years = new Years(tokens);
        this.dates = new Dates(tokens, years, anchor);
        this.periods = new Periods(tokens, years, dates, anchor);
        this.relatives = anchor == null ? null : new Relatives(tokens, dates, anchor);
        this.bareNames = anchor == null ? null : new BareNames(tokens, dates, anchor);
    }

    Dates dates() {
        return dates;
    }

    Years years() {
        return years;
    }

    /** The longest expression that starts here. */
    @Nullable Found at(int index) {
        return longer(partOf(index), whole(index));
    }

    @Nullable Found resolve(int index, Partial partial) {
        DayRange range = partial.year() == 0 ? null : partial.range();
        if (range != null) {
            return new Found(partial.next(), range, partial.relative());
        }
        return partial.year() == 0 && bareNames != null ? bareNames.resolve(index, partial) : null;
    }

    static @Nullable Found longer(@Nullable Found a, @Nullable Found b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.next() >= b.next() ? a : b;
    }

    private @Nullable Found whole(int index) {
        Found found = longer(inWords(index), dates.numeric(index));
        found = longer(found, years.ofEra(index));
        return longer(found, years.bare(index));
    }

    private @Nullable Found inWords(int index) {
        Found found = longer(named(index), periods.at(index));
        if (relatives != null) {
            found = longer(found, relatives.at(index));
        }
        if (bareNames != null && found == null) {
            found = bareNames.at(index);
        }
        boolean whole = found == null || !tokens.at(found.next() - 1).isNumber() || tokens.endsFree(found.next());
        return whole ? found : null;
    }

    /** A date in letters with its year; a weekday before it is part of it. */
    private @Nullable Found named(int index) {
        int at = index;
        if (Vocabulary.WEEKDAYS.containsKey(tokens.at(index).text())) {
            at = tokens.past(tokens.past(tokens.past(index + 1, "."), ","), "the");
        }
        Partial partial = isBehindDay(at) ? null : dates.named(at);
        if (partial == null || (at > index && partial.day() == 0)) {
            return null;
        }
        boolean resolvable = partial.year() > 0 || at > index;
        return resolvable ? resolve(at, partial) : null;
    }

    /** Whether a month follows a day with which it forms no valid date: 31 February 2024 is not February 2024. */
    private boolean isBehindDay(int index) {
        int before = tokens.is(index - 1, "of") ? index - 2 : index - 1;
        before = tokens.isIn(before, Vocabulary.ORDINAL_ENDINGS) ? before - 1 : before;
        return dates.month(index) > 0 && dates.isDay(before) && tokens.startsFree(before);
    }

    /** Early 2024, mid-August, the end of last year. */
    private @Nullable Found partOf(int index) {
        Part part = Periods.PARTS.get(tokens.at(index).text());
        if (part == null) {
            return null;
        }
        int at = tokens.pastJoin(index + 1);
        if (isNoun(index)) {
            if (!tokens.is(at, "of")) {
                return null;
            }
            at++;
        } else if (tokens.is(at, "in")) {
            at++;
        }
        at = tokens.past(at, "the");
        if (!BareNames.isClearMonth(tokens, at) && !BareNames.isPart(tokens, index)) {
            return null;
        }
        Found whole = unjoined(at);
        whole = whole != null ? whole : current(at);
        return whole == null ? null : whole.with(Calendar.third(whole.range(), part));
    }

    private boolean isNoun(int index) {
        return tokens.isIn(index, words("beginning start middle end"));
    }

    /** A year or decade joined to the word before it, as in mid-2024, is not found by itself. */
    private @Nullable Found unjoined(int index) {
        Found found = whole(index);
        if (found != null) {
            return found;
        }
        int year = tokens.endsFree(index + 1) ? years.inDate(index) : -1;
        if (year > 0) {
            return Found.fixed(index + 1, DayRange.year(year));
        }
        Partial partial = dates.month(index) > 0 ? dates.withYear(index + 1, dates.month(index), 0) : null;
        return partial == null ? null : resolve(index, partial);
    }

    /** The end of the year: of the year that contains the anchor day. */
    private @Nullable Found current(int index) {
        return relatives != null && tokens.is(index - 1, "the") && tokens.isIn(index, WHOLES)
                ? relatives.current(index)
                : null;
    }
}
