package dev.footnote.conversation;

import dev.footnote.llm.Cancellation;
import dev.footnote.llm.CancelledException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Admits one caller at a time, in order of arrival. A caller that waits too long or is cancelled leaves the queue. */
final class ConversationLock {

    /** Callers that may wait; each of them holds a thread. */
    private static final int LONGEST = 8;

    /** The first place has the turn. */
    private final Deque<QueuePlace> line = new ArrayDeque<>();

    /** Blocks until it is the caller's turn, which lasts until the place is closed. */
    QueuePlace awaitTurn(Duration patience, Cancellation cancellation) {
        QueuePlace queuePlace = join();
        Runnable giveUp = queuePlace::cancel;
        cancellation.onCancel(giveUp);
        boolean entered = false;
        try {
            queuePlace.turn.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            entered = true;
            return queuePlace;
        } catch (TimeoutException late) {
            throw new ConversationBusyException();
        } catch (ExecutionException cancelled) {
            throw new CancelledException();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } finally {
            cancellation.removeAction(giveUp);
            if (!entered) {
                queuePlace.close();
            }
        }
    }

    private synchronized QueuePlace join() {
        if (line.size() > LONGEST) {
            throw new ConversationBusyException();
        }
        QueuePlace queuePlace = new QueuePlace();
        line.add(queuePlace);
        if (line.size() == 1) {
            queuePlace.turn.complete(null);
        }
        return queuePlace;
    }

    private synchronized void leave(QueuePlace queuePlace) {
        boolean first = line.peekFirst() == queuePlace;
        line.remove(queuePlace);
        QueuePlace next = line.peekFirst();
        if (first && next != null) {
            // A place that has just been cancelled passes the turn on when it is closed.
            next.turn.complete(null);
        }
    }

    /** A place in the queue. */
    final class QueuePlace implements AutoCloseable {

        private final CompletableFuture<Void> turn = new CompletableFuture<>();

        private QueuePlace() {}

        private void cancel() {
            turn.completeExceptionally(new CancelledException());
        }

        @Override
        public void close() {
            leave(this);
        }
    }
}
