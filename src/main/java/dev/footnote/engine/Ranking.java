package dev.footnote.engine;

import dev.footnote.retrieval.RankedPassage;
import java.util.List;

/**
 * The passages found for a question, best first, before the limit per document and the score cutoff are applied.
 *
 * @param question the standalone question that was searched
 * @param evidence the passages that an answer is made from; empty for a message that is not a question
 * @param index version of the snapshot
 * @param milliseconds duration of the search
 */
public record Ranking(
        String question,
        List<RankedPassage> passages,
        List<RankedPassage> evidence,
        String index,
        double milliseconds) {

    public Ranking {
        passages = List.copyOf(passages);
        evidence = List.copyOf(evidence);
    }
}
