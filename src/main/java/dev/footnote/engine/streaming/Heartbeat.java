package dev.footnote.engine.streaming;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Calls an action whenever nothing has happened for a while, until it is stopped. No method waits for the action, which
 * may be under way while another thread restarts or stops the heartbeat: an event loop stops it when a client leaves.
 */
public final class Heartbeat {

    private final DelayScheduler delayScheduler;
    private final Duration quiet;
    private final Runnable beat;

    /** Cancels the pending timer. */
    private final AtomicReference<Runnable> cancelTimer = new AtomicReference<>(() -> {});

    private volatile boolean stopped;

    Heartbeat(DelayScheduler delayScheduler, Duration quiet, Runnable beat) {
        this.delayScheduler = delayScheduler;
        this.quiet = quiet;
        this.beat = beat;
    }

    /** A heartbeat on a worker thread; its timer starts with the first {@link #restart}. */
    public static Heartbeat every(Duration quiet, Runnable beat) {
        ScheduledExecutorService workers = Infrastructure.getDefaultWorkerPool();
        return new Heartbeat(DelayScheduler.of(workers), quiet, beat);
    }

    /** Records activity and restarts the timer. */
    public void restart() {
        if (!stopped) {
            cancelTimer
                    .getAndSet(delayScheduler.schedule(this::emitAndRestart, quiet))
                    .run();
        }
        if (stopped) {
            // It was stopped while the timer was being scheduled.
            stop();
        }
    }

    private void emitAndRestart() {
        if (!stopped) {
            beat.run();
            restart();
        }
    }

    /** Stops the heartbeat permanently. An action that is under way is completed. */
    public void stop() {
        stopped = true;
        cancelTimer.getAndSet(() -> {}).run();
    }
}
