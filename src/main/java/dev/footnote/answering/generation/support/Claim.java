package dev.footnote.answering.generation.support;

import dev.footnote.text.Terms;
import java.util.Set;

/** A statement, and what is read in it to hold it against a quote. */
record Claim(String text, Set<String> terms, Denials denials, Contraries contraries) {

    Claim {
        terms = Set.copyOf(terms);
    }

    static Claim of(String statement) {
        return new Claim(statement, Set.copyOf(Terms.of(statement)), Denials.of(statement), Contraries.of(statement));
    }
}
