package dev.footnote.admission;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/**
 * Values in memory by id, each for a caller. When it is full, the caller that holds the most loses its oldest value, so
 * that no caller can evict the values of others. Thread-safe.
 */
public final class FairStore<V> {

    private final long capacity;
    private final long timeToLive;
    private final ToIntFunction<V> weigher;
    private final LongSupplier nanoClock;

    /** Oldest first. */
    private final Map<String, Entry<V>> entries = new LinkedHashMap<>();

    private final Map<Caller, Share> shares = new HashMap<>();

    private final NavigableSet<Share> smallestFirst = new TreeSet<>(
            Comparator.<Share>comparingLong(share -> share.weight).thenComparingLong(share -> share.number));

    private long weight;
    private long sharesCreated;

    /**
     * Creates an empty store.
     *
     * @param capacity the total weight; a heavier value counts as much as the capacity
     * @param timeToLive how long a value is kept after it was added or touched
     */
    public FairStore(long capacity, Duration timeToLive, ToIntFunction<V> weigher, LongSupplier nanoClock) {
        this.capacity = capacity;
        this.timeToLive = timeToLive.toNanos();
        this.weigher = weigher;
        this.nanoClock = nanoClock;
    }

    private record Entry<V>(Caller owner, V value, long weight, long nanos) {}

    /** What one caller holds. */
    private static final class Share {

        private final long number;
        private final Set<String> idsOldestFirst = new LinkedHashSet<>();
        private long weight;

        Share(long number) {
            this.number = number;
        }
    }

    /** Adds a value as the newest of its owner, or replaces it. */
    public synchronized void put(Caller owner, String id, V value) {
        remove(id);
        add(id, new Entry<>(owner, value, Math.min(capacity, weigher.applyAsInt(value)), nanoClock.getAsLong()));
        dropExpired();
        while (weight > capacity) {
            remove(victim(id));
        }
    }

    /** The value, if it is not too old. */
    public synchronized Optional<V> find(String id) {
        dropExpired();
        return Optional.ofNullable(entries.get(id)).map(Entry::value);
    }

    /** The value, which becomes the newest of its owner. */
    public synchronized Optional<V> touch(String id) {
        return replace(id, value -> value);
    }

    /** Replaces a value, if it is still there; it becomes the newest of its owner. */
    public synchronized Optional<V> replace(String id, UnaryOperator<V> change) {
        dropExpired();
        Entry<V> entry = entries.get(id);
        if (entry == null) {
            return Optional.empty();
        }
        V changed = change.apply(entry.value);
        put(entry.owner, id, changed);
        return Optional.of(changed);
    }

    /** Removes a value and returns whether it was there. */
    public synchronized boolean remove(String id) {
        Entry<V> removed = entries.remove(id);
        if (removed != null) {
            changeShare(removed.owner, share -> {
                share.idsOldestFirst.remove(id);
                share.weight -= removed.weight;
            });
            weight -= removed.weight;
        }
        return removed != null;
    }

    private void add(String id, Entry<V> entry) {
        entries.put(id, entry);
        weight += entry.weight;
        changeShare(entry.owner, share -> {
            share.idsOldestFirst.add(id);
            share.weight += entry.weight;
        });
    }

    /** Keeps the shares sorted. */
    private void changeShare(Caller owner, Consumer<Share> change) {
        Share share = shares.computeIfAbsent(owner, added -> new Share(sharesCreated++));
        smallestFirst.remove(share);
        change.accept(share);
        if (share.idsOldestFirst.isEmpty()) {
            shares.remove(owner);
        } else {
            smallestFirst.add(share);
        }
    }

    private void dropExpired() {
        long now = nanoClock.getAsLong();
        Iterator<Map.Entry<String, Entry<V>>> oldestFirst = entries.entrySet().iterator();
        List<String> expired = new ArrayList<>();
        while (oldestFirst.hasNext()) {
            Map.Entry<String, Entry<V>> oldest = oldestFirst.next();
            if (now - oldest.getValue().nanos <= timeToLive) {
                break;
            }
            expired.add(oldest.getKey());
        }
        expired.forEach(this::remove);
    }

    /** The oldest value of the caller that holds the most, but never the value that was just added. */
    private String victim(String added) {
        String ofGreediest = smallestFirst.last().idsOldestFirst.iterator().next();
        return ofGreediest.equals(added) ? entries.keySet().iterator().next() : ofGreediest;
    }
}
