package dev.footnote.embedding;

import java.util.List;

/** Gives questions and passages their vectors, all in one space, all of length 1. Safe for many threads. */
public interface Embedder {

    /** The vectors of a question, ready to be compared with those of passages, sentences and words. */
    QuestionVectors question(String text);

    /**
     * Reads question and text as one, so that the words of each are seen in the light of the other: for each word piece of
     * the question the highest cosine with one of the text, -1 to 1, and of these the mean; 0 when one of the two is
     * empty. What is too long of either is cut.
     */
    double jointMatch(String question, String text);

    /**
     * The vectors of passages, in the order of the passages.
     *
     * @throws EmbeddingException when one of them could not be embedded or the thread was interrupted
     */
    List<PassageVectors> passages(List<PassageText> texts, Progress progress);

    /** Differs between embedders that would give a text different vectors; a name for a folder. */
    String fingerprint();

    /** Is told how far {@link #passages} has come, by the thread that called it. */
    @FunctionalInterface
    interface Progress {

        Progress IGNORED = (done, total) -> {};

        void embedded(int done, int total);
    }
}
