package dev.footnote.engine.streaming;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs an action after a delay. */
interface DelayScheduler {

    /** Schedules an action; the returned {@code Runnable} cancels it if it has not run yet. */
    Runnable schedule(Runnable action, Duration delay);

    static DelayScheduler of(ScheduledExecutorService threads) {
        return (action, delay) -> {
            Future<?> waiting = threads.schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
            return () -> waiting.cancel(false);
        };
    }
}
