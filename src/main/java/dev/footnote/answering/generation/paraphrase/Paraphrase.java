package dev.footnote.answering.generation.paraphrase;

import dev.footnote.answering.generation.support.Consistency;
import dev.footnote.embedding.Embedder;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Tells whether a sentence may be another wording of one that was checked. Both have to have the same facts, bounds, duties,
 * amounts and denials, nobody may have changed places, and each word of one has to be in the other or near one that is.
 */
public final class Paraphrase {

    private final Wording wording;

    public Paraphrase(Embedder embedder) {
        this.wording = new Wording(embedder);
    }

    /** What the other says otherwise, as the end of a sentence; empty when it may stand for the statement. */
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
