package dev.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.slack.fake.FakeSlack;
import dev.footnote.slack.fake.FakeSocket;
import dev.footnote.slack.fake.RequestSigner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application, killed while it answers questions, and started again. */
@Timeout(400)
class SlackKillIT {

    private static final int QUESTIONS = 800;
    private static final int REPEATED = 200;
    private static final int ACKNOWLEDGED_BEFORE = 500;
    private static final String QUESTION = "Which agreements were signed in August 2024?";
    private static final String ANSWER = "Security of Supplies Agreement";

    @TempDir
    Path folder;

    private final FakeSlack slack = new FakeSlack();

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void answersEachOfAThousandEventsOnceThoughItIsKilledAmidThem() throws Exception {
        int port = SlackServiceProcess.freePort();
        Map<String, Map<String, Object>> questions = questions();
        List<Map<String, Object>> deliveries = new ArrayList<>(questions.values());
        deliveries.addAll(deliveries.subList(0, REPEATED));
        Collections.shuffle(deliveries, new Random(1));

        Queue<Map<String, Object>> unacknowledged = new ConcurrentLinkedQueue<>();
        try (SlackServiceProcess killed = new SlackServiceProcess(folder, port, environment())) {
            killed.awaitReady();
            CountDownLatch amid = new CountDownLatch(ACKNOWLEDGED_BEFORE);
            ExecutorService connections = deliver(killed, deliveries, amid, unacknowledged);
            amid.await();
            killed.kill();
            assertThat(connections.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(unacknowledged).hasSizeBetween(1, QUESTIONS + REPEATED - ACKNOWLEDGED_BEFORE);
        assertThat(slack.bySelf()).hasSizeLessThan(QUESTIONS);

        try (SlackServiceProcess next = new SlackServiceProcess(folder, port, environment())) {
            next.awaitReady();
            // Slack delivers again what was not acknowledged, and what was acknowledged when the connection broke.
            List<Map<String, Object>> again = new ArrayList<>(unacknowledged);
            again.addAll(deliveries.subList(0, REPEATED));
            for (Map<String, Object> delivery : again) {
                assertThat(next.post(RequestSigner.json(delivery).with("X-Slack-Retry-Num", "1")))
                        .isEqualTo(200);
            }
            Awaitility.await()
                    .atMost(Duration.ofMinutes(3))
                    .until(() -> slack.bySelf().size() >= QUESTIONS);
            next.stop();
            assertThat(next.output()).doesNotContain("ERROR");
        }
        assertThat(slack.bySelf())
                .allMatch(said -> said.words().contains(ANSWER))
                .extracting(said -> String.valueOf(said.thread()))
                .containsExactlyInAnyOrderElementsOf(questions.keySet());
        assertThat(slack.reactions()).isEmpty();
    }

    @Test
    void answersQuestionsThatItAcknowledgedThroughASocketBeforeItWasKilled() throws Exception {
        int port = SlackServiceProcess.freePort();
        List<String> asked = new ArrayList<>();
        // Nothing is answered before the kill.
        slack.faults().limit("users.info", Integer.MAX_VALUE, 50);
        try (FakeSocket server = new FakeSocket()) {
            slack.openSockets(server.url());
            try (SlackServiceProcess killed =
                    new SlackServiceProcess(folder, port, SlackServiceProcess.socket(slack))) {
                killed.awaitReady();
                server.awaitConnections(1);
                for (int i = 0; i < 20; i++) {
                    String ts = slack.say("D" + i, null, "U" + i, QUESTION);
                    asked.add(ts);
                    server.send("events_api", RequestSigner.message("D" + i, ts, null, "U" + i, QUESTION));
                }
                for (int i = 0; i < 20; i++) {
                    assertThat(server.acknowledged().has("envelope_id")).isTrue();
                }
                killed.kill();
            }
            assertThat(slack.bySelf()).isEmpty();
            slack.faults().limit("users.info", 0);

            try (SlackServiceProcess next = new SlackServiceProcess(folder, port, SlackServiceProcess.socket(slack))) {
                Awaitility.await()
                        .atMost(Duration.ofMinutes(2))
                        .until(() -> slack.bySelf().size() >= 20);
                next.stop();
            }
        }
        assertThat(slack.bySelf())
                .allMatch(said -> said.words().contains(ANSWER))
                .extracting(said -> String.valueOf(said.thread()))
                .containsExactlyInAnyOrderElementsOf(asked);
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(SlackServiceProcess.http(slack));
        environment.put("FOOTNOTE_SLACK_MAX_PER_USER", "1000");
        environment.put("FOOTNOTE_SLACK_SHUTDOWN_WAIT", "60s");
        return environment;
    }

    private Map<String, Map<String, Object>> questions() {
        Map<String, Map<String, Object>> questions = new LinkedHashMap<>();
        for (int i = 0; i < QUESTIONS; i++) {
            String channel = "C" + i % 50;
            String user = "U" + i % 100;
            String ts = slack.say(channel, null, user, QUESTION);
            questions.put(ts, RequestSigner.mention(channel, ts, null, user, QUESTION));
        }
        return questions;
    }

    /** Delivers on a few connections, as Slack does; what fails goes to the last queue. */
    private static ExecutorService deliver(
            SlackServiceProcess service,
            List<Map<String, Object>> deliveries,
            CountDownLatch amid,
            Queue<Map<String, Object>> unacknowledged) {
        ExecutorService connections = Executors.newFixedThreadPool(8);
        deliveries.forEach(delivery -> connections.execute(() -> {
            if (isAcknowledged(service, delivery)) {
                amid.countDown();
            } else {
                unacknowledged.add(delivery);
            }
        }));
        connections.shutdown();
        return connections;
    }

    private static boolean isAcknowledged(SlackServiceProcess service, Map<String, Object> delivery) {
        try {
            return service.post(RequestSigner.json(delivery)) == 200;
        } catch (IOException killed) {
            return false;
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
