package dev.footnote.answering.generation.paraphrase;

import dev.footnote.answering.generation.support.NegatedTerms;
import dev.footnote.text.LexicalTerms;
import dev.footnote.text.LexicalTerms.LocatedTerm;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks that two sentences negate the same thing, in the same part. A negation may move within a part, as in <em>no
 * pact was signed, the pact was not signed</em>, and may become an affix, as in <em>not paid, unpaid</em>.
 */
final class ParaphraseNegation {

    private static final String FAULT = "does not negate the same thing";

    /** A word with a negating prefix or suffix, and its stem. */
    private static final Pattern NEGATING_AFFIX = Pattern.compile(
            "^(?:un|non-?|in|im|il|ir|dis)(?<behind>\\p{L}{3,})|^(?<before>\\p{L}{3,})less(?:ly|ness)?",
            Pattern.CASE_INSENSITIVE);

    /** Words that may express what another sentence expresses by a negation. */
    private static final Pattern IMPLICIT_NEGATION = Pattern.compile(
            "\\b(?:(?:un|non|dis|in|im|il|ir)\\p{L}{4,}|\\p{L}{3,}less(?:ly)?|lack\\w*|fail\\w*|refus\\w*|reject\\w*|declin\\w*"
                    + "|free|gratis|empty|closed|shut|forb\\w*|prohibit\\w*|bann?\\w{0,3}|prevent\\w*|avoid\\w*|absen\\w*|missing"
                    + "|except\\w*|exempt\\w*|out of)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PART_END = Pattern.compile(
            "[,;:.!?()\u2014]|\\b(?:that|which|who|whom|whose|if|when|where|until|unless|before|after|while|because|but|and|so)\\b");

    private ParaphraseNegation() {}

    /** The fault, worded as the end of a sentence; empty if there is no fault. */
    static String fault(String statement, String other) {
        NegatedTerms said = NegatedTerms.of(statement);
        NegatedTerms said2 = NegatedTerms.of(other);
        Set<String> lost = negatedOnlyIn(said, said2);
        Set<String> added = negatedOnlyIn(said2, said);
        if (!lost.isEmpty() || !added.isEmpty()) {
            boolean moved = !lost.isEmpty() && !added.isEmpty();
            Set<String> both = union(lost, added);
            return moved && isOnePart(statement, both) && isOnePart(other, both) ? "" : FAULT;
        }
        if (areMoved(statement, other)) {
            return FAULT;
        }
        boolean same = NegatedTerms.hasExplicitNegation(statement) == NegatedTerms.hasExplicitNegation(other)
                || isImplied(statement, other);
        return same && !hasNegatingAffix(statement, other, said2) && !hasNegatingAffix(other, statement, said)
                ? ""
                : FAULT;
    }

    private static Set<String> negatedOnlyIn(NegatedTerms one, NegatedTerms other) {
        return one.negated().stream()
                .filter(term -> other.affirmed().contains(term)
                        && !other.negated().contains(term)
                        && !one.affirmed().contains(term))
                .collect(Collectors.toSet());
    }

    /** Whether each negates, in one part, a term that the other states in a part without negation. */
    private static boolean areMoved(String one, String other) {
        Set<String> denied = termsOfParts(one, true);
        Set<String> denied2 = termsOfParts(other, true);
        Set<String> said = termsOfParts(one, false);
        Set<String> said2 = termsOfParts(other, false);
        denied.removeAll(said);
        denied2.removeAll(said2);
        return !Collections.disjoint(denied, said2) && !Collections.disjoint(denied2, said);
    }

    /** The terms of the negated parts, or of the others. */
    private static Set<String> termsOfParts(String text, boolean denying) {
        return Stream.of(PART_END.split(text, -1))
                .filter(part -> NegatedTerms.hasExplicitNegation(part) == denying)
                .flatMap(part -> LexicalTerms.analyze(part).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Whether the sentence without a negation has an implicitly negative word that the other lacks. */
    private static boolean isImplied(String one, String other) {
        Set<String> words = implicitNegations(one);
        Set<String> words2 = implicitNegations(other);
        return NegatedTerms.hasExplicitNegation(one) ? !words.containsAll(words2) : !words2.containsAll(words);
    }

    private static Set<String> implicitNegations(String text) {
        return IMPLICIT_NEGATION
                .matcher(text)
                .results()
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** Whether one has <em>unpaid</em> where the other has <em>paid</em> without negating it. */
    private static boolean hasNegatingAffix(String one, String other, NegatedTerms inOther) {
        Set<String> words = words(one);
        Set<String> words2 = words(other);
        return words.stream()
                .filter(word -> !words2.contains(word))
                .map(NEGATING_AFFIX::matcher)
                .filter(Matcher::matches)
                .map(made -> made.group("behind") == null ? made.group("before") : made.group("behind"))
                .filter(rest -> !words.contains(rest))
                .anyMatch(rest -> isSaid(rest, words2, inOther));
    }

    private static boolean isSaid(String word, Set<String> words, NegatedTerms negatedTerms) {
        return (words.contains(word) || words.contains(word + "ful"))
                && LexicalTerms.analyze(word).stream().noneMatch(negatedTerms.negated()::contains);
    }

    private static Set<String> words(String text) {
        return LexicalTerms.words(text).stream().map(LocatedTerm::term).collect(Collectors.toSet());
    }

    private static boolean isOnePart(String text, Set<String> terms) {
        return List.of(PART_END.split(text, -1)).stream()
                .anyMatch(part -> LexicalTerms.analyze(part).containsAll(terms));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }
}
