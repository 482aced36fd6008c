package dev.footnote.slack.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Delivers events as Slack does: repeats an event that is not acknowledged in time up to three times, marked as a
 * retry.
 */
public final class EventDelivery implements AutoCloseable {

    private static final int MOST_TIMES = 4;

    private final Door door;
    private final Duration patience;
    private final ExecutorService connections = Executors.newCachedThreadPool();
    private final ExecutorService senders = Executors.newFixedThreadPool(4);

    /** Where an app takes requests; gives the HTTP status, or fails as a connection does. */
    public interface Door {
        int take(RequestSigner.Signed request) throws Exception;
    }

    /**
     * A courier to one app.
     *
     * @param patience how long Slack waits for an acknowledgement; the real one waits for three seconds
     */
    public EventDelivery(Door door, Duration patience) {
        this.door = door;
        this.patience = patience;
    }

    /**
     * Delivers until it is acknowledged; gives what became of each attempt, in Slack's words, the last one maybe ok.
     */
    public List<String> deliver(Map<String, ?> event) throws InterruptedException {
        byte[] body = RequestSigner.write(event);
        List<String> outcomes = new ArrayList<>();
        while (outcomes.size() < MOST_TIMES && !outcomes.contains("ok")) {
            RequestSigner.Signed signed = RequestSigner.signed(body, "application/json", Instant.now());
            outcomes.add(attempt(outcomes.isEmpty() ? signed : again(signed, outcomes)));
        }
        return outcomes;
    }

    /**
     * Delivers all of them at once and in an order of chance, some of them twice; gives what became of each delivery.
     */
    public List<List<String>> deliverMixed(List<Map<String, Object>> events, Random random) throws Exception {
        List<Map<String, Object>> deliveries = new ArrayList<>(events);
        events.stream().filter(event -> random.nextInt(5) == 0).forEach(deliveries::add);
        Collections.shuffle(deliveries, random);
        List<Callable<List<String>>> sendings = new ArrayList<>();
        deliveries.forEach(event -> sendings.add(() -> deliver(event)));
        List<List<String>> outcomes = new ArrayList<>();
        for (Future<List<String>> outcome : senders.invokeAll(sendings)) {
            outcomes.add(outcome.get());
        }
        return outcomes;
    }

    private static RequestSigner.Signed again(RequestSigner.Signed signed, List<String> outcomes) {
        return signed.with("X-Slack-Retry-Num", String.valueOf(outcomes.size()))
                .with("X-Slack-Retry-Reason", outcomes.get(outcomes.size() - 1));
    }

    /** After the timeout, the app continues on its own, as a slow app does. */
    private String attempt(RequestSigner.Signed signed) throws InterruptedException {
        Future<Integer> status = connections.submit(() -> door.take(signed));
        try {
            return status.get(patience.toMillis(), TimeUnit.MILLISECONDS) == 200 ? "ok" : "http_error";
        } catch (TimeoutException late) {
            return "http_timeout";
        } catch (ExecutionException dead) {
            return "connection_failed";
        }
    }

    /** Returns when the slow attempts have come to their end too. */
    @Override
    public void close() {
        senders.shutdown();
        connections.shutdown();
        try {
            if (!connections.awaitTermination(30, TimeUnit.SECONDS)) {
                throw new AssertionError("an attempt never ends");
            }
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
