package dev.footnote.slack.workspace;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** So much and no more in any minute. Safe for many threads. */
final class Budget {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int most;
    private final Deque<Long> taken = new ArrayDeque<>();

    Budget(int most) {
        this.most = most;
    }

    /** Whether there was something left. */
    synchronized boolean isTaken() {
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
