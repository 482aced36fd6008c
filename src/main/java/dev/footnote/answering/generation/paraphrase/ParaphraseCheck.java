package dev.footnote.answering.generation.paraphrase;

import dev.footnote.answering.generation.support.ConsistencyCheck;
import dev.footnote.embedding.Embedder;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Checks whether a sentence is a paraphrase of a checked statement. Both must have the same facts, bounds, modality,
 * quantifiers, negations and roles, and each word of one must be in the other or similar to a word of it.
 */
public final class ParaphraseCheck {

    private final WordSimilarity wordSimilarity;

    public ParaphraseCheck(Embedder embedder) {
        this.wordSimilarity = new WordSimilarity(embedder);
    }

    /** The difference, worded as the end of a sentence; empty if the other may replace the statement. */
    public String fault(String statement, String other) {
        return Stream.<Supplier<String>>of(
                        () -> ConsistencyCheck.fault(statement, other),
                        () -> ParaphraseNegation.fault(statement, other),
                        () -> Modality.fault(statement, other),
                        () -> ParaphraseOpposites.fault(statement, other),
                        () -> ExchangedRoles.fault(statement, other),
                        () -> wordSimilarity.fault(statement, other))
                .map(Supplier::get)
                .filter(fault -> !fault.isEmpty())
                .findFirst()
                .orElse("");
    }
}
