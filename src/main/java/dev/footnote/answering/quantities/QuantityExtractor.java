package dev.footnote.answering.quantities;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Extracts numbers from English text, in digits and in words: <em>2.5 million</em>, <em>two hundred and five</em>. */
public final class QuantityExtractor {

    private static final List<String> UNITS = List.of(("zero one two three four five six seven eight nine ten eleven"
                    + " twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
            .split(" "));

    private static final List<String> TENS =
            List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" "));

    private static final Map<String, BigDecimal> SCALES = Map.ofEntries(
            Map.entry("dozen", new BigDecimal(12)),
            Map.entry("hundred", new BigDecimal(100)),
            Map.entry("thousand", new BigDecimal("1e3")),
            Map.entry("k", new BigDecimal("1e3")),
            Map.entry("lakh", new BigDecimal("1e5")),
            Map.entry("million", new BigDecimal("1e6")),
            Map.entry("m", new BigDecimal("1e6")),
            Map.entry("mn", new BigDecimal("1e6")),
            Map.entry("mln", new BigDecimal("1e6")),
            Map.entry("crore", new BigDecimal("1e7")),
            Map.entry("billion", new BigDecimal("1e9")),
            Map.entry("bn", new BigDecimal("1e9")),
            Map.entry("trillion", new BigDecimal("1e12")),
            Map.entry("tn", new BigDecimal("1e12")));

    private static final String GAP = "[\\s\\u00a0-]";
    private static final String SCALE = "(?:dozen|hundred|thousand|lakh|million|crore|billion|trillion)";
    private static final String SMALL = "(?:(?:%s)(?:[ -](?:%s))?|%s)"
            .formatted(String.join("|", TENS), String.join("|", UNITS.subList(1, 10)), String.join("|", UNITS));

    /** A number, or a part of one in words: <em>five thousand</em> of <em>five thousand two hundred</em>. */
    private static final Pattern NUMBER = Pattern.compile(
            ("(?:(?<![\\p{L}\\p{N}])(?<before>%1$s)\\s?(?=\\d))?"
                            + "(?:(?<digits>\\d+(?:[.,]\\d+){0,30})"
                            + "|\\b(?<hundreds>%4$s|an?)%2$shundred(?:%2$sand)?%2$s(?<rest>%4$s)\\b"
                            + "|\\b(?<small>%4$s)\\b"
                            + "|\\b(?:(?<article>half(?:%2$san?)?|an?|the|per|every)%2$s)?(?<![Oo]f a )(?=%3$s\\b))"
                            + "(?<half>%2$sand a half)?"
                            + "(?<scales>(?:%2$s?%3$s\\b){0,3})"
                            + "(?:[\\s\\u00a0]?(?<short>bn|mn|mln|tn|m|k)(?![\\p{L}\\p{N}/\u00b2\u00b3]))?"
                            + "(?:%2$s?(?<behind>%5$s)(?![\\p{L}\\p{N}/\u00b2\u00b3]|\\s?\\d))?")
                    .formatted(Units.BEFORE_NUMBER, GAP, SCALE, SMALL, Units.AFTER_NUMBER),
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SOME = Pattern.compile("(?i)\\b(?:several|few|many|some|couple)\\W*$");
    private static final Pattern RANGE =
            Pattern.compile("(?i)\\s?[-\u2013\u2014]\\s?|%s(?:to|and|or)%s".formatted(GAP, GAP));

    private static final Pattern NUMBER_WORD = Pattern.compile("(?i)(?:%s|%s)".formatted(SMALL, SCALE));

    /** Longer numbers are compared as text. */
    private static final int MOST_DIGITS = 40;

    private static final int LONGEST_SOME = 10;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private QuantityExtractor() {}

    /** All values in a text, with and without their scales, in digits without separators. */
    public static Set<String> valuesIn(String text) {
        Set<String> numbers = new HashSet<>();
        extract(text).forEach(quantity -> numbers.addAll(quantity.values()));
        parts(text).forEach(part -> numbers.add(part.base()));
        return numbers;
    }

    /** Whether a word is a number word or a scale word. */
    public static boolean isNumberWord(String word) {
        return NUMBER_WORD.matcher(word).matches();
    }

    /** The numbers of a text in order. */
    public static List<Quantity> extract(String text) {
        List<NumberPart> parts = parts(text);
        List<Quantity> quantities = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            NumberPart part = parts.get(i);
            while (i + 1 < parts.size() && part.continuesIn(parts.get(i + 1), text)) {
                i++;
                part = part.plus(parts.get(i));
            }
            boolean isRange = i + 1 < parts.size() && isRange(part, parts.get(i + 1), text);
            quantities.add(isRange ? part.asRangeStart(parts.get(i + 1), text) : part.quantity(text));
        }
        return quantities;
    }

    private static boolean isRange(NumberPart part, NumberPart next, String text) {
        return RANGE.matcher(text.substring(part.end(), next.start())).matches();
    }

    private static List<NumberPart> parts(String text) {
        List<NumberPart> parts = new ArrayList<>();
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            boolean bare =
                    number.group("digits") == null && number.group("small") == null && number.group("hundreds") == null;
            String before = text.substring(Math.max(0, number.start() - LONGEST_SOME), number.start());
            if (!bare
                    || !(number.group("scales").isEmpty()
                            || SOME.matcher(before).find())) {
                parts.add(part(number));
            }
        }
        return parts;
    }

    private static NumberPart part(Matcher number) {
        BigDecimal scale = BigDecimal.ONE;
        for (String word : number.group("scales").toLowerCase(Locale.ROOT).split("[\\s\\u00a0-]+", -1)) {
            scale = scale.multiply(SCALES.getOrDefault(word, BigDecimal.ONE));
        }
        String unit = Units.name(Objects.requireNonNullElse(
                number.group("before"), Objects.requireNonNullElse(number.group("behind"), "")));
        String letter = Objects.requireNonNullElse(number.group("short"), "").toLowerCase(Locale.ROOT);
        boolean isDoubtful = unit.isEmpty() && letter.length() == 1;
        scale = scale.multiply(SCALES.getOrDefault(letter, BigDecimal.ONE));
        BigDecimal base = base(number);
        boolean isWord = number.group("digits") == null;
        boolean isSure = !isWord
                || !unit.isEmpty()
                || !(isBare(number) || scale.multiply(base).compareTo(BigDecimal.ONE) == 0);
        String odd = isWord || !isMalformed(number.group("digits"))
                ? ""
                : number.group("digits").replace(",", "");
        return new NumberPart(number.start(), number.end(), odd, base, scale, scale, isWord, isDoubtful, unit, isSure);
    }

    private static boolean isBare(Matcher number) {
        String article = number.group("article");
        return number.group("small") == null
                && number.group("hundreds") == null
                && (article == null || article.equalsIgnoreCase("the"));
    }

    private static BigDecimal base(Matcher number) {
        BigDecimal more = number.group("half") == null ? BigDecimal.ZERO : HALF;
        if (number.group("digits") != null) {
            String digits = number.group("digits");
            return isMalformed(digits) ? BigDecimal.ZERO : new BigDecimal(digits.replace(",", "")).add(more);
        }
        if (number.group("hundreds") != null) {
            int hundreds = Math.max(word(number.group("hundreds")), 1);
            return new BigDecimal(100 * hundreds + word(number.group("rest"))).add(more);
        }
        if (number.group("small") != null) {
            return new BigDecimal(word(number.group("small"))).add(more);
        }
        String article = Objects.requireNonNullElse(number.group("article"), "");
        return article.toLowerCase(Locale.ROOT).startsWith("half") ? HALF : BigDecimal.ONE;
    }

    /** Whether digits do not form a single number, as in <em>1.2.3</em>; they are compared as written. */
    private static boolean isMalformed(String digits) {
        return digits.length() > MOST_DIGITS
                || digits.replace(",", "").indexOf('.')
                        != digits.replace(",", "").lastIndexOf('.');
    }

    private static int word(String written) {
        int value = 0;
        for (String word : written.toLowerCase(Locale.ROOT).split("[ -]", -1)) {
            value += TENS.contains(word) ? 20 + 10 * TENS.indexOf(word) : Math.max(UNITS.indexOf(word), 0);
        }
        return value;
    }
}
