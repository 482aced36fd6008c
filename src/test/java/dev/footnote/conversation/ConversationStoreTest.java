package dev.footnote.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.admission.Caller;
import dev.footnote.conversation.ConversationStore.Exchange;
import dev.footnote.llm.Cancellation;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ConversationStoreTest {

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void keepsTurnsInOrder() {
        ConversationStore conversationStore = conversations(Map.of());
        String id = conversationStore.create(List.of());

        say(conversationStore, id, "When does the ferry sail?", "At nine [1].");
        say(conversationStore, id, "And on Sundays?", "The documents do not say.");

        assertThat(turns(conversationStore, id))
                .containsExactly(
                        new Turn(Turn.Role.USER, "When does the ferry sail?"),
                        new Turn(Turn.Role.ASSISTANT, "At nine [1]."),
                        new Turn(Turn.Role.USER, "And on Sundays?"),
                        new Turn(Turn.Role.ASSISTANT, "The documents do not say."));
    }

    @Test
    void continuesAGivenHistory() {
        ConversationStore conversationStore = conversations(Map.of());
        Turn before = new Turn(Turn.Role.USER, "When does the ferry sail?");

        String id = conversationStore.create(List.of(before));

        assertThat(turns(conversationStore, id)).containsExactly(before);
    }

    @Test
    void createsUrlSafeIdsOf128RandomBits() {
        ConversationStore conversationStore = conversations(Map.of());
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            ids.add(conversationStore.create(List.of()));
        }

        assertThat(ids).hasSize(1000).allMatch(id -> id.matches("[A-Za-z0-9_-]{22}"));
    }

    @Test
    void keepsOnlyTheLatestTurnsAndTheBeginningOfALongOne() {
        ConversationStore conversationStore = conversations(Map.of("max-turns", "4"));
        String id = conversationStore.create(List.of());

        for (int i = 0; i < 5; i++) {
            say(conversationStore, id, "question " + i, "x".repeat(999) + "\ud83d\ude00 and more");
        }

        assertThat(turns(conversationStore, id)).hasSize(4).first().isEqualTo(new Turn(Turn.Role.USER, "question 3"));
        assertThat(turns(conversationStore, id).get(1).text()).isEqualTo("x".repeat(999));
    }

    @Test
    void expiresAnIdleConversation() {
        ConversationStore conversationStore = conversations(Map.of("time-to-live", "10m"));
        String idle = conversationStore.create(List.of());
        String used = conversationStore.create(List.of());

        pass(Duration.ofMinutes(9));
        say(conversationStore, used, "Still there?", "Yes.");
        pass(Duration.ofMinutes(9));

        assertThat(conversationStore.contains(idle)).isFalse();
        assertThat(conversationStore.contains(used)).isTrue();
        assertUnknown(conversationStore, idle);
    }

    @Test
    void lookingUpAConversationDoesNotExtendIt() {
        ConversationStore conversationStore = conversations(Map.of("time-to-live", "10m"));
        String id = conversationStore.create(List.of());

        pass(Duration.ofMinutes(9));
        conversationStore.contains(id);
        pass(Duration.ofMinutes(9));

        assertThat(conversationStore.contains(id)).isFalse();
    }

    @Test
    void limitsTheNumberOfConversations() {
        ConversationStore conversationStore = conversations(Map.of("max", "10"));
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            ids.add(conversationStore.create(List.of()));
        }

        assertThat(ids).filteredOn(conversationStore::contains).hasSizeBetween(1, 10);
    }

    @Test
    void keepsTheConversationsOfOthersWhenOneCallerBeginsManyOrLongOnes() {
        ConversationStore conversationStore = conversations(Map.of("max", "10"));
        String kept = conversationStore.create(Caller.key("ann"), List.of());
        List<Turn> long20 = Collections.nCopies(20, new Turn(Turn.Role.USER, "x".repeat(4000)));

        for (int i = 0; i < 100; i++) {
            conversationStore.create(Caller.key("ben"), List.of());
            conversationStore.create(Caller.key("ben"), long20);
        }

        say(conversationStore, kept, "Still there?", "Yes.");
        assertThat(turns(conversationStore, kept)).hasSize(2);
    }

    @Test
    void countsALongConversationAsSeveral() {
        ConversationStore conversationStore = conversations(Map.of("max", "100", "max-turns", "20"));
        List<Turn> long20 = Collections.nCopies(20, new Turn(Turn.Role.USER, "x".repeat(4000)));
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            ids.add(conversationStore.create(long20));
        }

        assertThat(ids).filteredOn(conversationStore::contains).hasSizeBetween(1, 100 / 6);
    }

    @Test
    void forgetsADeletedConversation() {
        ConversationStore conversationStore = conversations(Map.of());
        String id = conversationStore.create(List.of());

        assertThat(conversationStore.delete(id)).isTrue();
        assertThat(conversationStore.delete(id)).isFalse();
        assertUnknown(conversationStore, id);
    }

    @Test
    void doesNotRestoreADeletedConversationWithAPendingAnswer() {
        ConversationStore conversationStore = conversations(Map.of());
        String id = conversationStore.create(List.of());

        try (Exchange exchange = conversationStore.openExchange(id, new Cancellation())) {
            conversationStore.delete(id);
            exchange.store("When does the ferry sail?", "At nine.");
        }

        assertThat(conversationStore.contains(id)).isFalse();
    }

    private void pass(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }

    static void say(ConversationStore conversationStore, String id, String question, String answer) {
        try (Exchange exchange = conversationStore.openExchange(id, new Cancellation())) {
            exchange.store(question, answer);
        }
    }

    static List<Turn> turns(ConversationStore conversationStore, String id) {
        try (Exchange exchange = conversationStore.openExchange(id, new Cancellation())) {
            return exchange.turns();
        }
    }

    private static void assertUnknown(ConversationStore conversationStore, String id) {
        assertThatThrownBy(() -> conversationStore.openExchange(id, new Cancellation()))
                .isInstanceOf(UnknownConversationException.class)
                .hasMessageNotContaining(id);
    }

    private ConversationStore conversations(Map<String, String> settings) {
        return new ConversationStore(config(settings), nanos::get);
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
