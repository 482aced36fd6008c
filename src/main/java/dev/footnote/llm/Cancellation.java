package dev.footnote.llm;

import java.util.ArrayList;
import java.util.List;

/** The handle by which one who asks takes a question back, from any thread. Cancelling again does nothing. */
public final class Cancellation {

    private final List<Runnable> actions = new ArrayList<>();
    private boolean cancelled;

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
