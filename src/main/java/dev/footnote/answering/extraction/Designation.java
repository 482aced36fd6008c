package dev.footnote.answering.extraction;

import dev.footnote.answering.quantities.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name of letters and digits (<em>MK-48</em>, <em>B-1204/7</em>), or a noun followed by a number or letter (<em>room
 * 101</em>, <em>type A</em>). Its digits are not a quantity.
 *
 * @param parts its runs of letters and of digits, in lower case
 */
record Designation(List<String> parts, int start, int end) {

    /** Nouns that form a designation with the number after them. */
    static final String NOUNS =
            "room|line|part|error|code|section|article|flight|model|chapter|gate|platform|track|route"
                    + "|channel|form|rule|paragraph|clause|annex|appendix|floor|building|zone|block|version|type|class|lane|pier"
                    + "|berth|dock|bay|terminal|tram|bus|train|ward|district|unit|figure|table|page|phase|stage|level|valve|pump"
                    + "|filter";

    /** Letters, then digits, with a hyphen or joined; or digits, a hyphen and capitals. */
    private static final String CODE =
            "(?:(?<letters>\\p{Lu}\\p{L}{0,9}-?|\\p{Ll}{1,4}|\\p{Ll}{1,2}-)\\d+|\\d+-\\p{Lu}{1,4})"
                    + "(?:[/-](?:\\d+|\\p{Lu}{1,3}(?!\\p{L}))|\\p{L}(?!\\p{L})){0,9}";

    private static final String NUMBERED =
            "(?:(?<noun>(?i:%s))(?:\\s(?:number|no\\.?))?|(?<name>\\p{Lu}\\p{L}*))".formatted(NOUNS)
                    + "\\s(?<number>\\d{1,5}\\p{Ll}?|(?!I\\b)\\p{Lu}(?!\\.))(?![-/][\\p{L}\\p{N}]|\\s\\d)";

    private static final Pattern ANY = Pattern.compile(
            "(?<![\\p{L}\\p{N}.,:/-])(?:(?<code>%s)|%s)(?![\\p{L}\\p{N}%%]|[.,:/]\\d|\\s%%)".formatted(CODE, NUMBERED));

    private static final Pattern PART = Pattern.compile("\\p{L}+|\\d+");

    private static final Pattern UNIT_BEHIND = Pattern.compile("[\\s-](\\p{L}+)");

    /** After a preposition a capitalised word is a place, and the number after it may count things. */
    private static final Pattern PREPOSITION = Pattern.compile(
            "(?:^|.*\\s)(?:in|at|from|near|for|on|to|of)\\s", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern OPENING = Pattern.compile("(?:^|.*[.?!:]\\s)\\W*", Pattern.DOTALL);

    private static final Pattern THINGS = Pattern.compile("\\s(?:people|\\p{Ll}+s)\\b");

    /** How many characters before a name to examine for the start of a sentence. */
    private static final int LONGEST_BEFORE = 20;

    /** An optional separator between the parts. */
    private static final String JOINT = "[\\s\u2010-\u2013/.-]?";

    private static final String NUMBERS =
            "(\\d{1,9}(?:(?:\\s?[,/&\u2013-]\\s?|\\s(?:and|or|to|through)\\s)%s\\d{1,9}){0,40})";

    private static final Pattern RANGE =
            Pattern.compile("(?<!\\d)(\\d++)(?:\\s?[\u2013-]\\s?|\\s(?:to|through)\\s)\\D*+(\\d++)");

    private static final int MOST_DIGITS = 9;

    private static final List<String> ROMAN =
            List.of("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split(" "));

    Designation {
        parts = List.copyOf(parts);
    }

    /** The designations of a text, in order. */
    static List<Designation> in(String text) {
        List<Designation> found = new ArrayList<>();
        Matcher any = ANY.matcher(text);
        while (any.find()) {
            if (any.group("code") != null ? !isAmount(any) : isNumbered(any, text)) {
                found.add(of(any));
            }
        }
        return found;
    }

    private static Designation of(Matcher any) {
        boolean isNoun = any.group("noun") != null;
        String words = isNoun ? any.group("noun") + " " + any.group("number") : any.group();
        List<String> parts = PART.matcher(words.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
        return new Designation(parts, any.start(), any.end());
    }

    private static boolean isAmount(Matcher code) {
        String letters = code.group("letters");
        return letters != null && !letters.endsWith("-") && !Units.name(letters).isEmpty();
    }

    private static boolean isNumbered(Matcher any, String text) {
        Matcher unit = UNIT_BEHIND.matcher(text).region(any.end(), text.length());
        if (unit.lookingAt() && !Units.name(unit.group(1)).isEmpty()) {
            return false;
        }
        String name = any.group("name");
        if (name == null) {
            return true;
        }
        String before = text.substring(Math.max(0, any.start() - LONGEST_BEFORE), any.start());
        return Character.isDigit(any.group("number").charAt(0))
                && Units.name(name).isEmpty()
                && !OPENING.matcher(before).matches()
                && !(PREPOSITION.matcher(before).matches()
                        && THINGS.matcher(text).region(any.end(), text.length()).lookingAt());
    }

    /** The normalised names of the designations in a text. */
    static Set<String> names(String text) {
        return in(text).stream().map(Designation::name).collect(Collectors.toSet());
    }

    /** Replaces the designations with spaces of the same length. */
    static String without(String text) {
        StringBuilder rest = new StringBuilder(text);
        for (Designation one : in(text)) {
            rest.replace(one.start, one.end, " ".repeat(one.end - one.start));
        }
        return rest.toString();
    }

    String name() {
        return String.join(" ", parts);
    }

    /** The pattern that it shares with others of its kind: its letters, with a placeholder for each number. */
    String kind() {
        boolean isLettered = parts.size() == 2
                && parts.get(1).length() == 1
                && !Character.isDigit(parts.get(1).charAt(0));
        return isLettered && !isNumber(parts.get(0)) ? parts.get(0) + " @" : kind(parts);
    }

    private static String kind(List<String> parts) {
        return parts.stream().map(part -> isNumber(part) ? "#" : part).collect(Collectors.joining(" "));
    }

    private static boolean isNumber(String part) {
        return Character.isDigit(part.charAt(0));
    }

    /** Whether one of these kinds equals its own, or one of the two is a prefix of the other. */
    boolean hasKindIn(Set<String> kinds) {
        String own = kind() + " ";
        return kinds.stream().map(kind -> kind + " ").anyMatch(kind -> kind.startsWith(own) || own.startsWith(kind));
    }

    /** Whether a text contains it in any notation, in a list, or in a range. */
    boolean isIn(String text) {
        return written(String.join(JOINT, parts)).matcher(text).find()
                || (parts.size() == 2 && !isNumber(parts.get(0)) && isNumberedIn(text));
    }

    private boolean isNumberedIn(String text) {
        String prefix = parts.get(0);
        String number = parts.get(1);
        if (!isNumber(number)) {
            return numbered(prefix, number).matcher(text).find();
        }
        return ordinal(prefix, number).matcher(text).find()
                || numbered(prefix, roman(number)).matcher(text).find()
                || listed(prefix).matcher(text).results().anyMatch(list -> isAmong(number, list.group(1)));
    }

    private static String roman(String number) {
        int value = number.length() < 3 ? Integer.parseInt(number) : 0;
        return value > 0 && value <= ROMAN.size() ? ROMAN.get(value - 1) : number;
    }

    private static boolean isAmong(String number, String list) {
        if (List.of(list.split("\\D+", -1)).contains(number)) {
            return true;
        }
        return number.length() <= MOST_DIGITS
                && RANGE.matcher(list)
                        .results()
                        .anyMatch(range -> Integer.parseInt(range.group(1)) <= Integer.parseInt(number)
                                && Integer.parseInt(number) <= Integer.parseInt(range.group(2)));
    }

    private static Pattern written(String joined) {
        return anyCase("(?<![\\p{L}\\p{N}])" + joined + "(?!\\p{N})");
    }

    private static Pattern ordinal(String prefix, String number) {
        return anyCase("\\b%s(?:st|nd|rd|th)\\s%s".formatted(number, prefix));
    }

    private static Pattern numbered(String prefix, String number) {
        return anyCase(behind(prefix) + number + "(?!\\p{L})");
    }

    private static Pattern listed(String prefix) {
        return Pattern.compile(
                behind(prefix) + "(?:\\p{L}-?)?" + NUMBERS.formatted("(?:" + prefix + ")?-?"),
                Pattern.CASE_INSENSITIVE);
    }

    private static String behind(String prefix) {
        return "(?<![\\p{L}\\p{N}])%ss?(?:\\s(?:numbers?|nos?\\.?|types?|codes?))?[\\s-]?".formatted(prefix);
    }

    private static Pattern anyCase(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
