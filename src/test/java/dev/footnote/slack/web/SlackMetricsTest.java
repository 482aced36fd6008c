package dev.footnote.slack.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.slack.web.SlackMetrics.RequestOutcome;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackMetricsTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @BeforeEach
    void addRegistry() {
        Metrics.addRegistry(registry);
        SlackMetrics.register();
    }

    @AfterEach
    void removeRegistry() {
        Metrics.removeRegistry(registry);
    }

    @ParameterizedTest
    @CsvSource({"ACKNOWLEDGED, acknowledged", "QUEUE_FULL, queue_full", "BODY_REFUSED, body_refused"})
    void countsARequestByItsOutcome(RequestOutcome counted, String outcome) {
        SlackMetrics.countRequest(SlackMetrics.start(), counted, false);

        assertThat(registry.get("footnote.slack.request.duration")
                        .tag("outcome", outcome)
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("footnote.slack.redeliveries").counter().count())
                .isZero();
    }

    @Test
    void countsRequestsThatSlackHasDeliveredBefore() {
        SlackMetrics.countRequest(SlackMetrics.start(), RequestOutcome.ACKNOWLEDGED, true);

        assertThat(registry.get("footnote.slack.redeliveries").counter().count())
                .isEqualTo(1);
    }

    @Test
    void separatesCallsThatSlackLimitedFromCallsThatFailed() {
        SlackMetrics.countRetry(true);
        SlackMetrics.countRetry(true);
        SlackMetrics.countRetry(false);

        assertThat(retries("rate_limited")).isEqualTo(2);
        assertThat(retries("failed")).isEqualTo(1);
    }

    private double retries(String reason) {
        return registry.get("footnote.slack.call.retries")
                .tag("reason", reason)
                .counter()
                .count();
    }
}
