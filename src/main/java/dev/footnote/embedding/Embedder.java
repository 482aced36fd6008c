package dev.footnote.embedding;

import java.util.List;

/** Embeds questions and passages in one vector space; all vectors have length 1. Thread-safe. */
public interface Embedder {

    /** The vectors of a question, comparable with those of passages, sentences and words. */
    QuestionVectors embedQuestion(String text);

    /**
     * The vectors of passages, in their order.
     *
     * @throws EmbeddingException when a passage could not be embedded or the thread was interrupted
     */
    List<PassageVectors> embedPassages(List<PassageText> texts, EmbeddingProgress embeddingProgress);

    /**
     * Identifies the vectors of this embedder: embedders that may give a text different vectors differ. Valid as a
     * folder name.
     */
    String fingerprint();

    /** Receives the progress of {@link #embedPassages}, on the calling thread. */
    @FunctionalInterface
    interface EmbeddingProgress {

        EmbeddingProgress IGNORED = (done, total) -> {};

        void onProgress(int done, int total);
    }
}
