package dev.footnote.answering.generation.support;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares the time units of rates: <em>per day</em>, <em>5 euros an hour</em>, <em>monthly</em>. */
final class RateUnits {

    /** One time unit per line, its name first. */
    private static final Map<String, String> NAMES = names("""
            second
            minute
            hour hourly
            day daily
            night nightly
            week weekly
            fortnight fortnightly
            month monthly
            quarter quarterly
            year yearly annum annual annually""");

    private static final Pattern RATE = Pattern.compile(
            "\\b(?:per|each|every|(?<=[\\p{L}\\p{N}] )an?) (%1$s)\\b(?! (?:ago|later|earlier|before|after|or)\\b)|\\b(%1$s)\\b(?<=ly|annual)"
                    .formatted(String.join("|", NAMES.keySet())),
            Pattern.CASE_INSENSITIVE);

    private RateUnits() {}

    /** A time unit of the statement that differs from all those of its quotes; empty if they do not differ. */
    static String firstChanged(String statement, List<String> quotes) {
        Set<String> quoted = quotes.stream().flatMap(RateUnits::unitsIn).collect(Collectors.toSet());
        return quoted.isEmpty()
                ? ""
                : unitsIn(statement)
                        .filter(rate -> !quoted.contains(rate))
                        .findFirst()
                        .orElse("");
    }

    private static Stream<String> unitsIn(String text) {
        return RATE.matcher(text).results().map(RateUnits::unitName);
    }

    private static String unitName(MatchResult rate) {
        String written = rate.group(1) == null ? rate.group(2) : rate.group(1);
        return NAMES.getOrDefault(written.toLowerCase(Locale.ROOT), written);
    }

    private static Map<String, String> names(String spans) {
        Map<String, String> names = new HashMap<>();
        spans.lines().forEach(span -> {
            List<String> ways = List.of(span.split(" ", -1));
            ways.forEach(way -> names.put(way, ways.get(0)));
        });
        return names;
    }
}
