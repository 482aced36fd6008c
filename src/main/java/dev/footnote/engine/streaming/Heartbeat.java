package dev.footnote.engine.streaming;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;

/** Beats whenever it has been quiet for a while, until it is stopped; never beside anything that goes on meanwhile. */
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

    /** On a thread of its own; it does not beat before it is restarted for the first time. */
    public static Heartbeat every(Duration quiet, Runnable beat) {
        return new Heartbeat(Alarm.of(Infrastructure.getDefaultWorkerPool()), quiet, beat);
    }

    /** Something goes on: it is quiet from now on. */
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

    /** For good. */
    public synchronized void stop() {
        stopped = true;
        callOff.run();
    }
}
