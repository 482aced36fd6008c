package dev.footnote.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cancels the work on a question, from any thread, and carries the question's deadline. Cancelling twice has no further
 * effect. The deadline does not cancel by itself; the code that works on the answer enforces it.
 */
public final class Cancellation {

    private final @Nullable Deadline deadline;
    private final List<Runnable> actions = new ArrayList<>();
    private boolean cancelled;

    /** Without a deadline for the whole question; each step still has its own limits. */
    public Cancellation() {
        this(null);
    }

    public Cancellation(@Nullable Deadline deadline) {
        this.deadline = deadline;
    }

    /** The time by which the whole question must be answered. */
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

    /** Runs the action on cancellation, or at once if already cancelled. It must be quick and must not throw. */
    public void onCancel(Runnable action) {
        synchronized (this) {
            if (!cancelled) {
                actions.add(action);
                return;
            }
        }
        action.run();
    }

    /** Removes an action, typically because the work that it would end is over. */
    public synchronized void removeAction(Runnable action) {
        actions.remove(action);
    }

    /**
     * Does nothing unless cancelled.
     *
     * @throws CancelledException if it is cancelled
     */
    public void throwIfCancelled() {
        if (isCancelled()) {
            throw new CancelledException();
        }
    }
}
