package dev.footnote.answering.generation.support;

import dev.footnote.answering.quantities.Numbers;
import dev.footnote.answering.quantities.Quantity;
import dev.footnote.text.Terms;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A statement, and what is read in it to hold it against a quote. */
record Claim(String text, Set<String> terms, List<Quantity> numbers, Denials denials, Contraries contraries) {

    Claim {
        terms = Set.copyOf(terms);
        numbers = List.copyOf(numbers);
    }

    static Claim of(String statement) {
        return new Claim(
                statement,
                Set.copyOf(Terms.of(statement)),
                Numbers.in(statement),
                Denials.of(statement),
                Contraries.of(statement));
    }

    /** Its terms that a text has, and those of its numbers and names that the text writes in other terms. */
    Set<String> termsIn(String text) {
        Set<String> shared = new HashSet<>(Terms.of(text));
        shared.retainAll(terms);
        List<Quantity> there = numbers.isEmpty() ? List.of() : Numbers.in(text);
        numbers.stream()
                .filter(number -> number.isSure() && there.stream().anyMatch(number::mayBe))
                .forEach(number -> shared.addAll(Terms.of(number.text())));
        Initialisms.shared(this.text, text).forEach(word -> shared.addAll(Terms.of(word)));
        return shared;
    }
}
