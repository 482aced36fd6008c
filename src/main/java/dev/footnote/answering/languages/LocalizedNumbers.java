package dev.footnote.answering.languages;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Parses the numbers of a text in the format of its language: <em>2.500.000</em> and <em>2,5 Millionen</em> in German,
 * <em>2 500 000</em> in French, <em>250\u4e07</em> in Chinese. Number words are known for six languages.
 */
public final class LocalizedNumbers {

    /** Longer numbers are compared as text. */
    private static final int MOST_DIGITS = 40;

    private static final String GAP = "[ \\u00a0\\u202f\\u2009]";

    private static final String DIGITS = "\\d+(?:" + GAP + "\\d{3}(?!\\d)|[.,'\u2019\u066b\u066c]\\d+){0,40}";
    private static final Pattern KEPT = Pattern.compile("\\d+(?:[.,]\\d+){0,40}");
    private static final Pattern HAS_GAPS = Pattern.compile("[\\p{IsLatin}\\p{IsCyrillic}\\p{IsGreek}]");
    private static final Pattern SEPARATOR = Pattern.compile("[^\\d]");

    private final Map<String, BigDecimal> scales;
    private final Map<String, Integer> words;
    private final Pattern number;
    private final Pattern grouped;
    private final Pattern decimal;

    public LocalizedNumbers(Locale language) {
        this.scales = ScaleWords.valuesIn(language);
        this.words = NumberWords.valuesIn(language);
        String point = Pattern.quote(
                String.valueOf(DecimalFormatSymbols.getInstance(language).getDecimalSeparator()));
        this.grouped = Pattern.compile(
                "(\\d{1,3}(?!%1$s)(?<mark>\\D)\\d{3}(?:\\k<mark>\\d{3}){0,40})(?:%1$s(\\d+))?".formatted(point));
        this.decimal = Pattern.compile("(\\d+)(?:%s(\\d+))?".formatted(point));
        this.number = pattern();
    }

    /**
     * A number with its scale.
     *
     * @param values in digits without separators; several if the number is ambiguous
     * @param text the number as written, but in Latin digits
     * @param unit the word or sign directly before or after it; may be empty
     * @param isSure whether it is certainly a number; a scale word alone may not be
     */
    public record LocalizedNumber(Set<String> values, String text, String unit, boolean isSure) {

        public LocalizedNumber {
            values = Set.copyOf(values);
        }
    }

    /** Whether the number words of the language are known. */
    public boolean knowsNumberWords() {
        return !words.isEmpty();
    }

    /** Whether the language has a known word for the number. */
    public boolean hasWordFor(String value) {
        return words.values().stream().map(String::valueOf).anyMatch(value::equals);
    }

    /**
     * The numbers of a text in order.
     *
     * @param original the English original; a number written the same there may also be read in English format
     */
    public List<LocalizedNumber> numbersIn(String text, String original) {
        Set<String> kept =
                KEPT.matcher(original).results().map(found -> found.group()).collect(Collectors.toSet());
        List<LocalizedNumber> numbers = new ArrayList<>();
        Matcher found = number.matcher(Digits.latin(text));
        while (found.find()) {
            numbers.addAll(toNumbers(found, kept));
        }
        return numbers;
    }

    private List<LocalizedNumber> toNumbers(Matcher found, Set<String> kept) {
        String unit = Objects.requireNonNullElse(
                found.group("before"), Objects.requireNonNullElse(found.group("behind"), ""));
        BigDecimal scale = scale(found.group("scales"));
        String word = found.group("word");
        if (word != null) {
            String lower = word.toLowerCase(Locale.ROOT);
            BigDecimal value = new BigDecimal(words.getOrDefault(lower, 0) + valueOfOnes(found.group("more")));
            return List.of(new LocalizedNumber(
                    Set.of(plain(value.multiply(scale))), found.group().strip(), unit, !NumberWords.isDoubtful(lower)));
        }
        return found.group("digits") == null
                ? List.of(
                        new LocalizedNumber(Set.of(plain(scale)), found.group().strip(), unit, false))
                : inDigits(found, kept, scale, unit);
    }

    /** Only the last number gets the scale and the unit. */
    private List<LocalizedNumber> inDigits(Matcher found, Set<String> kept, BigDecimal scale, String unit) {
        String digits = found.group("digits");
        String english = digits.replace(",", "");
        List<String> parts = parts(digits);
        if (parts.size() > 1 && kept.contains(digits)) {
            parts = List.of(plain(english));
        }
        List<LocalizedNumber> all = new ArrayList<>();
        parts.subList(0, parts.size() - 1).forEach(part -> all.add(new LocalizedNumber(Set.of(part), part, "", true)));
        Set<String> values = new HashSet<>(Set.of(scaled(parts.get(parts.size() - 1), scale)));
        if (kept.contains(digits)) {
            values.add(scaled(english, scale));
        }
        all.add(new LocalizedNumber(values, found.group().strip(), unit, true));
        return all;
    }

    /**
     * The single number that the digits form in this language, or those between the separators, as in
     * <em>22.08.2024</em>.
     */
    private List<String> parts(String digits) {
        Matcher one = grouped.matcher(digits);
        if (!one.matches()) {
            one = decimal.matcher(digits);
        }
        if (!one.matches()) {
            return Arrays.stream(SEPARATOR.split(digits))
                    .map(LocalizedNumbers::plain)
                    .toList();
        }
        String whole = SEPARATOR.matcher(one.group(1)).replaceAll("");
        int last = one.groupCount();
        return List.of(plain(one.group(last) == null ? whole : whole + "." + one.group(last)));
    }

    private BigDecimal scale(String written) {
        BigDecimal scale = BigDecimal.ONE;
        String rest =
                written.toLowerCase(Locale.ROOT).replaceAll(GAP + "|-", " ").strip();
        while (!rest.isEmpty()) {
            String left = rest;
            String word = longestFirst(scales.keySet())
                    .filter(left::startsWith)
                    .findFirst()
                    .orElse(left);
            scale = scale.multiply(scales.getOrDefault(word, BigDecimal.ONE));
            rest = left.substring(word.length()).strip();
        }
        return scale;
    }

    private int valueOfOnes(@Nullable String unit) {
        return unit == null ? 0 : words.getOrDefault(unit.toLowerCase(Locale.ROOT), 0);
    }

    private static String scaled(String number, BigDecimal scale) {
        return isOdd(number) ? number : plain(new BigDecimal(number).multiply(scale));
    }

    private static boolean isOdd(String number) {
        return number.length() > MOST_DIGITS || number.indexOf('.') != number.lastIndexOf('.');
    }

    private static String plain(String number) {
        return isOdd(number) ? number : plain(new BigDecimal(number));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private Pattern pattern() {
        String scale = any(scales.keySet());
        String ones = any(words.keySet().stream()
                .filter(word -> words.getOrDefault(word, 0) < 10)
                .toList());
        String written = ("(?:(?<before>US\\$|[$\u20ac\u00a3\u20b9\u20bd])" + GAP + "?)?"
                        + "(?:(?<digits>%1$s)|(?<![\\p{L}\\p{N}])(?<word>%2$s)(?:(?:[ -]|(?<=\\p{L}) (?:y|e|et) )(?<more>%3$s))?"
                        + "|(?<![\\p{L}\\p{N}])(?=%4$s))"
                        + "(?<scales>(?:(?:%5$s|-)?%4$s){0,2})"
                        + "(?=(?:%5$s?(?:de |d['\u2019])?(?<behind>[\\p{L}\u00b0%%$\u20ac\u00a3\u20b9\u20bd]+))?)")
                .formatted(DIGITS, any(words.keySet()), ones, scale, GAP);
        return Pattern.compile(written, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Any of these as a whole word; in scripts without spaces, letters may follow. */
    private static String any(Collection<String> words) {
        return longestFirst(words)
                .map(word -> Pattern.quote(word) + (HAS_GAPS.matcher(word).find() ? "(?!\\p{L})" : ""))
                .collect(Collectors.joining("|", "(?:", words.isEmpty() ? "(?!))" : ")"));
    }

    private static Stream<String> longestFirst(Collection<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(word -> word));
    }
}
