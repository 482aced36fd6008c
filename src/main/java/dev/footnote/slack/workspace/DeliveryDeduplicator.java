package dev.footnote.slack.workspace;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/** Recognizes repeated deliveries, for longer than Slack retries them. Thread-safe. */
public final class DeliveryDeduplicator {

    /** Slack's last retry comes after about six minutes. */
    private static final Duration KEPT = Duration.ofHours(1);

    private static final int MOST = 100_000;

    private final ConcurrentMap<String, Boolean> seen;

    public DeliveryDeduplicator() {
        Cache<String, Boolean> cache =
                Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).<String, Boolean>build();
        this.seen = cache.asMap();
    }

    /**
     * Whether a delivery is the first with any of its ids. A repeated delivery is not recorded, so that it is accepted
     * after {@link #forget}.
     */
    public synchronized boolean registerIfNew(Set<String> ids) {
        if (ids.stream().anyMatch(seen::containsKey)) {
            return false;
        }
        ids.forEach(id -> seen.put(id, true));
        return true;
    }

    /** Forgets a delivery that failed, so that the next one is accepted. */
    public synchronized void forget(Set<String> ids) {
        ids.forEach(seen::remove);
    }
}
