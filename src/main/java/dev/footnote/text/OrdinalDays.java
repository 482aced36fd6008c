package dev.footnote.text;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Days of the month that many languages write with a full stop that does not end the sentence: <em>am 14. Oktober</em>.
 */
public final class OrdinalDays {

    private static final Set<String> MONTHS = Stream.of(
                    "de", "da", "nb", "nn", "fi", "et", "cs", "sk", "sl", "hr", "is")
            .map(Locale::forLanguageTag)
            .flatMap(OrdinalDays::months)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> ENGLISH = months(Locale.ENGLISH).collect(Collectors.toUnmodifiableSet());

    /** Words that precede a day and are not English. */
    private static final Set<String> BEFORE =
            Set.of("am", "vom", "zum", "bis", "ab", "seit", "dem", "den", "der", "des", "d", "dne", "fra", "til");

    private static final Pattern DAY =
            Pattern.compile("(?:^|(?<!\\p{L})(?<word>\\p{L}++)[.]?\\s|[\\s(])(?:0?[1-9]|[12]\\d|3[01])\\.\\s*$");

    private static final Pattern MONTH = Pattern.compile("(?<name>\\p{L}+)(?<year>,?\\s+\\d{4}\\b)?.*", Pattern.DOTALL);

    private OrdinalDays() {}

    private static Stream<String> months(Locale language) {
        return Arrays.stream(Month.values())
                .flatMap(month -> Stream.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)
                        .map(style -> month.getDisplayName(style, language).toLowerCase(Locale.ROOT)));
    }

    /** Whether {@code before} ends with a day and {@code after} begins with its month. */
    static boolean isSplitDate(String before, String after) {
        Matcher day = DAY.matcher(before);
        Matcher month = MONTH.matcher(after);
        if (!day.find() || !month.matches()) {
            return false;
        }
        String name = month.group("name").toLowerCase(Locale.ROOT);
        boolean isForeign = !ENGLISH.contains(name) || month.group("year") != null || isSaidBefore(day.group("word"));
        return MONTHS.contains(name) && isForeign;
    }

    /** Whether a text ends with a day of the month, as far as this can be determined without the month. */
    public static boolean endsWithDay(String text) {
        Matcher day = DAY.matcher(text);
        return day.find() && isSaidBefore(day.group("word"));
    }

    private static boolean isSaidBefore(@Nullable String word) {
        return word != null && BEFORE.contains(word.toLowerCase(Locale.ROOT));
    }
}
