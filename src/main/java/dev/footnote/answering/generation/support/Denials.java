package dev.footnote.answering.generation.support;

import dev.footnote.text.Terms;
import dev.footnote.text.Terms.Located;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The negated and the other terms of a text. A negation applies to the first content word after it in its clause
 * (<em>did not sign the agreement</em>: sign), and before <em>that</em> to the whole clause.
 *
 * @param denied terms after a negation
 * @param said all other terms; a term may be in both
 */
public record Denials(Set<String> denied, Set<String> said) {

    private static final String PLAIN =
            "not(?! (?:only|just|merely|least|(?:more|less|fewer|later|earlier|sooner) than)\\b)|never|no(?! (?:longer than|doubt|(?:more|less|fewer|later|earlier|sooner) than)\\b|\\.)|none|nobody|nothing|nowhere|neither|nor|without"
                    + "|cannot";

    private static final Pattern PLAIN_NEGATION =
            Pattern.compile("\\b(?:" + PLAIN + ")\\b|n['\u2019]t\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern NEGATION = Pattern.compile(
            "\\b(?:" + PLAIN
                    + "|unable|lack(?:s|ed|ing)?|fail(?:s|ed|ing)? to|refus(?:e|es|ed|ing) to"
                    + "|declin(?:e|es|ed|ing) to(?= [a-z])(?! (?:a|an|the|its|about|around|almost|nearly|some|just|only|below|under|less)\\b)"
                    + "|den(?:y|ies|ied|ying))\\b|n['\u2019]t\\b",
            Pattern.CASE_INSENSITIVE);

    /** A negation of a whole clause: <em>it is not true that ...</em>. */
    private static final Pattern THAT = Pattern.compile("^(?:\\W*\\w+){0,3}?\\W+that\\b", Pattern.CASE_INSENSITIVE);

    /** Negating a permission negates the action too: <em>is not allowed to open, must not open</em>. */
    private static final Pattern PERMITTED =
            Pattern.compile("(?:allowed|permitted|authori[sz]ed|able) to\\b", Pattern.CASE_INSENSITIVE);

    /** Words between a negation and the word that it negates. */
    private static final Set<String> PASSED_OVER =
            Set.of("longer", "yet", "even", "ever", "also", "still", "always", "been", "any", "anymore");

    public Denials {
        denied = Set.copyOf(denied);
        said = Set.copyOf(said);
    }

    public static Denials of(String text) {
        List<Located> terms = Terms.located(text);
        Set<Integer> starts = startsIn(text, terms);
        Set<String> denied = new HashSet<>();
        Set<String> said = new HashSet<>();
        terms.forEach(term -> (starts.contains(term.start()) ? denied : said).add(term.term()));
        return new Denials(denied, said);
    }

    /** The offsets of the negated terms. */
    public static Set<Integer> startsIn(String text, List<Located> terms) {
        Set<Integer> starts = new HashSet<>();
        Matcher negation = NEGATION.matcher(text);
        while (negation.find()) {
            starts.addAll(behind(negation.end(), text, terms));
        }
        return starts;
    }

    /** Whether a text has an explicit negation, such as <em>not</em> or <em>never</em>. */
    public static boolean isPlainIn(String text) {
        return PLAIN_NEGATION.matcher(text).find();
    }

    private static List<Integer> behind(int start, String text, List<Located> terms) {
        int end = Clauses.endBehind(text, start);
        boolean all = THAT.matcher(text.substring(start, end)).find();
        List<Integer> found = new ArrayList<>();
        boolean isOpen = true;
        for (Located term : terms) {
            if (term.start() >= start && term.end() <= end && (all || (isOpen && isDeniable(text, term)))) {
                found.add(term.start());
                isOpen = PERMITTED.matcher(text).region(term.start(), end).lookingAt();
            }
        }
        return found;
    }

    private static boolean isDeniable(String text, Located term) {
        String word = text.substring(term.start(), term.end()).toLowerCase(Locale.ROOT);
        return !PASSED_OVER.contains(word) && !word.endsWith("ly");
    }

    /**
     * Whether one text negates what the other states. If each negates as many terms that the other states, they are
     * rewordings: <em>no agreement was signed, the agreement was not signed</em>.
     */
    boolean contradict(Denials other) {
        return deniedOnly(other) != other.deniedOnly(this);
    }

    private long deniedOnly(Denials other) {
        return denied.stream()
                .filter(term -> other.said.contains(term) && !other.denied.contains(term) && !said.contains(term))
                .count();
    }

    boolean isNone() {
        return denied.isEmpty();
    }
}
