package dev.footnote.slack.web;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;

/** Counts requests from Slack and repeated calls of Slack, in Micrometer's global registry. Thread-safe. */
public final class SlackMetrics {

    /** Slack delivers an event again that is not acknowledged within 3 seconds. */
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(3)
    };

    private SlackMetrics() {}

    /** What became of a request from Slack. */
    public enum RequestOutcome {
        ACKNOWLEDGED,
        /** Its signature is invalid or expired, or it is a replay. */
        UNAUTHENTIC,
        MALFORMED,
        /** Its body was too large, too slow or incomplete; anybody may have sent it. */
        BODY_REFUSED,
        /** Too many requests or questions are waiting; Slack delivers the request again. */
        QUEUE_FULL,
        /** Such as when the disk is full; Slack delivers the request again. */
        FAILED;

        private final String label = name().toLowerCase(Locale.ROOT);
    }

    /** Adds the instruments to the registry, with the value zero. */
    public static void register() {
        for (RequestOutcome outcome : RequestOutcome.values()) {
            requests(outcome);
        }
        Metrics.counter("footnote.slack.redeliveries");
        Metrics.counter("footnote.slack.call.retries", "reason", "rate_limited");
        Metrics.counter("footnote.slack.call.retries", "reason", "failed");
    }

    /** Measures the time until a request is answered. */
    public static Timer.Sample start() {
        return Timer.start();
    }

    /**
     * Counts a request that has been answered.
     *
     * @param redelivered whether Slack has delivered it before
     */
    public static void countRequest(Timer.Sample start, RequestOutcome outcome, boolean redelivered) {
        start.stop(requests(outcome));
        if (redelivered) {
            Metrics.counter("footnote.slack.redeliveries").increment();
        }
    }

    /** Counts a call of Slack that is made again. */
    public static void countRetry(boolean rateLimited) {
        Metrics.counter("footnote.slack.call.retries", "reason", rateLimited ? "rate_limited" : "failed")
                .increment();
    }

    private static Timer requests(RequestOutcome outcome) {
        return Timer.builder("footnote.slack.request.duration")
                .description("Time until a request from Slack is acknowledged or refused")
                .tag("outcome", outcome.label)
                .serviceLevelObjectives(BUCKETS)
                .register(Metrics.globalRegistry);
    }
}
