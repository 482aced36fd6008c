package dev.footnote.llm;

/** A language model that streams its output. Thread-safe. */
public interface LanguageModel extends AutoCloseable {

    /**
     * Calls the model and returns once it has started to write.
     *
     * @param cancellation cancels the call at any time, even before the first token; its deadline limits the call
     * @throws ModelException if the model does not start to write
     * @throws CancelledException if the call was cancelled
     */
    ModelStream open(ModelRequest request, Cancellation cancellation);

    ModelStatus status();

    @Override
    default void close() {}
}
