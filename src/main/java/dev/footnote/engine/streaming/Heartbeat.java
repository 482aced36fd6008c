package dev.footnote.engine.streaming;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;

/**
 * Calls an action whenever nothing has happened for a while, until it is stopped; never concurrently with
 * {@link #restart} or {@link #stop}.
 */
public final class Heartbeat {

    private final DelayScheduler delayScheduler;
    private final Duration quiet;
    private final Runnable beat;
    private Runnable cancelTimer = () -> {};
    private boolean stopped;

    Heartbeat(DelayScheduler delayScheduler, Duration quiet, Runnable beat) {
        this.delayScheduler = delayScheduler;
        this.quiet = quiet;
        this.beat = beat;
    }

    /** A heartbeat on a worker thread; its timer starts with the first {@link #restart}. */
    public static Heartbeat every(Duration quiet, Runnable beat) {
        return new Heartbeat(DelayScheduler.of(Infrastructure.getDefaultWorkerPool()), quiet, beat);
    }

    /** Records activity and restarts the timer. */
    public synchronized void restart() {
        cancelTimer.run();
        if (!stopped) {
            cancelTimer = delayScheduler.schedule(this::emitAndRestart, quiet);
        }
    }

    private synchronized void emitAndRestart() {
        if (!stopped) {
            beat.run();
            restart();
        }
    }

    /** Stops the heartbeat permanently. */
    public synchronized void stop() {
        stopped = true;
        cancelTimer.run();
    }
}
