package dev.footnote.llm.providers;

import dev.footnote.llm.Cancellation;
import dev.footnote.llm.CancelledException;
import dev.footnote.llm.ModelException;
import dev.footnote.llm.ModelException.Kind;
import dev.footnote.llm.ModelStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The attempts at one answer: each waits as long as the model asked for, and none is made when there is no time for it. */
final class Attempts {

    private final Cancellation cancellation;
    private final Deadline deadline;
    private Deadline allowed = Deadline.in(Duration.ZERO);

    Attempts(Cancellation cancellation, Deadline deadline) {
        this.cancellation = cancellation;
        this.deadline = deadline;
    }

    ModelStream next(Supplier<ModelStream> attempt) {
        await();
        if (deadline.isPast()) {
            throw new ModelException(Kind.TIMED_OUT, "the time is over before the model could be asked again");
        }
        try {
            return attempt.get();
        } catch (ModelException failure) {
            Duration wait = failure.retryAfter().orElse(Duration.ZERO);
            if (wait.compareTo(deadline.left()) >= 0) {
                throw new ModelException(
                        Kind.POSTPONED, failure.getMessage() + ", and wants to be asked later than anybody waits");
            }
            allowed = Deadline.in(wait);
            throw failure;
        }
    }

    private void await() {
        long wait = allowed.left().toNanos();
        if (wait <= 0) {
            return;
        }
        CountDownLatch cancelled = new CountDownLatch(1);
        Runnable wake = cancelled::countDown;
        cancellation.onCancel(wake);
        try {
            if (cancelled.await(wait, TimeUnit.NANOSECONDS)) {
                throw new CancelledException();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } finally {
            cancellation.forget(wake);
        }
    }
}
