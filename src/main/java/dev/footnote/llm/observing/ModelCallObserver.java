package dev.footnote.llm.observing;

import dev.footnote.llm.ModelUsage;
import dev.footnote.observation.StepObserver;
import org.jspecify.annotations.Nullable;

/** Receives the end of each call of a language model. Thread-safe. */
public interface ModelCallObserver extends StepObserver {

    /**
     * Called at the end of a call, retries included.
     *
     * @param failure null for a call that succeeded
     */
    void modelCalled(ModelUsage usage, @Nullable Throwable failure);
}
