package dev.footnote.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.conversation.Conversations.Exchange;
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

class ConversationsTest {

    private final AtomicLong nanos = new AtomicLong();

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

    private void pass(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }

    static void say(Conversations conversations, String id, String question, String answer) {
        try (Exchange exchange = conversations.enter(id, new Cancellation())) {
            exchange.keep(question, answer);
        }
    }

    static List<Turn> turns(Conversations conversations, String id) {
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
