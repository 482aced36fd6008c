package dev.footnote.answering.generation.support;

import dev.footnote.answering.english.Negation;
import dev.footnote.answering.generation.support.SupportCheck.Quote;
import dev.footnote.answering.generation.support.SupportLimits.Measured;
import dev.footnote.index.IndexedPassage;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The quotes found for a claim, with their measures and the faults that hold under any limits.
 *
 * @param quotes empty if the passages contradict the claim
 * @param obstacle rules the claim out regardless of the limits; empty if nothing does
 */
record SupportFinding(Claim claim, List<Quote> quotes, Measured measured, String obstacle) {

    /** A clause with this many lower-case terms must share one of them with its quotes. */
    private static final int FEWEST_OF_CLAUSE = 3;

    private static final int FEWEST_OF_PART = 3;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    SupportFinding {
        quotes = List.copyOf(quotes);
    }

    static SupportFinding of(Claim claim, Function<String, float[]> meaning, List<IndexedPassage> passages) {
        if (claim.terms().isEmpty() || passages.isEmpty()) {
            return withoutQuotes(claim, "contains no terms to look up");
        }
        ClaimQuotes claimQuotes = ClaimQuotes.of(claim, meaning.apply(claim.embeddedText()), passages);
        return claimQuotes.isContradicted()
                ? withoutQuotes(claim, "its passage says the opposite")
                : of(claim, claimQuotes);
    }

    private static SupportFinding withoutQuotes(Claim claim, String obstacle) {
        return new SupportFinding(claim, List.of(), new Measured(claim.terms().size(), 0, 0, 0, false), obstacle);
    }

    private static SupportFinding of(Claim claim, ClaimQuotes claimQuotes) {
        Set<String> held = claimQuotes.coveredTerms();
        Measured measured = new Measured(
                claim.terms().size(),
                share(claim.terms(), held),
                share(claim.questionTerms(), held),
                claimQuotes.cosine(),
                isPart(claim, claimQuotes.quotes()));
        boolean isAdded =
                Clauses.of(claim.text()).stream().anyMatch(clause -> isAdded(clause.textIn(claim.text()), held));
        return new SupportFinding(
                claim, claimQuotes.quotes(), measured, isAdded ? "a part of it is in no passage" : "");
    }

    /** 1 for an empty set of terms. */
    private static double share(Set<String> terms, Set<String> held) {
        return terms.isEmpty()
                ? 1
                : (double) terms.stream().filter(held::contains).count() / terms.size();
    }

    /** Names, numbers and dates are checked separately, across clauses. */
    private static boolean isAdded(String clause, Set<String> held) {
        Set<String> terms = Clauses.lowerCaseTerms(clause);
        return terms.size() >= FEWEST_OF_CLAUSE && Collections.disjoint(terms, held);
    }

    /**
     * Whether a quote contains the statement word for word, like an item of a list: the vector of a long sentence may
     * be far from that of its part. Part of a negated sentence may say the opposite, so it does not count.
     */
    private static boolean isPart(Claim claim, List<Quote> quotes) {
        String part = words(claim.text());
        return claim.terms().size() >= FEWEST_OF_PART
                && quotes.stream()
                        .map(Quote::text)
                        .anyMatch(quote -> !Negation.isIn(quote) && words(quote).contains(part));
    }

    private static String words(String text) {
        return " "
                + NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
    }

    boolean isRuledOut() {
        return !obstacle.isEmpty();
    }

    /** What the statement has and its quotes and passages lack; empty if nothing is lacking. */
    String fault() {
        if (!claim.negations().isEmpty()
                && quotes.stream()
                        .allMatch(quote -> NegatedTerms.of(quote.text()).isEmpty())) {
            return "it is negated, and its passage is not";
        }
        List<IndexedPassage> passages =
                quotes.stream().map(Quote::passage).distinct().toList();
        String missing = FactCheck.firstMissing(claim.text(), passages);
        return missing.isEmpty()
                ? firstChange(quotes.stream().map(Quote::text).toList(), sentences(passages))
                : "its passage does not have " + missing;
    }

    /** The first change against the quotes, as a sentence; empty if nothing is changed. */
    private String firstChange(List<String> quoted, List<String> sentences) {
        String text = claim.text();
        return Stream.<Supplier<String>>of(
                        () -> fault("does not say ", QualifyingPhrases.firstAdded(text, quoted)),
                        () -> fault("does not put that bound on ", NumericBounds.firstMissing(text, quoted)),
                        () -> fault("does not give a rate per ", RateUnits.firstChanged(text, quoted)),
                        () -> fault(
                                "has for something else ",
                                NumberContexts.of(text).firstExchanged(quoted, sentences)),
                        () -> fault("has ", ExchangedNames.fault(text, quoted, sentences)),
                        () -> fault("says the opposite of ", ExchangedWords.fault(text, quoted, sentences)))
                .map(Supplier::get)
                .filter(fault -> !fault.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String fault(String verb, String found) {
        return found.isEmpty() ? "" : "its passage " + verb + found;
    }

    private static List<String> sentences(List<IndexedPassage> passages) {
        return passages.stream()
                .flatMap(indexed -> indexed.passage().sentences().stream()
                        .map(span -> span.textIn(indexed.document().text())))
                .toList();
    }
}
