package dev.footnote.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The handle by which one who asks takes a question back, from any thread, and the time by which it has to be answered.
 * Cancelling again does nothing; nor does the deadline by itself, which those who work on the answer keep.
 */
public final class Cancellation {

    private final @Nullable Deadline deadline;
    private final List<Runnable> actions = new ArrayList<>();
    private boolean cancelled;

    /** Of a question that may take as long as each of its parts may. */
    public Cancellation() {
        this(null);
    }

    public Cancellation(@Nullable Deadline deadline) {
        this.deadline = deadline;
    }

    /** By when the whole question has to be answered. */
    public Optional<Deadline> deadline() {
        return Optional.ofNullable(deadline);
    }

    public void cancel() {
        List<Runnable> due;
        synchronized (this) {
            cancelled = true;
            due = List.copyOf(actions);
            actions.clear();
        }
        due.forEach(Runnable::run);
    }

    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /** What is to be done then, at once when it already is then; it must be quick and not throw. */
    public void onCancel(Runnable action) {
        synchronized (this) {
            if (!cancelled) {
                actions.add(action);
                return;
            }
        }
        action.run();
    }

    /** What is over need not be ended any more. */
    public synchronized void forget(Runnable action) {
        actions.remove(action);
    }

    /**
     * Does nothing while nobody cancels.
     *
     * @throws CancelledException when it is cancelled
     */
    public void check() {
        if (isCancelled()) {
            throw new CancelledException();
        }
    }
}
