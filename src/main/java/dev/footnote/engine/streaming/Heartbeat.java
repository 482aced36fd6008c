package dev.footnote.engine.streaming;

import java.time.Duration;

/** Beats whenever it has been quiet for a while, until it is stopped; never beside anything that goes on meanwhile. */
final class Heartbeat {

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

    synchronized void restart() {
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

    synchronized void stop() {
        stopped = true;
        callOff.run();
    }
}
