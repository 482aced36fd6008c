package dev.footnote.engine;

import static dev.footnote.engine.ScriptedProvider.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Reason;
import dev.footnote.conversation.ConversationStore.Exchange;
import dev.footnote.conversation.Turn;
import dev.footnote.conversation.Turn.Role;
import dev.footnote.conversation.UnknownConversationException;
import dev.footnote.index.PassageFilter;
import dev.footnote.llm.Cancellation;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an engine stores of a conversation, and how it uses it. */
class StoredConversationsTest {

    private static final String SIGNED = "Which agreements were signed in August 2024?";

    private static Engine engine = Engines.over(Engines.SEEDS);

    @BeforeAll
    static void read() {
        engine.ingest((done, total) -> {});
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void storesQuestionsAndAnswersButNoPassages() {
        String id = engine.conversations().create(List.of());

        Answer answer = engine.ask(AskRequest.of(SIGNED).inConversation(id));

        assertThat(turns(engine, id))
                .containsExactly(new Turn(Role.USER, SIGNED), new Turn(Role.ASSISTANT, answer.text()));
    }

    @Test
    void storesAnUnansweredQuestionAndItsReply() {
        String id = engine.conversations().create(List.of());

        Answer answer = engine.ask(
                AskRequest.of("Which agreements were signed in March 2019?").inConversation(id));

        assertThat(answer.reason()).isEqualTo(Reason.WRONG_PERIOD);
        assertThat(turns(engine, id)).hasSize(2).last().isEqualTo(new Turn(Role.ASSISTANT, answer.text()));
    }

    @Test
    void doesNotStoreSmallTalkAsATopic() {
        String id = engine.conversations().create(List.of());

        Answer answer = engine.ask(AskRequest.of("Thank you very much!").inConversation(id));

        assertThat(answer.reason()).isEqualTo(Reason.SMALL_TALK);
        assertThat(turns(engine, id)).isEmpty();
    }

    @Test
    void storesNothingOfAQuestionOutsideAConversation() {
        String id = engine.conversations().create(List.of());

        engine.ask(AskRequest.of(SIGNED));

        assertThat(turns(engine, id)).isEmpty();
    }

    @Test
    void searchesAFollowUpAsIfItsHistoryWereInTheRequest() {
        String id = engine.conversations().create(List.of());
        Answer first = engine.ask(AskRequest.of(SIGNED).inConversation(id));
        List<Turn> history = List.of(new Turn(Role.USER, SIGNED), new Turn(Role.ASSISTANT, first.text()));

        Answer kept = engine.ask(AskRequest.of("Who looked back on that visit?").inConversation(id));
        Answer sent =
                engine.ask(new AskRequest("Who looked back on that visit?", history, PassageFilter.NONE, null, false));

        assertThat(kept.citations()).isEqualTo(sent.citations());
        assertThat(kept.confidence()).isEqualTo(sent.confidence());
    }

    @Test
    void refusesAQuestionInADeletedConversation() {
        String id = engine.conversations().create(List.of());
        engine.conversations().delete(id);

        assertThatThrownBy(() -> engine.ask(AskRequest.of(SIGNED).inConversation(id)))
                .isInstanceOf(UnknownConversationException.class);
    }

    @Test
    void rewritesAFollowUpWithTheModel() {
        try (ScriptedProvider provider = new ScriptedProvider(saying("STATUS: NONE"));
                Engine written = Engines.over(Engines.SEEDS, provider.settings())) {
            written.ingest((done, total) -> {});
            String id = written.conversations().create(List.of(new Turn(Role.USER, SIGNED)));

            written.ask(AskRequest.of("And what else?").inConversation(id));

            assertThat(provider.requests().get(0))
                    .contains("User: " + SIGNED, "And what else?")
                    .doesNotContain("<passage");
        }
    }

    private static List<Turn> turns(Engine engine, String id) {
        try (Exchange exchange = engine.conversations().openExchange(id, new Cancellation())) {
            return exchange.turns();
        }
    }
}
