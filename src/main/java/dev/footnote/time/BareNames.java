package dev.footnote.time;

import static dev.footnote.time.Vocabulary.words;

import dev.footnote.time.Dates.Partial;
import dev.footnote.time.Tokens.Token;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads months, weekdays and days of the month that do not name their year or week. */
final class BareNames {

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

    private final Tokens tokens;
    private final Dates dates;
    private final Anchor anchor;
    private final Tense tense;
    private final Recurrence recurrence;

    BareNames(Tokens tokens, Dates dates, Anchor anchor) {
        this.tokens = tokens;
        this.dates = dates;
        this.anchor = anchor;
        this.tense = new Tense(tokens);
        this.recurrence = new Recurrence(tokens, tense);
    }

    @Nullable Found at(int index) {
        Found weekday = weekday(index);
        if (weekday != null) {
            return weekday;
        }
        Partial partial = dates.named(index);
        if (partial == null || partial.year() > 0) {
            return null;
        }
        boolean clear = partial.day() > 0 ? isClearDay(index, partial) : isIntroduced(index);
        return clear ? resolve(index, partial) : null;
    }

    /** The month or day meant by a date without a year; null for a day that exists in no year. */
    @Nullable Found resolve(int index, Partial partial) {
        boolean ahead = tense.looksAhead(index);
        if (partial.day() == 0) {
            DayRange month = DayRange.month(anchor.month(partial.month(), ahead));
            return new Found(partial.next(), month, true, recurrence.ofMonth(index));
        }
        if (partial.month() == 0 || partial.day() > Month.of(partial.month()).maxLength()) {
            return null;
        }
        MonthDay monthDay = MonthDay.of(partial.month(), partial.day());
        DayRange day = DayRange.day(anchor.monthDay(monthDay, ahead));
        return new Found(partial.next(), day, true, recurrence.ofMonth(index));
    }

    private @Nullable Found weekday(int index) {
        Token token = tokens.at(index);
        DayOfWeek weekday = Vocabulary.WEEKDAYS.get(token.text());
        if (weekday == null || !tokens.startsFree(index)) {
            return null;
        }
        boolean introduced = tokens.isIn(index - 1, BEFORE_DAY) && (token.capital() || isFullName(token));
        boolean named = token.capital() && isFullName(token) && !tokens.isIn(index - 1, NOT_BEFORE_WEEKDAY);
        if (!introduced && !named) {
            return null;
        }
        DayRange day = DayRange.day(anchor.weekday(weekday, tense.looksAhead(index)));
        return new Found(index + 1, day, true, recurrence.ofWeekday(index));
    }

    /** Short names such as <em>sun</em>, <em>sat</em> or <em>wed</em> are also other words. */
    static boolean isFullName(Token weekday) {
        return weekday.text().endsWith("day");
    }

    /** Whether a month without a preposition is not the verb or adjective of the same spelling. */
    static boolean isClearMonth(Tokens tokens, int index) {
        Token month = tokens.at(index);
        boolean followed = tokens.at(index + 1).isWord();
        return !month.isIn(Vocabulary.AMBIGUOUS_MONTHS) || month.capital() || !followed;
    }

    /** <em>In late may</em> names a month; <em>how late may we stay?</em> contains the verb. */
    static boolean isPart(Tokens tokens, int index) {
        return tokens.isIn(index - 1, BEFORE_PART);
    }

    private boolean isIntroduced(int index) {
        Token month = tokens.at(index);
        boolean small = month.isIn(Vocabulary.AMBIGUOUS_MONTHS) && !month.capital();
        if (tokens.is(index - 1, "of") && !tokens.is(index - 2, "month")) {
            return month.capital() && !month.isIn(FIRST_NAMES);
        }
        if (small && Periods.PARTS.containsKey(tokens.at(index - 1).text())) {
            return isPart(tokens, index - 1);
        }
        return tokens.isIn(index - 1, small ? BEFORE_SMALL_MONTH : BEFORE_MONTH);
    }

    private boolean isClearDay(int index, Partial partial) {
        int month = dates.month(index) > 0 ? index : partial.next() - 1;
        Token name = tokens.at(month);
        boolean small = name.isIn(Vocabulary.AMBIGUOUS_MONTHS) && !name.capital();
        return !small || tokens.isIn(index - 1, BEFORE_DAY);
    }
}
