package dev.footnote.answering.generation.support;

import dev.footnote.answering.english.OppositeWords.Value;
import dev.footnote.answering.english.PromptInjectionDetector;
import dev.footnote.answering.generation.support.SupportCheck.Quote;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Span;
import dev.footnote.index.IndexedPassage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sentences that best match a claim.
 *
 * @param isContradicted whether the contradicting sentences match more of the claim than the others
 */
record ClaimQuotes(List<Candidate> sentences, boolean isContradicted) {

    /** The share of the terms that a further sentence must add to be quoted. */
    private static final double WORTH_QUOTING = 0.15;

    private static final int MOST_QUOTES = 3;

    ClaimQuotes {
        sentences = List.copyOf(sentences);
    }

    /** Repeats the selection without contradicting sentences until none of them is selected. */
    static ClaimQuotes of(Claim claim, float[] vector, List<IndexedPassage> passages) {
        List<Candidate> left = candidates(claim, vector, passages);
        List<Candidate> chosen = select(claim.soughtTerms(), left);
        int contrary = 0;
        for (Set<Candidate> against = contradicting(claim, chosen); !against.isEmpty(); ) {
            contrary = Math.max(contrary, ownTerms(against).size());
            left.removeAll(against);
            chosen = select(claim.soughtTerms(), left);
            against = contradicting(claim, chosen);
        }
        return new ClaimQuotes(chosen, contrary > ownTerms(chosen).size());
    }

    List<Quote> quotes() {
        return sentences.stream().map(Candidate::quote).toList();
    }

    /** The terms of the claim that are in the sentences or in the headings above them. */
    Set<String> coveredTerms() {
        Set<String> held = new HashSet<>();
        sentences.forEach(candidate -> held.addAll(candidate.held()));
        return held;
    }

    /** The cosine of the nearest sentence; 0 without sentences. */
    double cosine() {
        return sentences.stream().mapToDouble(Candidate::cosine).max().orElse(0);
    }

    private static Set<String> ownTerms(Collection<Candidate> candidates) {
        return candidates.stream()
                .flatMap(candidate -> candidate.own().stream())
                .collect(Collectors.toSet());
    }

    private static Set<Candidate> contradicting(Claim claim, List<Candidate> chosen) {
        Set<Value> quoted = chosen.stream()
                .flatMap(candidate -> AntonymUses.of(candidate.text()).values().stream())
                .collect(Collectors.toSet());
        return chosen.stream()
                .filter(candidate -> claim.negations().contradicts(NegatedTerms.of(candidate.text()))
                        || claim.antonyms().contradicts(AntonymUses.of(candidate.text()), quoted))
                .collect(Collectors.toSet());
    }

    private static List<Candidate> candidates(Claim claim, float[] vector, List<IndexedPassage> passages) {
        List<Candidate> candidates = new ArrayList<>();
        for (IndexedPassage indexed : passages) {
            Passage passage = indexed.passage();
            Set<String> heading = claim.termsIn(passage.heading());
            for (int i = 0; i < passage.sentences().size(); i++) {
                Span span = passage.sentences().get(i);
                String sentence = span.textIn(passage.document().text());
                if (!PromptInjectionDetector.isInjection(sentence)) {
                    Set<String> own = claim.termsIn(sentence);
                    double cosine = indexed.vectors().sentences().get(i).cosine(vector);
                    candidates.add(new Candidate(new Quote(indexed, span), own, heading, cosine));
                }
            }
        }
        return candidates;
    }

    /** The best sentence, then the best complements as long as they add enough terms. */
    private static List<Candidate> select(Set<String> terms, List<Candidate> candidates) {
        List<Candidate> chosen = new ArrayList<>();
        Set<String> held = new HashSet<>();
        Candidate next = best(candidates, held, terms.size());
        while (next != null && chosen.size() < MOST_QUOTES) {
            chosen.add(next);
            held.addAll(next.held());
            Candidate further = best(candidates, held, terms.size());
            next = further != null && further.adds(held) >= WORTH_QUOTING * terms.size() ? further : null;
        }
        return chosen;
    }

    private static @Nullable Candidate best(List<Candidate> candidates, Set<String> held, int terms) {
        return candidates.stream()
                .max(Comparator.comparingDouble(
                        candidate -> candidate.adds(held) / (double) terms + candidate.cosine()))
                .orElse(null);
    }

    /** A sentence with the terms of the statement that are in it, and in the heading above it. */
    record Candidate(Quote quote, Set<String> own, Set<String> heading, double cosine) {

        String text() {
            return quote.text();
        }

        Set<String> held() {
            Set<String> held = new HashSet<>(own);
            held.addAll(heading);
            return held;
        }

        long adds(Set<String> held) {
            return own.stream().filter(term -> !held.contains(term)).count();
        }
    }
}
