package dev.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.slack.fake.EventDelivery;
import dev.footnote.slack.fake.FakeSlack;
import dev.footnote.slack.fake.RequestSigner;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Slack repeats deliveries that are not acknowledged; each question gets one answer. */
@Timeout(60)
class RepeatedDeliveriesIT {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final SlackTestBench bench = new SlackTestBench();
    private final FakeSlack slack = bench.slack;
    private final AtomicInteger attempts = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private String ts = "";

    @BeforeEach
    void ask() {
        ts = slack.say("C1", null, "U1", "Who came?");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void answersOnceIfTheFirstDeliveryIsSlow() throws Exception {
        List<String> outcomes = deliver(request -> {
            if (attempts.incrementAndGet() == 1) {
                over.await();
            }
            return bench.send(request).getStatusCode();
        });

        assertThat(outcomes).startsWith("http_timeout").endsWith("ok");
        assertAnsweredOnce();
    }

    @Test
    void answersOnceIfItsAcknowledgementsAreSlow() throws Exception {
        List<String> outcomes = deliver(request -> {
            int status = bench.send(request).getStatusCode();
            over.await();
            return status;
        });

        assertThat(outcomes).containsOnly("http_timeout").hasSize(4);
        assertAnsweredOnce();
    }

    @Test
    void answersOnceIfTheFirstDeliveryIsLost() throws Exception {
        List<String> outcomes = deliver(request -> {
            if (attempts.incrementAndGet() == 1) {
                throw new IOException("connection reset");
            }
            return bench.send(request).getStatusCode();
        });

        assertThat(outcomes).startsWith("connection_failed").endsWith("ok");
        assertAnsweredOnce();
    }

    @Test
    void answersOnceIfTheConnectionBreaksAfterAcceptance() throws Exception {
        List<String> outcomes = deliver(request -> {
            int status = bench.send(request).getStatusCode();
            if (attempts.incrementAndGet() == 1) {
                throw new IOException("connection reset");
            }
            return status;
        });

        assertThat(outcomes).startsWith("connection_failed").endsWith("ok");
        assertAnsweredOnce();
    }

    @Test
    void answersOnceIfTheServiceIsStillStarting() throws Exception {
        List<String> outcomes = deliver(request ->
                attempts.incrementAndGet() <= 2 ? 503 : bench.send(request).getStatusCode());

        assertThat(outcomes).startsWith("http_error", "http_error").endsWith("ok");
        assertAnsweredOnce();
    }

    @Test
    void answersEachOnceForRepeatedDeliveriesInAnyOrder() throws Exception {
        List<Map<String, Object>> events = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            String text = "<@" + FakeSlack.BOT + "> Question " + i;
            String message = slack.say("C" + i % 7, null, "U" + i, text);
            events.add(RequestSigner.mention("C" + i % 7, message, null, "U" + i, text));
            events.add(RequestSigner.message("C" + i % 7, message, null, "U" + i, text));
            asked.add(message);
        }

        List<List<String>> outcomes;
        try (EventDelivery eventDelivery =
                new EventDelivery(request -> bench.send(request).getStatusCode(), Duration.ofSeconds(3))) {
            outcomes = eventDelivery.deliverMixed(events, new Random(1));
        }

        bench.door.close();
        assertThat(outcomes).hasSizeGreaterThan(80).allMatch(outcome -> outcome.equals(List.of("ok")));
        assertThat(slack.bySelf())
                .allMatch(said -> said.words().contains("It was signed"))
                .extracting(said -> String.valueOf(said.thread()))
                .containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    void answersOnceForTheSameMessageInAnotherEvent() {
        bench.deliver(RequestSigner.message("D1", ts, null, "U1", "Who came?"));

        int status = bench.deliver(RequestSigner.message("D1", ts, null, "U1", "Who came?"));

        assertThat(status).isEqualTo(200);
        assertAnsweredOnce();
    }

    @Test
    void answersOnceForTheSameEventWithAnotherTimestamp() {
        Map<String, Object> other = new HashMap<>(RequestSigner.message("D1", ts + "1", null, "U1", "Who came?"));
        Map<String, Object> first = RequestSigner.message("D1", ts, null, "U1", "Who came?");
        other.put("event_id", first.get("event_id"));
        bench.deliver(first);

        int status = bench.deliver(other);

        assertThat(status).isEqualTo(200);
        assertAnsweredOnce();
    }

    @Test
    void answersARetryByAnotherEventAfterAFailure() {
        slack.refuse("chat.postMessage", "fatal_error");
        bench.deliver(RequestSigner.mention("C1", ts, null, "U1", "Who came?"));
        Map<String, Object> message = RequestSigner.message("C1", ts, null, "U1", "<@" + FakeSlack.BOT + "> Who came?");
        bench.deliver(message);
        slack.awaitCalls("chat.postMessage", 2);
        slack.allow("chat.postMessage");

        Awaitility.await().until(() -> {
            bench.deliver(message);
            return !slack.bySelf().isEmpty();
        });

        assertAnsweredOnce();
    }

    @Test
    void reportsAFailureOnceIfTheWorkerThreadDies() {
        bench.engine((askRequest, listener) -> {
            throw new StackOverflowError("the question is too deep");
        });
        Map<String, Object> mention = RequestSigner.mention("C1", ts, null, "U1", "Who came?");
        bench.deliver(mention);
        slack.awaitSaid(1);

        bench.deliver(mention);

        bench.door.close();
        assertThat(slack.bySelf())
                .singleElement()
                .satisfies(told -> assertThat(told.words()).contains("went wrong"));
        assertThat(slack.reactions()).isEmpty();
    }

    private List<String> deliver(EventDelivery.Door door) throws InterruptedException {
        try (EventDelivery eventDelivery = new EventDelivery(door, PATIENCE)) {
            List<String> outcomes = eventDelivery.deliver(RequestSigner.mention("C1", ts, null, "U1", "Who came?"));
            over.countDown();
            return outcomes;
        }
    }

    private void assertAnsweredOnce() {
        bench.door.close();
        assertThat(slack.bySelf())
                .singleElement()
                .satisfies(said -> assertThat(said.thread()).isEqualTo(ts))
                .satisfies(said -> assertThat(said.words()).contains("It was signed"));
    }
}
