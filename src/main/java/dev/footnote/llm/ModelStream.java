package dev.footnote.llm;

import org.jspecify.annotations.Nullable;

/** A model's output as a stream of text pieces, for one reader. Closing it early cancels the call. */
public interface ModelStream extends AutoCloseable {

    /**
     * The next piece of text, which may end within a word; null at the end. It contains no control characters except
     * line feeds, and no unpaired surrogates.
     *
     * @throws ModelException if the output ends early, is cut short or takes too long
     * @throws CancelledException if the call was cancelled
     */
    @Nullable String next();

    /** The usage counted so far; complete only at the end of the stream. */
    ModelUsage usage();

    @Override
    void close();
}
