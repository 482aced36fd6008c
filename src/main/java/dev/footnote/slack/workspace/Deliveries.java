package dev.footnote.slack.workspace;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/** Remembers what has come, for longer than Slack repeats itself. Safe for many threads. */
public final class Deliveries {

    /** The last repetition comes after about six minutes. */
    private static final Duration KEPT = Duration.ofHours(1);

    private static final int MOST = 100_000;

    private final ConcurrentMap<String, Boolean> seen;

    public Deliveries() {
        Cache<String, Boolean> cache =
                Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).<String, Boolean>build();
        this.seen = cache.asMap();
    }

    /**
     * Whether this comes for the first time, by any of the ids that it is known by. What comes again leaves no trace: should
     * the first come to nothing, it is welcome.
     */
    public synchronized boolean isFirst(Set<String> ids) {
        if (ids.stream().anyMatch(seen::containsKey)) {
            return false;
        }
        ids.forEach(id -> seen.put(id, true));
        return true;
    }

    /** It came to nothing, and is welcome again. */
    public synchronized void forget(Set<String> ids) {
        ids.forEach(seen::remove);
    }
}
