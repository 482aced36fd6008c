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
final class Line {

    /** Callers that may wait; each of them holds a thread. */
    private static final int LONGEST = 8;

    /** The first place has the turn. */
    private final Deque<Place> line = new ArrayDeque<>();

    /** Blocks until it is the caller's turn, which lasts until the place is closed. */
    Place enter(Duration patience, Cancellation cancellation) {
        Place place = join();
        Runnable giveUp = place::giveUp;
        cancellation.onCancel(giveUp);
        boolean entered = false;
        try {
            place.turn.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            entered = true;
            return place;
        } catch (TimeoutException late) {
            throw new ConversationBusy();
        } catch (ExecutionException cancelled) {
            throw new CancelledException();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } finally {
            cancellation.forget(giveUp);
            if (!entered) {
                place.close();
            }
        }
    }

    private synchronized Place join() {
        if (line.size() > LONGEST) {
            throw new ConversationBusy();
        }
        Place place = new Place();
        line.add(place);
        if (line.size() == 1) {
            place.turn.complete(null);
        }
        return place;
    }

    private synchronized void leave(Place place) {
        boolean first = line.peekFirst() == place;
        line.remove(place);
        Place next = line.peekFirst();
        if (first && next != null) {
            // A place that has just been cancelled passes the turn on when it is closed.
            next.turn.complete(null);
        }
    }

    /** A place in the queue. */
    final class Place implements AutoCloseable {

        private final CompletableFuture<Void> turn = new CompletableFuture<>();

        private Place() {}

        private void giveUp() {
            turn.completeExceptionally(new CancelledException());
        }

        @Override
        public void close() {
            leave(this);
        }
    }
}
