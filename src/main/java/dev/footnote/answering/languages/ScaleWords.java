package dev.footnote.answering.languages;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words for thousands, millions and so on, from Java's compact number formats. */
final class ScaleWords {

    private static final int LARGEST = 13;

    /** Counts that produce different grammatical forms of a word. */
    private static final List<Integer> COUNTS = List.of(1, 2, 5);

    private static final Pattern WRITTEN = Pattern.compile("\\D*?(\\d+)[\\s\\u00a0\\u202f]*(\\D+)");

    /** Forms that Java's formats lack: by language, words and their number of zeros. */
    private static final Map<String, Map<String, Integer>> FURTHER = Map.of(
            "de", Map.of("tsd.", 3, "mio", 6, "milliarde", 9, "mrd", 9, "billion", 12),
            "fr", Map.of("milliers", 3, "milliards", 9, "mds", 9, "billions", 12),
            "es", Map.of("millardo", 9, "millardos", 9, "bill\u00f3n", 12),
            "it", Map.of("mille", 3, "miliardo", 9, "mld", 9, "bilione", 12, "bilioni", 12),
            "pt",
                    Map.of(
                            "bilh\u00f5es",
                            9,
                            "mil milh\u00f5es",
                            9,
                            "bili\u00e3o",
                            12,
                            "bili\u00f5es",
                            12,
                            "trilh\u00f5es",
                            12),
            "nl", Map.of("miljoenen", 6, "mln", 6, "miljarden", 9, "mld", 9, "biljoenen", 12));

    private ScaleWords() {}

    /** The value of each word, in lower case. */
    static Map<String, BigDecimal> valuesIn(Locale language) {
        Map<String, BigDecimal> words = new HashMap<>();
        for (NumberFormat.Style style : NumberFormat.Style.values()) {
            NumberFormat format = NumberFormat.getCompactNumberInstance(language, style);
            for (int zeros = 3; zeros <= LARGEST; zeros++) {
                for (int count : COUNTS) {
                    put(words, format, style, BigDecimal.valueOf(count).scaleByPowerOfTen(zeros));
                }
            }
        }
        FURTHER.getOrDefault(language.getLanguage(), Map.of())
                .forEach((word, zeros) -> words.put(word, BigDecimal.ONE.scaleByPowerOfTen(zeros)));
        return Map.copyOf(words);
    }

    /** Skips short forms of one letter, which may be units, and of two words, which may be a scale and a unit. */
    private static void put(
            Map<String, BigDecimal> words, NumberFormat format, NumberFormat.Style style, BigDecimal number) {
        Matcher written = WRITTEN.matcher(Digits.latin(format.format(number)));
        if (written.matches()) {
            String word = written.group(2).strip().toLowerCase(Locale.ROOT);
            boolean isWord = !word.isEmpty() && Character.isLetter(word.codePointAt(0));
            if (isWord && (style == NumberFormat.Style.LONG || word.matches("\\S{2,}"))) {
                words.put(word, number.divide(new BigDecimal(written.group(1))));
            }
        }
    }
}
