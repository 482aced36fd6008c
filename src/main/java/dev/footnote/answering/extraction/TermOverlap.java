package dev.footnote.answering.extraction;

import java.util.Set;
import java.util.stream.Collectors;

/** The similarity of two sets of terms. */
final class TermOverlap {

    private TermOverlap() {}

    /** The Jaccard index: size of the intersection divided by size of the union; 1 for two empty sets. */
    static double of(Set<String> one, Set<String> other) {
        long shared = one.stream().filter(other::contains).count();
        long all = one.size() + other.size() - shared;
        return all == 0 ? 1 : (double) shared / all;
    }

    static Set<String> withoutNumbers(Set<String> terms) {
        return terms.stream().filter(term -> !Character.isDigit(term.charAt(0))).collect(Collectors.toSet());
    }
}
