package dev.footnote.engine;

import dev.footnote.admission.Admission;
import dev.footnote.answering.Answer;
import dev.footnote.answering.AnswerListener;
import dev.footnote.answering.AnswerSubscription;
import dev.footnote.answering.Reason;
import dev.footnote.conversation.ConversationStore;
import dev.footnote.llm.Cancellation;
import dev.footnote.llm.CancelledException;
import dev.footnote.llm.Deadline;
import dev.footnote.observation.Step;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** Answers each message when it is its turn: after the earlier messages of its conversation, and among all callers. */
final class ConversationTurns {

    /** Messages with these reasons cannot be followed up, so the previous message stays the topic. */
    private static final Set<Reason> NO_TOPIC =
            EnumSet.of(Reason.SMALL_TALK, Reason.ABOUT_ASSISTANT, Reason.NOT_A_QUESTION);

    private final Admission admission;
    private final ConversationStore conversationStore;
    private final MessageAnswerer messageAnswerer;
    private final Duration timeout;
    private final EngineObserver observer;

    /** @param timeout the total time of a question */
    ConversationTurns(
            Admission admission,
            ConversationStore conversationStore,
            MessageAnswerer messageAnswerer,
            Duration timeout,
            EngineObserver observer) {
        this.admission = admission;
        this.conversationStore = conversationStore;
        this.messageAnswerer = messageAnswerer;
        this.timeout = timeout;
        this.observer = observer;
    }

    Answer ask(AskRequest askRequest, AnswerListener listener) {
        Cancellation cancellation = new Cancellation(Deadline.in(timeout));
        listener.started(cancellation);
        cancellation.throwIfCancelled();
        AnswerSubscription answerSubscription = new AnswerSubscription(listener, cancellation);
        try (Admission.Place place = admission.join(askRequest.caller(), cancellation)) {
            return answerInTurn(askRequest, answerSubscription, place);
        }
    }

    /** In a conversation, a message takes its turn of the engine only after the earlier messages were answered. */
    private Answer answerInTurn(AskRequest askRequest, AnswerSubscription answerSubscription, Admission.Place place) {
        if (askRequest.conversation() == null) {
            awaitTurn(place);
            return messageAnswerer.answer(askRequest, askRequest.recentHistory(), answerSubscription);
        }
        String conversation = askRequest.conversation();
        try (ConversationStore.Exchange exchange =
                observer.observe(Step.CONVERSATION_WAIT, () -> openExchange(conversation, answerSubscription, place))) {
            awaitTurn(place);
            Answer answer = messageAnswerer.answer(
                    askRequest,
                    askRequest.history().isEmpty() ? exchange.turns() : askRequest.recentHistory(),
                    answerSubscription);
            if (!NO_TOPIC.contains(answer.reason())) {
                exchange.store(askRequest.message(), answer.text());
            }
            return answer;
        }
    }

    private void awaitTurn(Admission.Place place) {
        observer.observe(Step.ADMISSION_WAIT, place::awaitTurn);
    }

    private ConversationStore.Exchange openExchange(
            String id, AnswerSubscription answerSubscription, Admission.Place place) {
        try {
            return conversationStore.openExchange(id, answerSubscription.cancellation());
        } catch (CancelledException cancelled) {
            place.throwIfDropped();
            throw cancelled;
        }
    }
}
