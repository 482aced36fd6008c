package dev.footnote.text;

import dev.footnote.corpus.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Rejoins sentences that the detector split after an abbreviation or a number with a decimal point. */
final class Abbreviations {

    /** Abbreviations that never end a sentence: titles, labels of numbers, weekdays and the like. */
    private static final Set<String> NEVER_LAST = Set.of("""
            mr mrs ms dr prof gen lt col maj capt cmdr adm sgt brig sen rep gov pres hon rev fr st ste mt messrs mme supt
            no nos fig figs p pp vol vols ch sec art eq para ref refs ed eds cf vs v viz ca approx e.g i.e
            mon tue tues wed thu thur thurs fri b d r fl dept est""".split("\\s+"));

    /**
     * Months without a day and the like: their sentence continues only before a digit, a bracket or a lower-case word.
     */
    private static final Set<String> ENDS_BEFORE_CAPITAL =
            Set.of("jan feb mar apr jun jul aug sep sept oct nov dec al".split(" "));

    /** Abbreviations that may end a sentence; rejoined only when a lower-case word or a digit follows. */
    private static final Set<String> MAYBE_LAST =
            Set.of("a.m p.m am pm inc ltd corp co bros etc u.s u.k u.n e.u u.s.a d.c ph.d m.d b.a m.a jr sr blvd ave rd"
                    .split(" "));

    private static final Pattern INITIAL = Pattern.compile("\\p{Lu}|(\\p{Lu}\\.)+\\p{Lu}|\\p{Lu}\\p{Ll}?\\.-?\\p{Lu}");

    /** Matches the text after the first letter of an abbreviation written with spaces ({@code U. S. Navy}). */
    private static final Pattern SPACED_INITIALS = Pattern.compile("\\p{Lu}\\..*", Pattern.DOTALL);

    private static final Pattern LIST_MARKER = Pattern.compile("[*_]{0,3}\\(?(\\d{1,3}|[a-z])\\.");

    /** In UTF-16 code units; longer than any abbreviation together with the word before it. */
    private static final int LONGEST_TAIL = 100;

    /** Words that begin sentences and are not names: an initial before one of them ends its sentence. */
    private static final Pattern BEGINS_SENTENCE = Pattern.compile(
            "(The|He|She|It|They|We|You|In|On|At|But|And|This|That|These|Those|His|Her|Its|Their|There|"
                    + "As|When|While|After|Before|If|For|From|However|With)[\\s,].*",
            Pattern.DOTALL);

    /** The detector takes a decimal point for a full stop and ends the sentence after the number. */
    private static final Pattern DECIMAL_NUMBER = Pattern.compile(".*\\d\\.\\d+", Pattern.DOTALL);

    private static final Pattern LABEL = Pattern.compile("\\p{Lu}{2,10}\\.");

    private Abbreviations() {}

    /** Joins adjacent spans of {@code proposed} that belong to one sentence; returns the others unchanged. */
    static List<Span> rejoin(String text, List<Span> proposed) {
        List<Span> joined = new ArrayList<>();
        for (Span next : proposed) {
            int last = joined.size() - 1;
            if (last >= 0 && belongTogether(tail(joined.get(last), text), next.textIn(text))) {
                joined.set(last, new Span(joined.get(last).start(), next.end()));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    /** Only the end of a sentence decides; looking at all of it would make joining many spans quadratic. */
    private static String tail(Span sentence, String text) {
        return text.substring(Math.max(sentence.start(), sentence.end() - LONGEST_TAIL), sentence.end());
    }

    private static boolean belongTogether(String before, String after) {
        boolean goesOn = Character.isLowerCase(after.charAt(0));
        if (before.endsWith(",") || isLabel(before, after)) {
            return true;
        }
        if (isQuoteEnd(before)) {
            return goesOn;
        }
        if (DECIMAL_NUMBER.matcher(before).matches()) {
            return !BEGINS_SENTENCE.matcher(after).matches();
        }
        if (!before.endsWith(".")) {
            return false;
        }
        String word = lastWord(before);
        String lower = word.toLowerCase(Locale.ROOT);
        if (LIST_MARKER.matcher(before).matches() || OrdinalDays.isSplitDate(before, after)) {
            return true;
        }
        if (ENDS_BEFORE_CAPITAL.contains(lower)) {
            return goesOn || Character.isDigit(after.charAt(0)) || after.charAt(0) == '(';
        }
        if (NEVER_LAST.contains(lower)) {
            return isAbbreviation(word) || Character.isDigit(after.charAt(0)) || goesOn;
        }
        if (MAYBE_LAST.contains(lower)) {
            return goesOn || Character.isDigit(after.charAt(0));
        }
        if (!INITIAL.matcher(word).matches() || BEGINS_SENTENCE.matcher(after).matches()) {
            return false;
        }
        return word.length() > 1 || goesOn || SPACED_INITIALS.matcher(after).matches() || isName(before);
    }

    /** A word in capitals before a number: <em>MIN. 3/2025</em>. */
    private static boolean isLabel(String before, String after) {
        return LABEL.matcher(before).matches() && Character.isDigit(after.charAt(0));
    }

    /**
     * Words that are also common words ({@code no}, {@code fig}, {@code mar}) are abbreviations only with a capital.
     */
    private static boolean isAbbreviation(String word) {
        return Character.isUpperCase(word.charAt(0))
                || (word.length() <= 2 && !word.equals("no") && !word.equals("ms"))
                || word.contains(".");
    }

    /** An initial follows a capitalised word ({@code Lloyd J.}) or begins the sentence ({@code J. R.}). */
    private static boolean isName(String before) {
        String rest = before.substring(0, before.length() - 2).stripTrailing();
        if (rest.isEmpty()) {
            return true;
        }
        return Character.isUpperCase(lastWord(rest).charAt(0));
    }

    private static boolean isQuoteEnd(String text) {
        char last = text.charAt(text.length() - 1);
        return last == '"' || last == '\u201d' || last == '\u2019' || last == '\'';
    }

    /** The last word without its full stop and without a bracket or quotation mark before it. */
    private static String lastWord(String text) {
        int end = text.endsWith(".") ? text.length() - 1 : text.length();
        int start = end;
        while (start > 0 && isWordPart(text.charAt(start - 1))) {
            start--;
        }
        return start == end ? " " : text.substring(start, end);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-';
    }
}
