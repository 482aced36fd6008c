package dev.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.slack.fake.RequestSigner;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the route logs and counts requests that it does not acknowledge. */
class SlackRouteOutcomeTest {

    private static final RequestSigner.Signed MENTION =
            RequestSigner.json(RequestSigner.mention("C1", "1700000000.000001", null, "U1", "Who?"));

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final SlackTestBench bench = new SlackTestBench();
    private final RecordedLogLines logged = new RecordedLogLines(Level.INFO, "dev.footnote.slack.SlackRoute");

    @BeforeEach
    void addRegistry() {
        Metrics.addRegistry(registry);
    }

    @AfterEach
    void close() {
        Metrics.removeRegistry(registry);
        logged.close();
        bench.close();
    }

    @Test
    void countsAQuestionThatCannotBeStoredAsFailed() throws Exception {
        bench.door.close();

        assertThat(send(bench.route, MENTION)).isEqualTo(503);

        assertThat(count("failed")).isEqualTo(1);
        assertThat(count("queue_full")).isZero();
    }

    @Test
    void countsABodyThatIsTooLargeAndLogsNothing() throws Exception {
        assertThat(send(bench.route, new RequestSigner.Signed(Buffer.buffer(new byte[1_000_001]), Map.of())))
                .isEqualTo(413);

        assertThat(count("body_refused")).isEqualTo(1);
        assertThat(logged.all).isEmpty();
    }

    @Test
    void logsAnUnexpectedFailureWithItsCause() throws Exception {
        Handler<RoutingContext> broken = context -> {
            throw new IllegalStateException("a broken handler");
        };

        assertThat(send(broken, MENTION)).isEqualTo(500);

        assertThat(logged.all).singleElement().asString().contains("IllegalStateException: a broken handler");
        assertThat(count("failed")).isEqualTo(1);
    }

    private static int send(Handler<RoutingContext> route, RequestSigner.Signed request) throws Exception {
        try (SlackRouteServer door = new SlackRouteServer(route)) {
            return door.send(request).statusCode();
        }
    }

    private long count(String outcome) {
        Timer timer = registry.find("footnote.slack.request.duration")
                .tag("outcome", outcome)
                .timer();
        return timer == null ? 0 : timer.count();
    }
}
