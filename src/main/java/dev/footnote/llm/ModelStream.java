package dev.footnote.llm;

import org.jspecify.annotations.Nullable;

/** What a model writes, as it writes it. For one reader; closing it before its end ends the call. */
public interface ModelStream extends AutoCloseable {

    /**
     * The next piece of text, which may end anywhere in a word; null at the end. There are no control characters in it
     * but line feeds, and no halves of surrogate pairs.
     *
     * @throws ModelException when the model breaks off, is cut short or takes too long
     * @throws CancelledException when the call was cancelled
     */
    @Nullable String next();

    /** What has been counted so far; complete at the end only. */
    ModelUsage usage();

    @Override
    void close();
}
