package dev.footnote.time;

import static dev.footnote.time.TimeVocabulary.words;

import dev.footnote.time.TimeTokens.TimeToken;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads years. A number alone is a year only if its context says so: from 1000 to 2100 after a word such as <em>in</em>
 * or <em>since</em>, after a month, or in parentheses; from 1900 to 2100 also elsewhere, unless a quantity, a label or
 * a product name precedes it or a counted noun follows.
 */
final class YearParser {

    private static final Set<String> STRONG = words(
            "in fy since by of from to until till before after during year years through throughout circa spring summer autumn"
                    + " winter early mid late");
    private static final Set<String> UNITS = words(
            "m cm mm km kg g mg kb mb gb tb mph kph kmh kw mw gw hz mhz ghz bc bce"
                    + " percent per hundred thousand million billion trillion dollars euros pounds yen yuan rupees cents usd eur gbp"
                    + " people men women children persons miles metres meters kilometres kilometers feet foot inches yards acres"
                    + " hectares tons tonnes litres liters gallons grams kilograms kilos barrels watts volts megawatts calories"
                    + " degrees minutes hours seconds days weeks months years times points votes words pages copies seats copy");
    private static final Set<String> NAMED_BY_YEAR = words("elections olympics games talks awards championships results"
            + " figures sales goals targets accords protests floods sanctions finals playoffs agreements reports riots"
            + " attacks negotiations earthquakes wildfires fires estimates statistics primaries midterms guidelines cases"
            + " news series census species movies films songs budgets accounts");
    private static final Set<String> LABELS =
            words("no nos number numbers room page pages line flight highway route section"
                    + " article chapter model windows office iso din ieee rfc en mil boeing airbus psalm box suite building unit"
                    + " gate bus train platform version build release server extension ext pin code zip id form resolution level"
                    + " port phone call item lot case sheet track studio area channel regulation hundred thousand");
    private static final Set<String> QUANTIFIERS =
            words("than between over nearly some least most only all another almost exactly"
                    + " roughly approximately about around costs cost paid worth every each first last next past top these those"
                    + " were have had with up under additional other");
    private static final Set<String> CHANGES =
            words("rose rise rises risen grew grow grows grown fell fall falls fallen"
                    + " increased increase increases decreased decrease dropped drop climbed jumped reduced cut raised expanded"
                    + " ranged ranging out total number");
    private static final Set<String> CURRENCIES = Set.of("$", "\u00a3", "\u20ac", "\u00a5", "#", "+");
    private static final Set<String> FUNCTION_WORDS =
            words("a an the and or but of in on at to for by with from as is was are"
                    + " were has had will when where who which that it he she they did does do");
    private static final int LONGEST_LIST = 12;
    private static final Set<String> UNCOUNTED = words("does onwards afterwards always perhaps sometimes towards across"
            + " besides overseas sees marks brings begins starts ends remains becomes looks seems");
    private static final Set<String> PLAIN_ENDINGS = Set.of("ss", "us", "is");

    private final TimeTokens timeTokens;

    YearParser(TimeTokens timeTokens) {
        this.timeTokens = timeTokens;
    }

    /** A four-digit number that could be a year in any context; otherwise -1. */
    int yearNumber(int index) {
        int number = timeTokens.at(index).length() == 4 ? timeTokens.number(index) : -1;
        return number >= 1000 && number < 3000 ? number : -1;
    }

    /** The same, unless a unit follows. */
    int yearInDate(int index) {
        return timeTokens.isIn(index + 1, UNITS) ? -1 : yearNumber(index);
    }

    /** A year with its era: <em>AD 79</em>, <em>1066 CE</em>. */
    @Nullable ParsedTime parseWithEra(int index) {
        if (timeTokens.is(index, "ad") && timeTokens.at(index).allCapitals()) {
            return year(index + 1, index + 2);
        }
        boolean era = timeTokens.is(index + 1, "ad") || timeTokens.is(index + 1, "ce");
        return era && timeTokens.at(index + 1).allCapitals() && timeTokens.hasBoundaryBefore(index)
                ? year(index, index + 2)
                : null;
    }

    private @Nullable ParsedTime year(int index, int next) {
        int number = timeTokens.number(index);
        return number >= 1 && timeTokens.hasBoundaryAt(next) ? ParsedTime.fixed(next, DayRange.year(number)) : null;
    }

    @Nullable ParsedTime parseBare(int index) {
        int number = yearNumber(index);
        boolean free = number > 0
                && number <= 2100
                && timeTokens.hasBoundaryBefore(index)
                && timeTokens.hasBoundaryAt(index + 1);
        return free && (isStrong(index) || (number >= 1900 && isWeak(index)))
                ? ParsedTime.fixed(index + 1, DayRange.year(number))
                : null;
    }

    private boolean isStrong(int index) {
        if (isMeasured(index)) {
            return false;
        }
        TimeToken before = timeTokens.at(index - 1);
        boolean inParentheses = before.is("(") && timeTokens.at(index + 1).kind() == TimeTokens.TokenKind.SIGN;
        boolean counted = isCounted(index + 1) && !before.isIn(words("in since during until"));
        boolean change = timeTokens.isIn(index - 2, CHANGES) && before.isIn(words("by to from of in"));
        boolean afterMonth = TimeVocabulary.MONTHS.containsKey(before.text());
        return inParentheses
                || (!counted
                        && !change
                        && (before.isIn(STRONG) || afterMonth || isBound(index) || isCirca(index) || isListed(index)));
    }

    /** Earlier than 2020, on or after 2020. */
    private boolean isBound(int index) {
        return timeTokens.is(index - 1, "than") && timeTokens.isIn(index - 2, words("earlier later"));
    }

    private boolean isCirca(int index) {
        return timeTokens.is(index - 1, ".") && timeTokens.isIn(index - 2, words("c ca"));
    }

    /** Whether the number is in a list that begins with a certain year: in 1563, 1593 and 1603. */
    private boolean isListed(int index) {
        int at = index;
        for (int i = 0; i < LONGEST_LIST; i++) {
            int end = timeTokens.is(at - 1, "and") || timeTokens.is(at - 1, "or") ? at - 2 : at - 1;
            end = timeTokens.is(end, ",") ? end - 1 : end;
            boolean joined = end < at - 1;
            at = end;
            if (!joined || yearNumber(at) < 0 || isLabelled(at)) {
                return false;
            }
            if (timeTokens.isIn(at - 1, STRONG)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWeak(int index) {
        TimeToken before = timeTokens.at(index - 1);
        TimeToken next = timeTokens.at(index + 1);
        boolean among = next.isNumber() || before.isNumber() || before.allCapitals() || before.isIn(STRONG);
        if (among || isMeasured(index) || isLabelled(index)) {
            return false;
        }
        if (before.isIn(QUANTIFIERS)) {
            return !next.isWord() && before.isIn(words("about around"));
        }
        boolean described = isLowerWord(index + 1) && !next.isIn(FUNCTION_WORDS) && isCounted(index + 2);
        return !isCounted(index + 1) && !described;
    }

    /** Whether a label or a currency shows that the number is not a year: page 1998, No. 2020, $2000. */
    boolean isLabelled(int index) {
        TimeToken before = timeTokens.at(index - 1);
        boolean abbreviated = before.is(".") && timeTokens.isIn(index - 2, words("no nos pp vol"));
        return abbreviated || before.isIn(LABELS) || CURRENCIES.contains(before.text());
    }

    /** Whether a unit follows; it outweighs every word before the number. */
    boolean isMeasured(int index) {
        TimeToken next = timeTokens.at(index + 1);
        return next.isIn(UNITS) || next.is("%") || next.is("\u00b0") || next.is("\u20ac");
    }

    private boolean isLowerWord(int index) {
        return timeTokens.at(index).isWord() && !timeTokens.at(index).capital();
    }

    /** Whether the token is a plural that is counted rather than named by its year. */
    boolean isCounted(int index) {
        TimeToken timeToken = timeTokens.at(index);
        String text = timeToken.text();
        if (!isLowerWord(index) || text.length() < 4 || !text.endsWith("s") || timeToken.isIn(NAMED_BY_YEAR)) {
            return timeToken.isIn(UNITS);
        }
        return !PLAIN_ENDINGS.contains(text.substring(text.length() - 2)) && !timeToken.isIn(UNCOUNTED);
    }
}
