package dev.footnote.answering.generation.paraphrase;

import dev.footnote.answering.generation.support.Consistency;
import dev.footnote.embedding.Embedder;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Checks whether a sentence is a paraphrase of a checked statement. Both must have the same facts, bounds, modality,
 * quantifiers, negations and roles, and each word of one must be in the other or similar to a word of it.
 */
public final class Paraphrase {

    private final Wording wording;

    public Paraphrase(Embedder embedder) {
        this.wording = new Wording(embedder);
    }

    /** The difference, worded as the end of a sentence; empty if the other may replace the statement. */
    public String fault(String statement, String other) {
        return Stream.<Supplier<String>>of(
                        () -> Consistency.fault(statement, other),
                        () -> SameDenial.fault(statement, other),
                        () -> Shades.fault(statement, other),
                        () -> Opposites.fault(statement, other),
                        () -> Roles.fault(statement, other),
                        () -> wording.fault(statement, other))
                .map(Supplier::get)
                .filter(fault -> !fault.isEmpty())
                .findFirst()
                .orElse("");
    }
}
