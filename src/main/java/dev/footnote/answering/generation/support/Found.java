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
import java.util.regex.Pattern;

/**
 * The quotes of a claim, and what speaks against them whatever the limits are.
 *
 * @param quotes empty when the passages say the contrary
 * @param obstacle what rules the claim out before any limit is asked; empty when nothing does
 */
record Found(Claim claim, List<Quote> quotes, Measured measured, String obstacle) {

    /** A clause of so many terms in lower case has to share one of them with its quotes. */
    private static final int FEWEST_OF_CLAUSE = 3;

    private static final int FEWEST_OF_PART = 3;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    Found {
        quotes = List.copyOf(quotes);
    }

    static Found of(Claim claim, Function<String, float[]> meaning, List<IndexedPassage> passages) {
        if (claim.terms().isEmpty() || passages.isEmpty()) {
            return nothing(claim, "says nothing that could be looked up");
        }
        Choice choice = Choice.of(claim, meaning.apply(claim.meant()), passages);
        return choice.isContrary() ? nothing(claim, "its passage says the contrary") : of(claim, choice);
    }

    private static Found nothing(Claim claim, String obstacle) {
        return new Found(claim, List.of(), new Measured(claim.terms().size(), 0, 0, 0, false), obstacle);
    }

    private static Found of(Claim claim, Choice choice) {
        Set<String> held = choice.held();
        Measured measured = new Measured(
                claim.terms().size(),
                share(claim.terms(), held),
                share(claim.asked(), held),
                choice.cosine(),
                isPart(claim, choice.quotes()));
        boolean isAdded = Clauses.of(claim.text()).stream().anyMatch(clause -> isAdded(clause.of(claim.text()), held));
        return new Found(claim, choice.quotes(), measured, isAdded ? "no passage says a part of it" : "");
    }

    /** Of no terms all are held. */
    private static double share(Set<String> terms, Set<String> held) {
        return terms.isEmpty()
                ? 1
                : (double) terms.stream().filter(held::contains).count() / terms.size();
    }

    /** Names, numbers and dates are looked for by themselves, and in other clauses too. */
    private static boolean isAdded(String clause, Set<String> held) {
        Set<String> terms = Clauses.lowerCaseTerms(clause);
        return terms.size() >= FEWEST_OF_CLAUSE && Collections.disjoint(terms, held);
    }

    /**
     * Whether the statement stands word for word in a quote, as an item of a list does: a part of a long sentence means
     * too little of it to come near it otherwise. Of a sentence that denies, a part may say the contrary.
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

    /** What the statement has that its quotes and their passages do not; empty when there is nothing. */
    String fault() {
        if (!claim.denials().isNone()
                && quotes.stream().allMatch(quote -> Denials.of(quote.text()).isNone())) {
            return "it denies, and its passage does not";
        }
        List<IndexedPassage> passages =
                quotes.stream().map(Quote::passage).distinct().toList();
        String missing = Facts.missing(claim.text(), passages);
        if (!missing.isEmpty()) {
            return "its passage does not have " + missing;
        }
        List<String> quoted = quotes.stream().map(Quote::text).toList();
        String frame = Frames.added(claim.text(), quoted);
        if (!frame.isEmpty()) {
            return "its passage does not say " + frame;
        }
        String unbounded = Bounds.missing(claim.text(), quoted);
        if (!unbounded.isEmpty()) {
            return "its passage does not put that bound on " + unbounded;
        }
        String rate = Rates.changed(claim.text(), quoted);
        if (!rate.isEmpty()) {
            return "its passage does not reckon by the " + rate;
        }
        String changed = Places.of(claim.text()).changed(quoted, sentences(passages));
        return changed.isEmpty() ? "" : "its passage has elsewhere " + changed;
    }

    private static List<String> sentences(List<IndexedPassage> passages) {
        return passages.stream()
                .flatMap(indexed -> indexed.passage().sentences().stream()
                        .map(span -> span.of(indexed.document().text())))
                .toList();
    }
}
