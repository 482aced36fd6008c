package dev.footnote.admission;

import dev.footnote.llm.Cancellation;
import dev.footnote.llm.CancelledException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Lets a fixed number of questions at a time into the engine, and takes turns between the callers: the second question
 * of a caller comes after the first one of every other. When the queue is full, the caller with the most waiting
 * questions loses its newest to a caller with fewer. Thread-safe.
 */
public final class AdmissionQueue implements Admission {

    private static final Duration SHORTEST_RETRY = Duration.ofSeconds(1);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(60);

    /** Weight of the latest question in the moving average of durations. */
    private static final double LATEST = 0.1;

    private final int concurrency;
    private final int maxQueued;
    private final Duration maxWait;

    /** Those that wait, by caller, oldest first. The first caller has the next turn. */
    private final Map<Caller, Deque<QueuedPlace>> waiting = new LinkedHashMap<>();

    private int running;
    private double averageNanos;

    /** @param concurrency questions at a time, unless configured */
    public AdmissionQueue(LimitsConfig config, int concurrency) {
        this.concurrency = config.concurrency().orElse(concurrency);
        this.maxQueued = config.maxQueued();
        this.maxWait = config.maxWait();
    }

    @Override
    public Place join(Caller caller, Cancellation cancellation) {
        QueuedPlace joining = new QueuedPlace(caller, cancellation);
        Optional<QueuedPlace> dropped = add(joining);
        dropped.ifPresent(QueuedPlace::drop);
        return joining;
    }

    @Override
    public synchronized void requireRoom(Caller caller) {
        if (isFull() && caller.isRefusable()) {
            newestOfGreediest(caller);
        }
    }

    /** Adds a place, and returns the one that it replaces. */
    private synchronized Optional<QueuedPlace> add(QueuedPlace joining) {
        Optional<QueuedPlace> dropped = isFull() && joining.caller.isRefusable()
                ? Optional.of(newestOfGreediest(joining.caller))
                : Optional.empty();
        dropped.ifPresent(this::remove);
        waiting.computeIfAbsent(joining.caller, caller -> new ArrayDeque<>()).add(joining);
        return dropped;
    }

    /** A place that need not wait, because a turn is free, is in the queue for a moment too. */
    private boolean isFull() {
        return queued() >= maxQueued + Math.max(0, concurrency - running);
    }

    private QueuedPlace newestOfGreediest(Caller other) {
        int own = waiting.getOrDefault(other, new ArrayDeque<>()).size();
        return waiting.entrySet().stream()
                .filter(entry -> entry.getKey().isRefusable())
                .map(Map.Entry::getValue)
                .max(Comparator.comparingInt(Deque::size))
                .filter(places -> places.size() > own + 1)
                .map(Deque::getLast)
                .orElseThrow(() -> overloaded(false));
    }

    private void remove(QueuedPlace place) {
        waiting.computeIfPresent(place.caller, (caller, places) -> {
            places.remove(place);
            return places.isEmpty() ? null : places;
        });
    }

    private synchronized void makeReady(QueuedPlace place) {
        place.ready = true;
        grantTurns();
    }

    private void grantTurns() {
        for (boolean granted = true; granted && running < concurrency; ) {
            granted = grantNext();
        }
    }

    /** Grants a turn to the first caller that has a place ready, and moves the caller to the end. */
    private boolean grantNext() {
        Iterator<Map.Entry<Caller, Deque<QueuedPlace>>> callers =
                waiting.entrySet().iterator();
        while (callers.hasNext()) {
            Map.Entry<Caller, Deque<QueuedPlace>> entry = callers.next();
            Optional<QueuedPlace> next =
                    entry.getValue().stream().filter(place -> place.ready).findFirst();
            if (next.isPresent()) {
                callers.remove();
                entry.getValue().remove(next.get());
                if (!entry.getValue().isEmpty()) {
                    waiting.put(entry.getKey(), entry.getValue());
                }
                next.get().start();
                return true;
            }
        }
        return false;
    }

    private synchronized void leave(QueuedPlace place) {
        if (place.startNanos == null) {
            remove(place);
            return;
        }
        double nanos = System.nanoTime() - place.startNanos;
        averageNanos = averageNanos == 0 ? nanos : averageNanos + LATEST * (nanos - averageNanos);
        running--;
        grantTurns();
    }

    private synchronized OverloadedException overloaded(boolean waited) {
        Duration estimate = Duration.ofNanos((long) (averageNanos * (queued() + 1) / concurrency));
        Duration bounded = estimate.compareTo(SHORTEST_RETRY) < 0 ? SHORTEST_RETRY : estimate;
        return new OverloadedException(bounded.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : bounded, waited);
    }

    /** Number of questions that wait. */
    public synchronized int queued() {
        return waiting.values().stream().mapToInt(Deque::size).sum();
    }

    /** Number of questions that are worked on. */
    public synchronized int running() {
        return running;
    }

    private final class QueuedPlace implements Place {

        private final Caller caller;
        private final Cancellation cancellation;
        private final CompletableFuture<Void> turn = new CompletableFuture<>();
        private boolean ready;
        private @Nullable Long startNanos;
        private volatile boolean dropped;

        QueuedPlace(Caller caller, Cancellation cancellation) {
            this.caller = caller;
            this.cancellation = cancellation;
        }

        private void start() {
            startNanos = System.nanoTime();
            running++;
            turn.complete(null);
        }

        /** Ends the wait, be it here or for the earlier messages of a conversation. */
        private void drop() {
            dropped = true;
            cancellation.cancel();
        }

        @Override
        public void throwIfDropped() {
            if (dropped) {
                throw overloaded(false);
            }
        }

        @Override
        public void awaitTurn() {
            Runnable giveUp = () -> turn.completeExceptionally(new CancelledException());
            cancellation.onCancel(giveUp);
            makeReady(this);
            try {
                awaitGranted();
            } catch (TimeoutException late) {
                throw overloaded(true);
            } catch (ExecutionException cancelled) {
                throwIfDropped();
                throw new CancelledException();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new CancelledException();
            } finally {
                cancellation.removeAction(giveUp);
            }
        }

        private void awaitGranted() throws TimeoutException, ExecutionException, InterruptedException {
            if (caller.isRefusable()) {
                turn.get(maxWait.toNanos(), TimeUnit.NANOSECONDS);
            } else {
                turn.get();
            }
        }

        @Override
        public void close() {
            leave(this);
        }
    }
}
