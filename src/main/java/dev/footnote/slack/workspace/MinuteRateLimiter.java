package dev.footnote.slack.workspace;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Limits an action to a number of times in any minute. Thread-safe. */
final class MinuteRateLimiter {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int most;
    private final Deque<Long> taken = new ArrayDeque<>();

    MinuteRateLimiter(int most) {
        this.most = most;
    }

    /** Takes one from the budget; returns false when it is used up. */
    synchronized boolean tryAcquire() {
        long now = System.nanoTime();
        while (!taken.isEmpty() && now - taken.getFirst() > MINUTE.toNanos()) {
            taken.removeFirst();
        }
        if (taken.size() >= most) {
            return false;
        }
        taken.addLast(now);
        return true;
    }
}
