package dev.footnote.index.editions;

import dev.footnote.time.DayRange;
import dev.footnote.time.TimeExpressions;
import dev.footnote.time.TimeMention;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A title, split into a name and the marks of an edition: <em>Price list, January 2022</em>, <em>Travel policy v2</em>.
 *
 * @param name its words without the marks of the edition; the same for all editions of a document
 * @param days the days that mark the edition; null if there are none
 * @param version the version numbers that mark the edition; empty if there are none
 * @param isMarkedLast whether the marks follow the name: <em>2014 World Cup</em> is not an edition of a cup
 */
record EditionTitle(String name, @Nullable DayRange days, List<Integer> version, boolean isMarkedLast) {

    private static final String NUMBERED = "(?:v|ver|version|rev|revision|release|edition|ed|issue)";

    private static final Pattern VERSION = Pattern.compile(
            "\\b%1$s\\.? ?(\\d{1,3}(?:\\.\\d{1,3}){0,3})\\b|\\b(\\d{1,3})(?:st|nd|rd|th) (?:edition|version|revision|issue)\\b"
                            .formatted(NUMBERED)
                    + "|\\b(first|second|third|fourth|fifth|sixth) (?:edition|version|revision|issue)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth", "sixth");

    /** <em>2023/24</em>, which as an expression of days, months and years has another meaning. */
    private static final Pattern DOUBLE_YEAR =
            Pattern.compile("\\b((?:19|20)\\d{2})\\s?[/\u2013-]\\s?(?:20)?\\d{2}\\b(?!-)");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** Words that accompany a mark, or occur anywhere, and are not part of a name. */
    private static final Set<String> UNNAMING = Set.of(
            "a",
            "an",
            "the",
            "of",
            "for",
            "in",
            "on",
            "at",
            "to",
            "and",
            "as",
            "from",
            "since",
            "until",
            "valid",
            "effective",
            "edition",
            "version",
            "revision",
            "revised",
            "updated",
            "new",
            "status",
            "dated",
            "year",
            "years",
            "season");

    EditionTitle {
        version = List.copyOf(version);
    }

    static EditionTitle of(String title) {
        StringBuilder rest = new StringBuilder(title);
        List<Integer> version = new ArrayList<>();
        int last = blank(VERSION, rest, found -> version.addAll(numbers(found)));
        List<DayRange> days = new ArrayList<>();
        last = Math.max(last, blank(DOUBLE_YEAR, rest, found -> days.add(years(found))));
        List<TimeMention> mentions = TimeExpressions.inPassage(rest.toString(), null);
        String named = TimeMention.blankOut(rest.toString(), mentions);
        mentions.forEach(mention -> days.add(mention.range()));
        last = Math.max(last, mentions.stream().mapToInt(TimeMention::end).max().orElse(0));
        boolean isLast = last > 0 && !WORD.matcher(title.substring(last)).find();
        return new EditionTitle(name(named), first(days), version, isLast);
    }

    /** The words of a text that name something. */
    static String name(String text) {
        return String.join(
                " ",
                WORD.matcher(text.toLowerCase(Locale.ROOT))
                        .results()
                        .map(MatchResult::group)
                        .filter(word -> !UNNAMING.contains(word))
                        .toList());
    }

    /** The version that a text mentions; empty if it mentions no version. */
    static List<Integer> version(String text) {
        Matcher found = VERSION.matcher(text);
        return found.find() ? numbers(found.toMatchResult()) : List.of();
    }

    private static int blank(Pattern pattern, StringBuilder text, Consumer<MatchResult> taken) {
        int end = 0;
        for (MatchResult found : pattern.matcher(text.toString()).results().toList()) {
            taken.accept(found);
            text.replace(found.start(), found.end(), " ".repeat(found.end() - found.start()));
            end = found.end();
        }
        return end;
    }

    private static List<Integer> numbers(MatchResult found) {
        if (found.group(3) != null) {
            return List.of(ORDINALS.indexOf(found.group(3).toLowerCase(Locale.ROOT)) + 1);
        }
        String written = found.group(1) == null ? found.group(2) : found.group(1);
        return Arrays.stream(written.split("\\.")).map(Integer::valueOf).toList();
    }

    private static DayRange years(MatchResult found) {
        int first = Integer.parseInt(found.group(1));
        return new DayRange(
                DayRange.year(first).from(), DayRange.year(first + 1).to());
    }

    private static @Nullable DayRange first(List<DayRange> days) {
        return days.stream().min(Comparator.comparing(DayRange::from)).orElse(null);
    }

    boolean isMarked() {
        return days != null || !version.isEmpty();
    }
}
