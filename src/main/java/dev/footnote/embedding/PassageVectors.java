package dev.footnote.embedding;

import java.util.Arrays;
import java.util.List;

/**
 * The vectors of a passage: one of length 1 for its heading and text, and those of its sentences and words, in order.
 */
public final class PassageVectors {

    private final float[] passage;
    private final List<SentenceVector> sentences;
    private final WordVectors words;

    public PassageVectors(float[] passage, List<SentenceVector> sentences, WordVectors words) {
        this.passage = passage;
        this.sentences = List.copyOf(sentences);
        this.words = words;
    }

    /** Not a copy, which would double the memory of an index; must not be modified. */
    public float[] passage() {
        return passage;
    }

    public List<SentenceVector> sentences() {
        return sentences;
    }

    public WordVectors words() {
        return words;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PassageVectors that
                && Arrays.equals(passage, that.passage)
                && sentences.equals(that.sentences)
                && words.equals(that.words);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(passage) + sentences.hashCode();
    }
}
