package dev.footnote.engine.streaming;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;

/**
 * Calls an action whenever nothing has happened for a while, until it is stopped; never concurrently with
 * {@link #restart} or {@link #stop}.
 */
public final class Heartbeat {

    private final Alarm alarm;
    private final Duration quiet;
    private final Runnable beat;
    private Runnable callOff = () -> {};
    private boolean stopped;

    Heartbeat(Alarm alarm, Duration quiet, Runnable beat) {
        this.alarm = alarm;
        this.quiet = quiet;
        this.beat = beat;
    }

    /** A heartbeat on a worker thread; its timer starts with the first {@link #restart}. */
    public static Heartbeat every(Duration quiet, Runnable beat) {
        return new Heartbeat(Alarm.of(Infrastructure.getDefaultWorkerPool()), quiet, beat);
    }

    /** Records activity and restarts the timer. */
    public synchronized void restart() {
        callOff.run();
        if (!stopped) {
            callOff = alarm.set(this::ring, quiet);
        }
    }

    private synchronized void ring() {
        if (!stopped) {
            beat.run();
            restart();
        }
    }

    /** Stops the heartbeat permanently. */
    public synchronized void stop() {
        stopped = true;
        callOff.run();
    }
}
