package dev.footnote.observation;

import java.util.function.Supplier;

/** Receives the beginning and the end of each step. Steps nest on the thread that performs them. Thread-safe. */
public interface StepObserver {

    /** Ignores all steps. */
    StepObserver NONE = step -> RunningStep.IGNORED;

    /** Begins a step on the calling thread, which has to close it. */
    RunningStep begin(Step step);

    /** Performs the work as a step; its failure propagates. */
    default <T> T observe(Step step, Supplier<T> work) {
        try (RunningStep running = begin(step)) {
            try {
                return work.get();
            } catch (RuntimeException | Error failure) {
                running.fail(failure);
                throw failure;
            }
        }
    }

    /** Performs work without a result as a step. */
    default void observe(Step step, Runnable work) {
        observe(step, () -> {
            work.run();
            return step;
        });
    }

    /** A step that has begun; closing it ends it. */
    interface RunningStep extends AutoCloseable {

        RunningStep IGNORED = failure -> {};

        /** Marks the step as failed, before it is closed; the failure's message may contain text of others. */
        void fail(Throwable failure);

        @Override
        default void close() {}
    }
}
