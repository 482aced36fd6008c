package dev.footnote.slack.web;

import io.smallrye.faulttolerance.api.CustomBackoffStrategy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The delays between the attempts of one call: what Slack asks for, or otherwise twice as much each time. Up to half as
 * much again, and at most two seconds, is added at random, so that calls that failed together are not repeated
 * together.
 */
final class RetryDelay implements CustomBackoffStrategy {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final long MOST_JITTER_MILLIS = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(RetryDelay.class);

    private final CountDownLatch closing;
    private Duration next = FIRST;

    /** Delays that end at once when {@code closing} opens. */
    RetryDelay(CountDownLatch closing) {
        this.closing = closing;
    }

    /** Waits here, because nothing would end the sleep of the caller when the service stops. */
    @Override
    public long nextDelayInMillis(Throwable failure) {
        SlackCallException failed = (SlackCallException) failure;
        SlackMetrics.countRetry(failed.isRateLimited());
        Duration asked = failed.retryAfter();
        long millis = (asked.isZero() ? backOff() : asked).toMillis();
        long jitter = ThreadLocalRandom.current().nextLong(Math.min(millis / 2, MOST_JITTER_MILLIS) + 1);
        try {
            boolean stopping = closing.await(millis + jitter, TimeUnit.MILLISECONDS);
            LOG.debug("A Slack call is repeated stopping={}", stopping);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private Duration backOff() {
        Duration delay = next;
        next = delay.multipliedBy(2).compareTo(LONGEST) < 0 ? delay.multipliedBy(2) : LONGEST;
        return delay;
    }
}
