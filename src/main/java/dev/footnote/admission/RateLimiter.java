package dev.footnote.admission;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * Limits how often each of many keys, such as callers, may do something: a token bucket for each key. A key that is not
 * used for a whole period is forgotten, because its bucket is full again. Thread-safe; never blocks.
 */
public final class RateLimiter<K> {

    /** Keys in memory, a few hundred bytes each; beyond this number, rarely used keys are forgotten. */
    private static final int MAX_KEYS = 100_000;

    private final LoadingCache<K, Bucket> buckets;

    /** Permits {@code most} uses at once, and as many again over the course of each period. */
    public RateLimiter(int most, Duration period) {
        this(most, period, TimeMeter.SYSTEM_NANOTIME);
    }

    RateLimiter(int most, Duration period, TimeMeter clock) {
        this.buckets = Caffeine.newBuilder()
                .expireAfterAccess(period)
                .maximumSize(MAX_KEYS)
                .ticker(clock::currentTimeNanos)
                .build(key -> Bucket.builder()
                        .withCustomTimePrecision(clock)
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, period))
                        .build());
    }

    /** Uses the key once if permitted; returns how long to wait before the next try, zero if it was permitted. */
    public Duration tryUse(K key) {
        ConsumptionProbe probe = buckets.get(key).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return Duration.ZERO;
        }
        return Duration.ofNanos(probe.getNanosToWaitForRefill());
    }
}
