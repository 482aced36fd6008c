package dev.footnote.llm.providers;

import dev.footnote.llm.Cancellation;
import dev.footnote.llm.CancelledException;
import dev.footnote.llm.Deadline;
import dev.footnote.llm.ModelException;
import dev.footnote.llm.ModelException.Kind;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Until when a model does not want to be asked, by anybody. Safe for many threads. */
final class Pause {

    /** A model that wants to be left alone for longer is asked after this time all the same. */
    static final Duration LONGEST = Duration.ofHours(1);

    private volatile Wish latest = new Wish(Deadline.in(Duration.ZERO), "");

    /** Until when, and in which refusal the model asked for it. */
    private record Wish(Deadline end, String refusal) {}

    /** Lasts for as long as a refusal asks for, if it does; a wish that ends before an earlier one changes nothing. */
    void extend(ModelException refusal) {
        refusal.retryAfter().ifPresent(asked -> {
            Duration wait = asked.compareTo(LONGEST) < 0 ? asked : LONGEST;
            extend(new Wish(Deadline.in(wait), String.valueOf(refusal.getMessage())));
        });
    }

    private synchronized void extend(Wish wish) {
        if (latest.end().isBefore(wish.end())) {
            latest = wish;
        }
    }

    boolean isOver() {
        return latest.end().isPast();
    }

    /** @throws ModelException when it does not end before the deadline */
    void check(Deadline deadline) {
        Wish wish = latest;
        if (!wish.end().isPast() && !wish.end().isBefore(deadline)) {
            throw new ModelException(
                    Kind.POSTPONED, wish.refusal() + ", and wants to be asked later than there is time for");
        }
    }

    /**
     * Returns when it is over.
     *
     * @throws ModelException at once when it does not end before the deadline
     * @throws CancelledException when it was cancelled
     */
    void await(Deadline deadline, Cancellation cancellation) {
        cancellation.check();
        CountDownLatch cancelled = new CountDownLatch(1);
        Runnable wake = cancelled::countDown;
        cancellation.onCancel(wake);
        try {
            while (!isOver()) {
                check(deadline);
                if (cancelled.await(latest.end().left().toNanos(), TimeUnit.NANOSECONDS)) {
                    throw new CancelledException();
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } finally {
            cancellation.forget(wake);
        }
    }
}
