package dev.footnote.monitoring;

import dev.footnote.engine.Asker.Door;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import java.util.Collection;
import java.util.Locale;

/** Metrics of the interfaces in Micrometer's global registry, so that they need no container. Thread-safe. */
public final class DoorMetrics {

    private DoorMetrics() {}

    /** The limits that refuse questions. */
    public enum Limit {
        /** A caller asks too often. */
        RATE,
        /** Too many questions of the caller are not answered yet. */
        QUESTIONS_PENDING,
        /** The queue of questions is full. */
        QUEUE_FULL,
        /** A question has waited in the queue for too long. */
        QUEUE_TIMEOUT,
        /** Earlier messages of the conversation take too long. */
        CONVERSATION_BUSY;

        private final String label = name().toLowerCase(Locale.ROOT);
    }

    /** Counts a question that a limit refused. */
    public static void countRefusal(Door door, Limit limit) {
        refusals(door, limit).increment();
    }

    /** Counts a client that closed its connection before the end of an answer. */
    public static void countAbandonedStream(Door door) {
        abandonedStreams(door).increment();
    }

    /** Shows how many questions wait in a queue, for as long as the queue exists. */
    public static void showQueueLength(Door door, Collection<?> queue) {
        Gauge.builder("footnote.queue.length", queue, Collection::size)
                .description("Questions or model calls that wait")
                .tag("queue", door.label())
                .register(Metrics.globalRegistry);
    }

    /** Adds the counters of a door to the registry, with the value zero. */
    static void register(Door door) {
        for (Limit limit : Limit.values()) {
            refusals(door, limit);
        }
        abandonedStreams(door);
    }

    private static Counter refusals(Door door, Limit limit) {
        return Counter.builder("footnote.refusals")
                .description("Questions that a limit refused")
                .tag("door", door.label())
                .tag("limit", limit.label)
                .register(Metrics.globalRegistry);
    }

    private static Counter abandonedStreams(Door door) {
        return Counter.builder("footnote.streams.abandoned")
                .description("Clients that closed the connection before the end of an answer")
                .tag("door", door.label())
                .register(Metrics.globalRegistry);
    }
}
