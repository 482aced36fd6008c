package dev.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.engine.AskRequest;
import dev.footnote.engine.Engine;
import dev.footnote.engine.EngineConfig;
import dev.footnote.evaluation.statistics.Measure;
import dev.footnote.evaluation.statistics.Percentile;
import dev.footnote.slack.fake.FakeSlack;
import dev.footnote.slack.fake.RequestSigner;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How long Slack waits for acknowledgements while 1,000 events arrive within 10 seconds, 200 of them repetitions, and
 * each question is written to disk and answered from the documents: over HTTP, from the moment at which an event is
 * due. The baseline, in the same run and at the same pace, is the challenge of an address, for which nothing is done.
 * Sender, Slack and service share the process and its heap. Not part of the build:
 * {@code ./mvnw test -Dtest=SlackStormBenchmark}
 */
class SlackStormBenchmark {

    private static final int EVENTS = 1_000;
    private static final int REPEATED = 200;
    private static final long PACE_NANOS = 10_000_000;
    private static final int CONNECTIONS = 32;
    private static final double MEGABYTE = 1024 * 1024;

    /** Else the server of the JDK waits 40 ms before its last packet. */
    @BeforeAll
    static void sendAtOnce() {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    @Test
    void measuresAcknowledgementsInAStorm() throws Exception {
        EngineConfig config = SlackTestBench.config(
                        "http://127.0.0.1:1/api/", "embedding.directory", "target/embeddings", "index.keep", "false")
                .getConfigMapping(EngineConfig.class);
        SlackTestBench bench = new SlackTestBench("slack.shutdown-wait", "5m", "slack.max-per-user", "1000");
        try (Engine engine = Engine.open(config, Clock.systemUTC());
                SlackRouteServer door = new SlackRouteServer(bench.route);
                bench) {
            engine.ingest((done, total) -> {});
            bench.engine((askRequest, listener) ->
                    engine.ask(AskRequest.of("Which agreements were signed in August 2024?"), listener));
            send(door, challenges());
            send(door, questions(bench.slack));
            Awaitility.await()
                    .atMost(Duration.ofMinutes(5))
                    .until(() -> bench.slack.bySelf().size() >= EVENTS - REPEATED);

            List<Double> baseline = send(door, challenges());
            AtomicLong peak = new AtomicLong();
            long before = usedAfterCollection();
            Thread watching = watch(peak);
            List<Double> storm = send(door, questions(bench.slack));
            bench.door.close();
            watching.interrupt();
            watching.join();

            print("url_verification", baseline);
            print("events of a storm", storm);
            System.out.printf(
                    Locale.ROOT,
                    "heap before %.0f MB, peak %.0f MB, after %.0f MB%n",
                    before / MEGABYTE,
                    peak.get() / MEGABYTE,
                    usedAfterCollection() / MEGABYTE);
            assertThat(bench.slack.bySelf()).hasSize(2 * (EVENTS - REPEATED));
        }
    }

    private static List<Supplier<RequestSigner.Signed>> challenges() {
        return Collections.nCopies(
                EVENTS, () -> RequestSigner.json(Map.of("type", "url_verification", "token", "t", "challenge", "c")));
    }

    private static List<Supplier<RequestSigner.Signed>> questions(FakeSlack slack) {
        List<Supplier<RequestSigner.Signed>> events = new ArrayList<>();
        for (int i = 0; i < EVENTS - REPEATED; i++) {
            String channel = "C" + i % 50;
            String user = "U" + i % 100;
            String ts = slack.say(channel, null, user, "Which?");
            Map<String, Object> mention = RequestSigner.mention(channel, ts, null, user, "Which?");
            events.add(() -> RequestSigner.json(mention));
        }
        events.addAll(events.subList(0, REPEATED));
        Collections.shuffle(events, new Random(1));
        return events;
    }

    /** Milliseconds from when each was due until its acknowledgement was there. */
    private static List<Double> send(SlackRouteServer door, List<Supplier<RequestSigner.Signed>> events)
            throws Exception {
        ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Callable<Double>> sendings = new ArrayList<>();
            long start = System.nanoTime() + PACE_NANOS;
            for (int i = 0; i < events.size(); i++) {
                long due = start + i * PACE_NANOS;
                Supplier<RequestSigner.Signed> event = events.get(i);
                sendings.add(() -> acknowledged(door, event, due));
            }
            List<Double> times = new ArrayList<>();
            for (Future<Double> time : connections.invokeAll(sendings)) {
                times.add(time.get());
            }
            return times;
        } finally {
            connections.shutdown();
        }
    }

    private static double acknowledged(SlackRouteServer door, Supplier<RequestSigner.Signed> event, long due)
            throws IOException, InterruptedException {
        while (System.nanoTime() < due) {
            LockSupport.parkNanos(due - System.nanoTime());
        }
        assertThat(door.send(event.get()).statusCode()).isEqualTo(200);
        return (System.nanoTime() - due) / 1e6;
    }

    private static Thread watch(AtomicLong peak) {
        Thread watching = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                peak.accumulateAndGet(used(), Math::max);
                LockSupport.parkNanos(PACE_NANOS);
            }
        });
        watching.start();
        return watching;
    }

    private static long usedAfterCollection() {
        System.gc();
        return used();
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void print(String what, List<Double> times) {
        System.out.printf(
                Locale.ROOT,
                "%-18s acknowledged after p50 %.1f ms, p99 %.1f ms, at most %.1f ms%n",
                what,
                percentile(50, times),
                percentile(99, times),
                Collections.max(times));
    }

    private static double percentile(int percent, List<Double> times) {
        Measure[] values = times.stream().map(Measure::of).toArray(Measure[]::new);
        int[] once = new int[values.length];
        Arrays.fill(once, 1);
        return new Percentile(percent, values).compute(once).value().orElseThrow();
    }
}
