package dev.footnote.answering.generation;

import dev.footnote.index.IndexedPassage;
import dev.footnote.text.Terms;
import dev.footnote.time.DayRange;
import dev.footnote.time.TimeExpressions;
import dev.footnote.time.TimeMention;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Numbers, dates and names of a statement have to stand in the passages that support it. A date may be written another
 * way there, or more exactly; a number may be written as a word.
 */
final class Facts {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

    private static final Pattern WORD = Pattern.compile("[a-z]+");

    /** A word with a capital that does not begin the sentence, or one with more than one. */
    private static final Pattern NAME = Pattern.compile(
            "(?<=[\\p{L}\\p{N},;:)\"'\u201d\u2019-]\\s[\"'(\u201c]?)\\p{Lu}[\\p{L}\\p{M}\\p{N}\u2019'.-]*|\\b\\p{Lu}{2,}[\\p{L}\\p{N}-]*");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("eleven", "11"),
            Map.entry("twelve", "12"));

    private Facts() {}

    /** The first thing that no passage has; empty when all are there. */
    static String missing(String statement, List<IndexedPassage> passages) {
        String undated = withoutKnownDates(statement, passages);
        Set<String> numbers = new HashSet<>();
        Set<String> terms = new HashSet<>();
        for (IndexedPassage passage : passages) {
            String text = passage.passage().heading() + "\n" + passage.passage().text();
            numbers.addAll(numbers(text));
            terms.addAll(Terms.of(text));
        }
        for (String number : digits(undated)) {
            if (!numbers.contains(number)) {
                return number;
            }
        }
        return NAME.matcher(undated)
                .results()
                .map(name -> name.group())
                .filter(name -> !terms.containsAll(Terms.of(name)))
                .findFirst()
                .orElse("");
    }

    private static String withoutKnownDates(String statement, List<IndexedPassage> passages) {
        List<DayRange> known =
                passages.stream().flatMap(passage -> passage.days().stream()).toList();
        StringBuilder rest = new StringBuilder(statement);
        for (TimeMention mention : TimeExpressions.inPassage(statement, null)) {
            if (known.stream().anyMatch(mention.range()::contains)) {
                for (int i = mention.start(); i < mention.end(); i++) {
                    rest.setCharAt(i, ' ');
                }
            }
        }
        return rest.toString();
    }

    private static Set<String> numbers(String text) {
        Set<String> numbers = new HashSet<>(digits(text));
        WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(word -> WORDS.get(word.group()))
                .filter(Objects::nonNull)
                .forEach(numbers::add);
        return numbers;
    }

    private static List<String> digits(String text) {
        List<String> found = new ArrayList<>();
        NUMBER.matcher(text)
                .results()
                .map(number -> number.group().replace(",", "").replaceAll("^0+(?=\\d)", ""))
                .forEach(found::add);
        return found;
    }
}
