package dev.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnswerListener;
import dev.footnote.llm.Cancellation;
import dev.footnote.slack.fake.FakeSlack;
import dev.footnote.slack.fake.RequestSigner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A thousand events at once. */
@Timeout(120)
class EventStormIT {

    private static final int QUESTIONS = 800;
    private static final int REPEATED = 200;

    private final SlackTestBench bench =
            new SlackTestBench("slack.shutdown-wait", "60s", "slack.workers", "8", "slack.max-per-user", "1000");
    private final FakeSlack slack = bench.slack;

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void answersEachOfAThousandEventsOnceDespiteRepeatedOnes() throws Exception {
        Map<String, RequestSigner.Signed> questions = questions();

        List<Integer> statuses = deliver(withRepetitions(questions));

        bench.door.close();
        assertThat(statuses).hasSize(QUESTIONS + REPEATED).containsOnly(200);
        assertThat(slack.bySelf())
                .allMatch(said -> said.words().contains("It was signed"))
                .extracting(said -> String.valueOf(said.thread()))
                .containsExactlyInAnyOrderElementsOf(questions.keySet());
        assertThat(slack.reactions()).isEmpty();
    }

    /**
     * Nothing is answered before all is acknowledged: an acknowledgement that waited for an answer would never come.
     */
    @Test
    void acknowledgesAllImmediatelyAndReportsAFullQueue() throws Exception {
        CountDownLatch acknowledged = new CountDownLatch(1);
        SlackTestBench small = new SlackTestBench(slack, "slack.workers", "1", "slack.max-queued", "5");
        small.engine((askRequest, listener) -> {
            awaitQuietly(acknowledged);
            return SlackAnswerFixtures.stating("It was signed.", 1);
        });
        List<RequestSigner.Signed> deliveries = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String ts = slack.say("C1", null, "U" + i, "Question " + i);
            deliveries.add(RequestSigner.json(RequestSigner.mention("C1", ts, null, "U" + i, "Question " + i)));
        }

        List<Integer> statuses = deliveries.stream()
                .map(delivery -> small.send(delivery).getStatusCode())
                .toList();

        acknowledged.countDown();
        slack.awaitSaid(40);
        small.door.close();
        assertThat(statuses).containsOnly(200);
        assertThat(slack.bySelf()).hasSize(40);
        assertThat(slack.bySelf())
                .filteredOn(said -> said.words().contains("too many questions"))
                .hasSizeBetween(34, 35);
    }

    /** Slack delivers on while the service closes; what is not acknowledged it delivers to the next one. */
    @Test
    void answersEachOfAThousandEventsOnceThoughTheServiceStopsAmidThem() throws Exception {
        SlackTestBench stopped = new SlackTestBench(
                slack, "slack.shutdown-wait", "1ms", "slack.workers", "8", "slack.max-per-user", "1000");
        CountDownLatch amid = new CountDownLatch(300);
        stopped.engine((askRequest, listener) -> {
            amid.countDown();
            return amid.getCount() > 0 ? SlackAnswerFixtures.stating("It was signed.", 1) : untilStopped(listener);
        });
        Map<String, RequestSigner.Signed> questions = questions();
        List<RequestSigner.Signed> deliveries = withRepetitions(questions);
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        IdentityHashMap<RequestSigner.Signed, String> messages = new IdentityHashMap<>();
        questions.forEach((ts, question) -> messages.put(question, ts));
        ExecutorService connections = Executors.newFixedThreadPool(4);
        deliveries.forEach(delivery -> connections.execute(() -> {
            if (stopped.send(delivery).getStatusCode() == 200) {
                acknowledged.add(String.valueOf(messages.get(delivery)));
            }
        }));
        amid.await();

        stopped.door.close();

        connections.shutdown();
        assertThat(connections.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(slack.bySelf()).hasSizeBetween(299 - 8, acknowledged.size());
        try (SlackTestBench next = new SlackTestBench(slack, "slack.directory", stopped.folder, "slack.workers", "8")) {
            slack.awaitSaid(acknowledged.size());
            next.door.close();
            assertThat(slack.bySelf())
                    .allMatch(said -> said.words().contains("It was signed"))
                    .extracting(said -> String.valueOf(said.thread()))
                    .containsExactlyInAnyOrderElementsOf(acknowledged);
        }
        assertThat(slack.reactions()).isEmpty();
    }

    private static Answer untilStopped(AnswerListener listener) {
        Cancellation handle = new Cancellation();
        listener.started(handle);
        Awaitility.await().until(handle::isCancelled);
        handle.throwIfCancelled();
        throw new AssertionError("it was cancelled");
    }

    private Map<String, RequestSigner.Signed> questions() {
        Map<String, RequestSigner.Signed> questions = new LinkedHashMap<>();
        for (int i = 0; i < QUESTIONS; i++) {
            String channel = "C" + i % 50;
            String user = "U" + i % 100;
            String ts = slack.say(channel, null, user, "Question " + i);
            questions.put(ts, RequestSigner.json(RequestSigner.mention(channel, ts, null, user, "Question " + i)));
        }
        return questions;
    }

    private static List<RequestSigner.Signed> withRepetitions(Map<String, RequestSigner.Signed> questions) {
        List<RequestSigner.Signed> deliveries = new ArrayList<>(questions.values());
        deliveries.addAll(deliveries.subList(0, REPEATED));
        Collections.shuffle(deliveries, new Random(1));
        return deliveries;
    }

    private List<Integer> deliver(List<RequestSigner.Signed> deliveries) throws Exception {
        ExecutorService connections = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> sendings = new ArrayList<>();
            deliveries.forEach(
                    delivery -> sendings.add(() -> bench.send(delivery).getStatusCode()));
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> sending : connections.invokeAll(sendings)) {
                statuses.add(sending.get());
            }
            return statuses;
        } finally {
            connections.shutdown();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
