package dev.footnote.answering.generation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of a text, in digits and as words up to ninety-nine, each written in digits without separators. */
final class Numbers {

    private static final Pattern DIGITS = Pattern.compile("\\d+(?:[.,]\\d+)*");

    private static final List<String> UNITS = List.of(("zero one two three four five six seven eight nine ten eleven"
                    + " twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
            .split(" "));

    private static final List<String> TENS =
            List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" "));

    private static final Pattern WORD = Pattern.compile(
            "\\b(?:(%s)(?:[ -](%s))?|(%s))\\b"
                    .formatted(String.join("|", TENS), String.join("|", UNITS.subList(1, 10)), String.join("|", UNITS)),
            Pattern.CASE_INSENSITIVE);

    private Numbers() {}

    /** All that a passage has. */
    static Set<String> had(String text) {
        Set<String> numbers = new HashSet<>(digits(text));
        numbers.addAll(words(text));
        return numbers;
    }

    /** What a statement claims: <em>one</em> is seldom a number. */
    static List<String> claimed(String text) {
        List<String> numbers = digits(text);
        words(text).stream().filter(number -> !number.equals("1")).forEach(numbers::add);
        return numbers;
    }

    private static List<String> digits(String text) {
        List<String> found = new ArrayList<>();
        DIGITS.matcher(text)
                .results()
                .map(number -> number.group().replace(",", "").replaceAll("^0+(?=\\d)", ""))
                .forEach(found::add);
        return found;
    }

    private static List<String> words(String text) {
        List<String> found = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            found.add(String.valueOf(word.group(1) == null ? unit(word.group(3)) : tens(word)));
        }
        return found;
    }

    private static int tens(Matcher word) {
        int tens = 20 + 10 * TENS.indexOf(word.group(1).toLowerCase(Locale.ROOT));
        return word.group(2) == null ? tens : tens + unit(word.group(2));
    }

    private static int unit(String word) {
        return UNITS.indexOf(word.toLowerCase(Locale.ROOT));
    }
}
