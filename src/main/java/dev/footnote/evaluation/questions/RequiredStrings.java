package dev.footnote.evaluation.questions;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The strings that decide whether the text of an answer is right: one string of each group in {@code must} has to be in
 * the text, and no string of {@code mustNot}. The comparison ignores case, the kind of dash, the kind and amount of
 * white space, and Markdown's asterisks.
 */
public record RequiredStrings(List<List<String>> must, List<String> mustNot) {

    /** Dashes and minus signs of Unicode. */
    private static final Pattern DASH = Pattern.compile("[\\p{Pd}\\u2053\\u207B\\u208B\\u2212]");

    private static final Pattern SPACE = Pattern.compile("[\\s\\x1C-\\x1F\\x85\\p{Z}]+");

    public RequiredStrings {
        must = must.stream().map(List::copyOf).toList();
        mustNot = List.copyOf(mustNot);
        if (must.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a group of required strings is empty");
        }
        if (!must.stream().flatMap(List::stream).allMatch(RequiredStrings::isComparable)
                || !mustNot.stream().allMatch(RequiredStrings::isComparable)) {
            throw new IllegalArgumentException("a required or forbidden string has nothing to compare");
        }
    }

    /**
     * What a text lacks.
     *
     * @param missing the groups of which the text has no string
     * @param forbidden the forbidden strings that the text has
     */
    public record Findings(List<List<String>> missing, List<String> forbidden) {

        public boolean isRight() {
            return missing.isEmpty() && forbidden.isEmpty();
        }
    }

    /** Whether anything is left of the string once it is normalised; every text would contain the empty string. */
    public static boolean isComparable(String string) {
        return !normalise(string).isEmpty();
    }

    public Findings check(String text) {
        String normal = normalise(text);
        return new Findings(
                must.stream()
                        .filter(group -> group.stream().noneMatch(string -> isIn(normal, string)))
                        .toList(),
                mustNot.stream().filter(string -> isIn(normal, string)).toList());
    }

    /** Whether the text has a string of at least one group and none that is forbidden: it is right in part at least. */
    public boolean isPartlyMetBy(String text) {
        Findings findings = check(text);
        return findings.missing().size() < must.size() && findings.forbidden().isEmpty();
    }

    private static boolean isIn(String normal, String string) {
        return normal.contains(normalise(string));
    }

    private static String normalise(String text) {
        String dashes = DASH.matcher(text.replace("*", "")).replaceAll("-");
        return SPACE.matcher(dashes).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
