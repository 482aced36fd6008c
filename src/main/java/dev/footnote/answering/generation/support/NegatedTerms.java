package dev.footnote.answering.generation.support;

import dev.footnote.text.LexicalTerms;
import dev.footnote.text.LexicalTerms.LocatedTerm;
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
 * @param negated terms after a negation
 * @param affirmed all other terms; a term may be in both
 */
public record NegatedTerms(Set<String> negated, Set<String> affirmed) {

    private static final String EXPLICIT =
            "not(?! (?:only|just|merely|least|(?:more|less|fewer|later|earlier|sooner) than)\\b)|never|no(?! (?:longer than|doubt|(?:more|less|fewer|later|earlier|sooner) than)\\b|\\.)|none|nobody|nothing|nowhere|neither|nor|without"
                    + "|cannot";

    private static final Pattern EXPLICIT_NEGATION =
            Pattern.compile("\\b(?:" + EXPLICIT + ")\\b|n['\u2019]t\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern NEGATION = Pattern.compile(
            "\\b(?:" + EXPLICIT
                    + "|unable|lack(?:s|ed|ing)?|fail(?:s|ed|ing)? to|refus(?:e|es|ed|ing) to"
                    + "|declin(?:e|es|ed|ing) to(?= [a-z])(?! (?:a|an|the|its|about|around|almost|nearly|some|just|only|below|under|less)\\b)"
                    + "|den(?:y|ies|ied|ying))\\b|n['\u2019]t\\b",
            Pattern.CASE_INSENSITIVE);

    /** A negation of a whole clause: <em>it is not true that ...</em>. */
    private static final Pattern THAT = Pattern.compile("^(?:\\W*+\\w++){0,3}?\\W++that\\b", Pattern.CASE_INSENSITIVE);

    /** Negating a permission negates the action too: <em>is not allowed to open, must not open</em>. */
    private static final Pattern PERMITTED =
            Pattern.compile("(?:allowed|permitted|authori[sz]ed|able) to\\b", Pattern.CASE_INSENSITIVE);

    /** Words between a negation and the word that it negates. */
    private static final Set<String> PASSED_OVER =
            Set.of("longer", "yet", "even", "ever", "also", "still", "always", "been", "any", "anymore");

    public NegatedTerms {
        negated = Set.copyOf(negated);
        affirmed = Set.copyOf(affirmed);
    }

    public static NegatedTerms of(String text) {
        List<LocatedTerm> terms = LexicalTerms.analyzeWithOffsets(text);
        Set<Integer> starts = negatedOffsets(text, terms);
        Set<String> denied = new HashSet<>();
        Set<String> said = new HashSet<>();
        terms.forEach(term -> (starts.contains(term.start()) ? denied : said).add(term.term()));
        return new NegatedTerms(denied, said);
    }

    /** The offsets of the negated terms. */
    public static Set<Integer> negatedOffsets(String text, List<LocatedTerm> terms) {
        Set<Integer> starts = new HashSet<>();
        Matcher negation = NEGATION.matcher(text);
        while (negation.find()) {
            starts.addAll(negatedAfter(negation.end(), text, terms));
        }
        return starts;
    }

    /** Whether a text has an explicit negation, such as <em>not</em> or <em>never</em>. */
    public static boolean hasExplicitNegation(String text) {
        return EXPLICIT_NEGATION.matcher(text).find();
    }

    private static List<Integer> negatedAfter(int start, String text, List<LocatedTerm> terms) {
        int end = Clauses.endOfClause(text, start);
        boolean all = THAT.matcher(text.substring(start, end)).find();
        List<Integer> found = new ArrayList<>();
        boolean isOpen = true;
        for (LocatedTerm term : terms) {
            if (term.start() >= start && term.end() <= end && (all || (isOpen && canBeNegated(text, term)))) {
                found.add(term.start());
                isOpen = PERMITTED.matcher(text).region(term.start(), end).lookingAt();
            }
        }
        return found;
    }

    private static boolean canBeNegated(String text, LocatedTerm term) {
        String word = text.substring(term.start(), term.end()).toLowerCase(Locale.ROOT);
        return !PASSED_OVER.contains(word) && !word.endsWith("ly");
    }

    /**
     * Whether one text negates what the other states. If each negates as many terms that the other states, they are
     * rewordings: <em>no agreement was signed, the agreement was not signed</em>.
     */
    boolean contradicts(NegatedTerms other) {
        return negatedOnlyHere(other) != other.negatedOnlyHere(this);
    }

    private long negatedOnlyHere(NegatedTerms other) {
        return negated.stream()
                .filter(term ->
                        other.affirmed.contains(term) && !other.negated.contains(term) && !affirmed.contains(term))
                .count();
    }

    boolean isEmpty() {
        return negated.isEmpty();
    }
}
