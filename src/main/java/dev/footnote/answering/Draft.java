package dev.footnote.answering;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The unchecked output of an answerer.
 *
 * @param reason why there is no answer, or why it is partial; null when it is complete
 * @param confidence probability, 0 to 1, that the best candidate answers
 * @param citations unchecked: markers, offsets and quotes may have any value
 * @param candidates the considered sentences, best first; computed on demand because that is costly
 * @param origin how it was made
 */
public record Draft(
        @Nullable Reason reason,
        double confidence,
        List<Statement> statements,
        List<Citation> citations,
        Supplier<List<Explanation.Candidate>> candidates,
        DraftOrigin origin) {

    public Draft {
        statements = List.copyOf(statements);
        citations = List.copyOf(citations);
    }

    /** Creates an extracted draft. */
    public Draft(
            @Nullable Reason reason,
            double confidence,
            List<Statement> statements,
            List<Citation> citations,
            Supplier<List<Explanation.Candidate>> candidates) {
        this(reason, confidence, statements, citations, candidates, DraftOrigin.EXTRACTED);
    }

    public Draft withOrigin(DraftOrigin other) {
        return new Draft(reason, confidence, statements, citations, candidates, other);
    }

    /** Why there is no answer; null when there is a complete or partial one. */
    public @Nullable Reason refusal() {
        return reason == null || reason.isPartial() ? null : reason;
    }

    public static Draft refused(Reason reason, double confidence, Supplier<List<Explanation.Candidate>> candidates) {
        return new Draft(reason, confidence, List.of(), List.of(), candidates);
    }
}
