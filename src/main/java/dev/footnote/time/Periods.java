package dev.footnote.time;

import dev.footnote.time.Calendar.Part;
import dev.footnote.time.Dates.Partial;
import dev.footnote.time.Tokens.Token;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads quarters, halves, seasons, decades and centuries. */
final class Periods {

    static final Map<String, Part> PARTS = Map.ofEntries(
            Map.entry("early", Part.EARLY),
            Map.entry("beginning", Part.EARLY),
            Map.entry("start", Part.EARLY),
            Map.entry("mid", Part.MID),
            Map.entry("middle", Part.MID),
            Map.entry("late", Part.LATE),
            Map.entry("end", Part.LATE));

    private final Tokens tokens;
    private final Years years;
    private final Dates dates;
    private final @Nullable Anchor anchor;

    Periods(Tokens tokens, Years years, Dates dates, @Nullable Anchor anchor) {
        this.tokens = tokens;
        this.years = years;
        this.dates = dates;
        this.anchor = anchor;
    }

    @Nullable Found at(int index) {
        Found found = quarterOrHalf(index);
        found = found != null ? found : season(index);
        found = found != null ? found : decade(index);
        return found != null ? found : century(index);
    }

    private @Nullable Found quarterOrHalf(int index) {
        Token token = tokens.at(index);
        if (token.is("q") || token.is("h")) {
            int number = tokens.at(index + 1).glued() ? tokens.number(index + 1) : -1;
            Found found = part(index + 2, number, token.is("q"));
            return found == null && token.is("q") ? bareQuarter(index) : found;
        }
        if (years.number(index) > 0) {
            return yearThenQuarter(index);
        }
        boolean last = token.is("last") || token.is("final");
        boolean digits = tokens.at(index + 1).glued() && tokens.isIn(index + 1, Vocabulary.ORDINAL_ENDINGS);
        int at = tokens.pastJoin(digits ? index + 2 : index + 1);
        boolean quarter = tokens.is(at, "quarter");
        if (!quarter && !tokens.is(at, "half")) {
            return null;
        }
        int named = digits ? tokens.number(index) : Vocabulary.ORDINALS.getOrDefault(token.text(), -1);
        int number = last ? (quarter ? 4 : 2) : named;
        return part(at + 1, number, quarter);
    }

    /** 2024 Q3, 2024-Q3. */
    private @Nullable Found yearThenQuarter(int index) {
        int at = tokens.pastJoin(index + 1);
        Token letter = tokens.at(at);
        if ((!letter.is("q") && !letter.is("h")) || !tokens.at(at + 1).glued() || !tokens.startsFree(index)) {
            return null;
        }
        DayRange range = partOf(years.number(index), tokens.number(at + 1), letter.is("q"));
        return range == null ? null : Found.fixed(at + 2, range);
    }

    private @Nullable Found part(int index, int number, boolean quarter) {
        int at = tokens.is(index, "/") || tokens.is(index, ",") ? index + 1 : index;
        Partial year = dates.withYear(at, 0, 0);
        DayRange range = year.year() == 0 ? null : partOf(year.year(), number, quarter);
        return range == null ? null : new Found(year.next(), range, year.relative());
    }

    /** Q3 without a year: the latest that began by the anchor day. */
    private @Nullable Found bareQuarter(int index) {
        boolean free = tokens.startsFree(index) && tokens.at(index + 1).glued() && tokens.endsFree(index + 2);
        if (anchor == null || !free || !tokens.at(index).capital()) {
            return null;
        }
        int year = anchor.day().getYear();
        DayRange range = partOf(year, tokens.number(index + 1), true);
        boolean ahead = range != null && range.from().isAfter(anchor.day());
        range = ahead ? partOf(year - 1, tokens.number(index + 1), true) : range;
        return range == null ? null : Found.relative(index + 2, range);
    }

    private static @Nullable DayRange partOf(int year, int number, boolean quarter) {
        if (number < 1 || number > (quarter ? 4 : 2)) {
            return null;
        }
        return quarter ? Calendar.quarter(year, number) : Calendar.half(year, number);
    }

    /** Summer 2024, the winter of 2023/24, last spring. */
    private @Nullable Found season(int index) {
        int shift = dates.shift(index);
        Integer named = Vocabulary.SEASONS.get(tokens.at(index + 1).text());
        if (named != null && anchor != null && shift != Integer.MAX_VALUE) {
            return Found.relative(index + 2, relativeSeason(anchor, named, shift));
        }
        Integer month = Vocabulary.SEASONS.get(tokens.at(index).text());
        if (month == null) {
            return null;
        }
        Partial year = dates.withYear(index + 1, 0, 0);
        if (year.year() == 0) {
            return null;
        }
        int next = pastSecondYear(year.next(), year.year());
        return new Found(next, Calendar.season(year.year(), month), year.relative());
    }

    private static DayRange relativeSeason(Anchor anchor, int month, int shift) {
        int year = anchor.day().getYear();
        if (shift == 0) {
            boolean winterBegan = month == 12 && anchor.day().getMonthValue() < 3;
            return Calendar.season(winterBegan ? year - 1 : year, month);
        }
        int candidate = year + (shift < 0 ? 1 : -2);
        while (true) {
            DayRange season = Calendar.season(candidate, month);
            boolean over = season.to().isBefore(anchor.day());
            boolean ahead = season.from().isAfter(anchor.day());
            if (shift < 0 ? over : ahead) {
                return season;
            }
            candidate += shift;
        }
    }

    private int pastSecondYear(int index, int year) {
        boolean joined = tokens.at(index).glued()
                && (tokens.is(index, "/") || tokens.at(index).isDash());
        int second = joined ? tokens.number(index + 1) : -1;
        return second == year + 1 || (tokens.at(index + 1).length() == 2 && second == (year + 1) % 100)
                ? index + 2
                : index;
    }

    /** The 1990s, the '90s. The 1800s are the century; two digits below 30 belong to this century. */
    private @Nullable Found decade(int index) {
        boolean apostrophe =
                tokens.at(index).isApostrophe() && tokens.at(index + 1).glued();
        int at = apostrophe ? index + 1 : index;
        int number = tokens.number(at);
        int ending = tokens.at(at + 1).isApostrophe() && tokens.at(at + 1).glued() ? at + 2 : at + 1;
        boolean plural = tokens.is(ending, "s") && tokens.at(ending).glued();
        if (number < 0 || number % 10 != 0 || !plural || !tokens.endsFree(ending + 1)) {
            return null;
        }
        if (tokens.at(at).length() == 2) {
            boolean named = apostrophe
                    || tokens.is(at - 1, "the")
                    || PARTS.containsKey(tokens.at(at - 1).text());
            int first = number + (number < 30 ? 2000 : 1900);
            return named ? Found.fixed(ending + 1, Calendar.years(first, first + 9)) : null;
        }
        int length = number % 100 == 0 && number < 2000 ? 100 : 10;
        return years.number(at) > 0 ? Found.fixed(ending + 1, Calendar.years(number, number + length - 1)) : null;
    }

    private @Nullable Found century(int index) {
        int number = Vocabulary.ORDINALS.getOrDefault(tokens.at(index).text(), -1);
        int at = index + 1;
        if (number < 0 && tokens.at(at).glued() && tokens.isIn(at, Vocabulary.ORDINAL_ENDINGS)) {
            number = tokens.number(index);
            at++;
        }
        if (tokens.are(index, "twenty") && tokens.is(tokens.pastJoin(at), "first")) {
            number = 21;
            at = tokens.pastJoin(at) + 1;
        }
        at = tokens.pastJoin(at);
        boolean century = tokens.is(at, "century") || tokens.is(at, "centuries");
        boolean before = tokens.is(at + 1, "bc") || tokens.is(at + 1, "bce");
        return century && !before && number >= 1 && number <= 30
                ? Found.fixed(at + 1, Calendar.years(100 * number - 99, 100 * number))
                : null;
    }
}
