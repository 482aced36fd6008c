package dev.footnote.engine.streaming;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does something after a while. */
interface Alarm {

    /** What it gives calls the alarm off, if it has not rung yet. */
    Runnable set(Runnable action, Duration delay);

    static Alarm of(ScheduledExecutorService threads) {
        return (action, delay) -> {
            Future<?> waiting = threads.schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
            return () -> waiting.cancel(false);
        };
    }
}
