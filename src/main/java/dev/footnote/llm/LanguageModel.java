package dev.footnote.llm;

/** A language model. Safe for many threads. */
public interface LanguageModel extends AutoCloseable {

    /**
     * Asks the model; returns when it has begun to write.
     *
     * @param cancellation ends the call at once, before the first token too; its deadline is the call's
     * @throws ModelException when it does not begin
     * @throws CancelledException when it was cancelled
     */
    ModelStream open(ModelRequest request, Cancellation cancellation);

    ModelStatus status();

    @Override
    default void close() {}
}
