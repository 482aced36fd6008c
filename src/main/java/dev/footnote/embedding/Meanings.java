package dev.footnote.embedding;

import java.util.function.BiPredicate;
import org.apache.lucene.util.VectorUtil;

/** Tells whether two wordings of a few words mean the same, by their vectors. Safe for many threads. */
public final class Meanings implements BiPredicate<String, String> {

    /**
     * The least cosine. Of 90 compounds, written together and apart, 88 are nearer; of 115 words cut in two where they are no
     * compounds (<em>leg end</em>), 20, most of them with a part that is no word.
     */
    private static final double ALIKE = 0.4;

    private final Embedder embedder;

    public Meanings(Embedder embedder) {
        this.embedder = embedder;
    }

    @Override
    public boolean test(String one, String other) {
        float[] vector = embedder.question(one).vector();
        return VectorUtil.dotProduct(vector, embedder.question(other).vector()) >= ALIKE;
    }
}
