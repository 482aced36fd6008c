package dev.footnote.embedding;

import java.util.function.BiPredicate;
import org.apache.lucene.util.VectorUtil;

/** Decides by their vectors whether two phrases of a few words have the same meaning. Thread-safe. */
public final class PhraseSimilarity implements BiPredicate<String, String> {

    /**
     * The minimum cosine. Of 90 compounds, joined versus separate spelling, 88 are above it; of 115 non-compounds split
     * in two (<em>leg end</em>), 20, most of which have a part that is not a word.
     */
    private static final double MIN_COSINE = 0.4;

    private final Embedder embedder;

    public PhraseSimilarity(Embedder embedder) {
        this.embedder = embedder;
    }

    @Override
    public boolean test(String one, String other) {
        float[] vector = embedder.embedQuestion(one).vector();
        return VectorUtil.dotProduct(vector, embedder.embedQuestion(other).vector()) >= MIN_COSINE;
    }
}
