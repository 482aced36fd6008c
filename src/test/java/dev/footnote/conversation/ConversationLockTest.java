package dev.footnote.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.conversation.ConversationStore.Exchange;
import dev.footnote.llm.Cancellation;
import dev.footnote.llm.CancelledException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Concurrent messages of one conversation. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class ConversationLockTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void answersConcurrentMessagesInSequence() throws Exception {
        ConversationStore conversationStore = conversations(Map.of("max-turns", "100"));
        String id = conversationStore.create(List.of());
        AtomicInteger inside = new AtomicInteger();
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String question = "question " + i;
            all.add(threads.submit(() -> {
                for (int again = 0; again < 5; again++) {
                    try (Exchange exchange = conversationStore.openExchange(id, new Cancellation())) {
                        assertThat(inside.incrementAndGet()).isEqualTo(1);
                        exchange.store(question, "answer to " + question);
                        inside.decrementAndGet();
                    }
                }
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }

        List<Turn> turns = ConversationStoreTest.turns(conversationStore, id);
        assertThat(turns).hasSize(80);
        for (int i = 0; i < turns.size(); i += 2) {
            assertThat(turns.get(i + 1).text())
                    .isEqualTo("answer to " + turns.get(i).text());
        }
    }

    @Test
    void admitsWaitingMessagesInOrderOfArrival() throws Exception {
        ConversationStore conversationStore = conversations(Map.of("max-turns", "100"));
        String id = conversationStore.create(List.of());
        List<Future<?>> waiting = new ArrayList<>();
        try (Exchange first = conversationStore.openExchange(id, new Cancellation())) {
            for (int i = 0; i < 5; i++) {
                String question = "question " + i;
                waiting.add(waiter(() -> ConversationStoreTest.say(conversationStore, id, question, "")));
            }
            first.store("first", "");
        }
        for (Future<?> one : waiting) {
            one.get();
        }

        assertThat(ConversationStoreTest.turns(conversationStore, id))
                .filteredOn(turn -> turn.role() == Turn.Role.USER)
                .extracting(Turn::text)
                .containsExactly("first", "question 0", "question 1", "question 2", "question 3", "question 4");
    }

    @Test
    void admitsOthersWhenAWaitingMessageIsCancelled() throws Exception {
        ConversationStore conversationStore = conversations(Map.of());
        String id = conversationStore.create(List.of());
        Cancellation cancellation = new Cancellation();
        Future<?> cancelled;
        Future<?> behind;
        try (Exchange first = conversationStore.openExchange(id, new Cancellation())) {
            cancelled = waiter(
                    () -> conversationStore.openExchange(id, cancellation).close());
            behind = waiter(() -> ConversationStoreTest.say(conversationStore, id, "behind", "answered"));

            cancellation.cancel();

            assertThatThrownBy(cancelled::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(CancelledException.class);
            first.store("first", "answered");
        }
        behind.get();
        assertThat(ConversationStoreTest.turns(conversationStore, id)).hasSize(4);
    }

    @Test
    void refusesACancelledMessage() {
        ConversationStore conversationStore = conversations(Map.of());
        String id = conversationStore.create(List.of());
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        try (Exchange first = conversationStore.openExchange(id, new Cancellation())) {
            assertThatThrownBy(() -> conversationStore.openExchange(id, cancellation))
                    .isInstanceOf(CancelledException.class);
            first.store("first", "answered");
        }

        assertThat(ConversationStoreTest.turns(conversationStore, id)).hasSize(2);
    }

    @Test
    void doesNotWaitForever() {
        ConversationStore conversationStore = conversations(Map.of("max-wait", "0s"));
        String id = conversationStore.create(List.of());
        try (Exchange first = conversationStore.openExchange(id, new Cancellation())) {
            assertThatThrownBy(() -> conversationStore.openExchange(id, new Cancellation()))
                    .isInstanceOf(ConversationBusyException.class);
            assertThat(first.turns()).isEmpty();
        }

        ConversationStoreTest.say(conversationStore, id, "And now?", "Yes.");
        assertThat(ConversationStoreTest.turns(conversationStore, id)).hasSize(2);
    }

    @Test
    void rejectsAMessageWhenTheQueueIsFull() throws Exception {
        ConversationStore conversationStore = conversations(Map.of());
        String id = conversationStore.create(List.of());
        List<Future<?>> waiting = new ArrayList<>();
        try (Exchange first = conversationStore.openExchange(id, new Cancellation())) {
            for (int i = 0; i < 8; i++) {
                waiting.add(waiter(() -> ConversationStoreTest.say(conversationStore, id, "waiting", "answered")));
            }

            assertThatThrownBy(() -> conversationStore.openExchange(id, new Cancellation()))
                    .isInstanceOf(ConversationBusyException.class);
            assertThat(first.turns()).isEmpty();
        }
        for (Future<?> one : waiting) {
            one.get();
        }
        assertThat(ConversationStoreTest.turns(conversationStore, id)).hasSize(16);
    }

    @Test
    void failsWaitingMessagesOfADeletedConversation() throws Exception {
        ConversationStore conversationStore = conversations(Map.of());
        String id = conversationStore.create(List.of());
        Future<?> waiting;
        try (Exchange first = conversationStore.openExchange(id, new Cancellation())) {
            waiting = waiter(
                    () -> conversationStore.openExchange(id, new Cancellation()).close());
            conversationStore.delete(id);
            assertThat(first.turns()).isEmpty();
        }

        assertThatThrownBy(waiting::get).hasCauseInstanceOf(UnknownConversationException.class);
    }

    /** Returns when the thread waits for its turn. */
    private Future<?> waiter(Runnable action) throws Exception {
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        CountDownLatch ended = new CountDownLatch(1);
        Future<?> future = threads.submit(() -> {
            thread.complete(Thread.currentThread());
            try {
                action.run();
            } finally {
                ended.countDown();
            }
        });
        Thread waiting = thread.get();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> ended.getCount() == 0 || waiting.getState() == Thread.State.TIMED_WAITING);
        assertThat(ended.getCount()).isEqualTo(1);
        return future;
    }

    private static ConversationStore conversations(Map<String, String> settings) {
        return new ConversationStore(ConversationStoreTest.config(settings), System::nanoTime);
    }
}
