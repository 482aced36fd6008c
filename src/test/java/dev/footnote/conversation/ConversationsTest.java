package dev.footnote.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.conversation.Conversations.Exchange;
import dev.footnote.llm.Cancellation;
import dev.footnote.llm.CancelledException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class ConversationsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void keepsWhatWasSaidInItsOrder() {
        Conversations conversations = conversations(Map.of());
        String id = conversations.begin(List.of());

        say(conversations, id, "When does the ferry sail?", "At nine [1].");
        say(conversations, id, "And on Sundays?", "The documents do not say.");

        assertThat(turns(conversations, id))
                .containsExactly(
                        new Turn(Turn.Role.USER, "When does the ferry sail?"),
                        new Turn(Turn.Role.ASSISTANT, "At nine [1]."),
                        new Turn(Turn.Role.USER, "And on Sundays?"),
                        new Turn(Turn.Role.ASSISTANT, "The documents do not say."));
    }

    @Test
    void goesOnFromAHistory() {
        Conversations conversations = conversations(Map.of());
        Turn before = new Turn(Turn.Role.USER, "When does the ferry sail?");

        String id = conversations.begin(List.of(before));

        assertThat(turns(conversations, id)).containsExactly(before);
    }

    @Test
    void givesIdsOf128RandomBitsThatFitAnAddress() {
        Conversations conversations = conversations(Map.of());
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            ids.add(conversations.begin(List.of()));
        }

        assertThat(ids).hasSize(1000).allMatch(id -> id.matches("[A-Za-z0-9_-]{22}"));
    }

    @Test
    void keepsTheLatestTurnsOnlyAndOfALongOneItsBeginning() {
        Conversations conversations = conversations(Map.of("max-turns", "4"));
        String id = conversations.begin(List.of());

        for (int i = 0; i < 5; i++) {
            say(conversations, id, "question " + i, "x".repeat(999) + "\ud83d\ude00 and more");
        }

        assertThat(turns(conversations, id)).hasSize(4).first().isEqualTo(new Turn(Turn.Role.USER, "question 3"));
        assertThat(turns(conversations, id).get(1).text()).isEqualTo("x".repeat(999));
    }

    @Test
    void forgetsOneThatNobodyGoesOnWith() {
        Conversations conversations = conversations(Map.of("time-to-live", "10m"));
        String idle = conversations.begin(List.of());
        String used = conversations.begin(List.of());

        pass(Duration.ofMinutes(9));
        say(conversations, used, "Still there?", "Yes.");
        pass(Duration.ofMinutes(9));

        assertThat(conversations.has(idle)).isFalse();
        assertThat(conversations.has(used)).isTrue();
        assertUnknown(conversations, idle);
    }

    @Test
    void isNotKeptAliveByBeingLookedFor() {
        Conversations conversations = conversations(Map.of("time-to-live", "10m"));
        String id = conversations.begin(List.of());

        pass(Duration.ofMinutes(9));
        conversations.has(id);
        pass(Duration.ofMinutes(9));

        assertThat(conversations.has(id)).isFalse();
    }

    @Test
    void holdsNoMoreThanItMay() {
        Conversations conversations = conversations(Map.of("max", "10"));
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            ids.add(conversations.begin(List.of()));
        }

        assertThat(ids).filteredOn(conversations::has).hasSizeBetween(1, 10);
    }

    @Test
    void countsALongConversationAsSeveral() {
        Conversations conversations = conversations(Map.of("max", "100", "max-turns", "20"));
        List<Turn> long20 = Collections.nCopies(20, new Turn(Turn.Role.USER, "x".repeat(4000)));
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            ids.add(conversations.begin(long20));
        }

        assertThat(ids).filteredOn(conversations::has).hasSizeBetween(1, 100 / 6);
    }

    @Test
    void knowsADeletedOneNoMore() {
        Conversations conversations = conversations(Map.of());
        String id = conversations.begin(List.of());

        assertThat(conversations.delete(id)).isTrue();
        assertThat(conversations.delete(id)).isFalse();
        assertUnknown(conversations, id);
    }

    @Test
    void doesNotBringADeletedOneBackWithTheAnswerThatWasUnderWay() {
        Conversations conversations = conversations(Map.of());
        String id = conversations.begin(List.of());

        try (Exchange exchange = conversations.enter(id, new Cancellation())) {
            conversations.delete(id);
            exchange.keep("When does the ferry sail?", "At nine.");
        }

        assertThat(conversations.has(id)).isFalse();
    }

    @Test
    void answersTheMessagesOfManyAtOnceOneAfterTheOther() throws Exception {
        Conversations conversations = conversations(Map.of("max-turns", "100"));
        String id = conversations.begin(List.of());
        AtomicInteger inside = new AtomicInteger();
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String question = "question " + i;
            all.add(threads.submit(() -> {
                for (int again = 0; again < 5; again++) {
                    try (Exchange exchange = conversations.enter(id, new Cancellation())) {
                        assertThat(inside.incrementAndGet()).isEqualTo(1);
                        exchange.keep(question, "answer to " + question);
                        inside.decrementAndGet();
                    }
                }
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }

        List<Turn> turns = turns(conversations, id);
        assertThat(turns).hasSize(80);
        for (int i = 0; i < turns.size(); i += 2) {
            assertThat(turns.get(i + 1).text())
                    .isEqualTo("answer to " + turns.get(i).text());
        }
    }

    @Test
    void letsWhoWaitsInInTheOrderOfComing() throws Exception {
        Conversations conversations = conversations(Map.of("max-turns", "100"));
        String id = conversations.begin(List.of());
        List<Future<?>> waiting = new ArrayList<>();
        try (Exchange first = conversations.enter(id, new Cancellation())) {
            for (int i = 0; i < 5; i++) {
                String question = "question " + i;
                waiting.add(waiter(() -> say(conversations, id, question, "")));
            }
            first.keep("first", "");
        }
        for (Future<?> one : waiting) {
            one.get();
        }

        assertThat(turns(conversations, id))
                .filteredOn(turn -> turn.role() == Turn.Role.USER)
                .extracting(Turn::text)
                .containsExactly("first", "question 0", "question 1", "question 2", "question 3", "question 4");
    }

    @Test
    void letsOthersInWhenOneWhoWaitsIsCancelled() throws Exception {
        Conversations conversations = conversations(Map.of());
        String id = conversations.begin(List.of());
        Cancellation cancellation = new Cancellation();
        Future<?> cancelled;
        Future<?> behind;
        try (Exchange first = conversations.enter(id, new Cancellation())) {
            cancelled = waiter(() -> conversations.enter(id, cancellation).close());
            behind = waiter(() -> say(conversations, id, "behind", "answered"));

            cancellation.cancel();

            assertThatThrownBy(cancelled::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(CancelledException.class);
            first.keep("first", "answered");
        }
        behind.get();
        assertThat(turns(conversations, id)).hasSize(4);
    }

    @Test
    void isEnteredNoMoreByOneWhoIsCancelledAlready() {
        Conversations conversations = conversations(Map.of());
        String id = conversations.begin(List.of());
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        try (Exchange first = conversations.enter(id, new Cancellation())) {
            assertThatThrownBy(() -> conversations.enter(id, cancellation)).isInstanceOf(CancelledException.class);
            first.keep("first", "answered");
        }

        assertThat(turns(conversations, id)).hasSize(2);
    }

    @Test
    void doesNotWaitForEver() {
        Conversations conversations = conversations(Map.of("max-wait", "0s"));
        String id = conversations.begin(List.of());
        try (Exchange first = conversations.enter(id, new Cancellation())) {
            assertThatThrownBy(() -> conversations.enter(id, new Cancellation()))
                    .isInstanceOf(ConversationBusy.class);
            assertThat(first.turns()).isEmpty();
        }

        say(conversations, id, "And now?", "Yes.");
        assertThat(turns(conversations, id)).hasSize(2);
    }

    @Test
    void turnsAwayWhoComesWhenManyWait() throws Exception {
        Conversations conversations = conversations(Map.of());
        String id = conversations.begin(List.of());
        List<Future<?>> waiting = new ArrayList<>();
        try (Exchange first = conversations.enter(id, new Cancellation())) {
            for (int i = 0; i < 8; i++) {
                waiting.add(waiter(() -> say(conversations, id, "waiting", "answered")));
            }

            assertThatThrownBy(() -> conversations.enter(id, new Cancellation()))
                    .isInstanceOf(ConversationBusy.class);
            assertThat(first.turns()).isEmpty();
        }
        for (Future<?> one : waiting) {
            one.get();
        }
        assertThat(turns(conversations, id)).hasSize(16);
    }

    @Test
    void tellsWhoWaitedForADeletedOne() throws Exception {
        Conversations conversations = conversations(Map.of());
        String id = conversations.begin(List.of());
        Future<?> waiting;
        try (Exchange first = conversations.enter(id, new Cancellation())) {
            waiting = waiter(() -> conversations.enter(id, new Cancellation()).close());
            conversations.delete(id);
            assertThat(first.turns()).isEmpty();
        }

        assertThatThrownBy(waiting::get).hasCauseInstanceOf(UnknownConversation.class);
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

    private void pass(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }

    private static void say(Conversations conversations, String id, String question, String answer) {
        try (Exchange exchange = conversations.enter(id, new Cancellation())) {
            exchange.keep(question, answer);
        }
    }

    private static List<Turn> turns(Conversations conversations, String id) {
        try (Exchange exchange = conversations.enter(id, new Cancellation())) {
            return exchange.turns();
        }
    }

    private static void assertUnknown(Conversations conversations, String id) {
        assertThatThrownBy(() -> conversations.enter(id, new Cancellation()))
                .isInstanceOf(UnknownConversation.class)
                .hasMessageNotContaining(id);
    }

    private Conversations conversations(Map<String, String> settings) {
        return new Conversations(config(settings), nanos::get, Runnable::run);
    }

    static ConversationConfig config(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>();
        settings.forEach((key, value) -> all.put("footnote.conversation." + key, value));
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withDefaultValues(all)
                .withMapping(ConversationConfig.class, "footnote.conversation")
                .build()
                .getConfigMapping(ConversationConfig.class, "footnote.conversation");
    }
}
