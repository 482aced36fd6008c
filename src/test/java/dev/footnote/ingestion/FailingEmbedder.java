package dev.footnote.ingestion;

import dev.footnote.embedding.Embedder;
import dev.footnote.embedding.HashingEmbedder;
import dev.footnote.embedding.PassageText;
import dev.footnote.embedding.PassageVectors;
import dev.footnote.embedding.QuestionVectors;
import java.util.List;

/** A hashing embedder that fails while it is set to broken. */
final class FailingEmbedder implements Embedder {

    private final HashingEmbedder embedder = new HashingEmbedder();
    private boolean isBroken;

    void setBroken(boolean broken) {
        isBroken = broken;
    }

    int embedded() {
        return embedder.embedded();
    }

    @Override
    public QuestionVectors embedQuestion(String text) {
        return embedder.embedQuestion(text);
    }

    @Override
    public List<PassageVectors> embedPassages(List<PassageText> texts, EmbeddingProgress embeddingProgress) {
        if (isBroken) {
            throw new IllegalStateException("broken");
        }
        return embedder.embedPassages(texts, embeddingProgress);
    }

    @Override
    public String fingerprint() {
        return embedder.fingerprint();
    }
}
