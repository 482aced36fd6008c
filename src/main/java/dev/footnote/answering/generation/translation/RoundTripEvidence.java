package dev.footnote.answering.generation.translation;

import dev.footnote.answering.Citation;
import dev.footnote.answering.generation.paraphrase.ParaphraseCheck;
import dev.footnote.answering.generation.support.SupportCheck;
import dev.footnote.embedding.Embedder;
import dev.footnote.index.IndexedPassage;
import java.util.List;

/**
 * What back-translations are checked against.
 *
 * @param support the check for other wordings of supported statements
 * @param question the answered question, in the language of the documents
 * @param passages the passages of the evidence, including those that the answer cites
 */
public record RoundTripEvidence(
        SupportCheck support, ParaphraseCheck paraphrase, String question, List<IndexedPassage> passages) {

    public RoundTripEvidence {
        passages = List.copyOf(passages);
    }

    public static RoundTripEvidence of(
            SupportCheck check, Embedder embedder, String question, List<IndexedPassage> passages) {
        return new RoundTripEvidence(check.forParaphrases(), new ParaphraseCheck(embedder), question, passages);
    }

    List<IndexedPassage> passagesWith(List<Citation> citations) {
        return passages.stream()
                .filter(passage -> citations.stream().anyMatch(citation -> isIn(citation, passage)))
                .toList();
    }

    private static boolean isIn(Citation citation, IndexedPassage passage) {
        return passage.document().id().equals(citation.documentId())
                && passage.passage().span().start() <= citation.start()
                && citation.end() <= passage.passage().span().end();
    }
}
