package dev.footnote.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

    private final AtomicLong nanos = new AtomicLong();
    private final RateLimiter<String> limiter = new RateLimiter<>(3, Duration.ofMinutes(1), new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void permitsTheAllowedUsesAndThenReturnsTheTimeToWait() {
        use("a", 3);

        assertThat(limiter.tryUse("a")).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void permitsTheNextUseAfterTheTimeToWait() {
        use("a", 3);
        nanos.addAndGet(limiter.tryUse("a").toNanos());

        assertThat(limiter.tryUse("a")).isZero();
        assertThat(limiter.tryUse("a")).isPositive();
    }

    @Test
    void doesNotChargeOneKeyForTheUsesOfAnother() {
        use("a", 3);

        assertThat(limiter.tryUse("b")).isZero();
    }

    @Test
    void permitsNoMoreAfterAPauseThanAtFirst() {
        use("a", 3);
        nanos.addAndGet(Duration.ofHours(5).toNanos());

        use("a", 3);

        assertThat(limiter.tryUse("a")).isPositive();
    }

    private void use(String key, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(limiter.tryUse(key)).isZero();
        }
    }
}
