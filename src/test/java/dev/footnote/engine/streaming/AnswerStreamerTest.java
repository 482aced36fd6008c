package dev.footnote.engine.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnswerListener;
import dev.footnote.answering.AnsweredBy;
import dev.footnote.answering.Decision;
import dev.footnote.answering.Reason;
import dev.footnote.answering.Statement;
import dev.footnote.engine.AskRequest;
import dev.footnote.llm.Cancellation;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class AnswerStreamerTest {

    private static final AskRequest ASK = AskRequest.of("When does the ferry sail?");
    private static final Answer ANSWER = new Answer(
            Decision.ABSTAINED,
            Reason.NO_EVIDENCE,
            Set.of(),
            0,
            "Nothing.",
            List.of(),
            List.of(),
            List.of(),
            "When?",
            AnsweredBy.EXTRACTIVE,
            "v",
            null,
            null,
            new Answer.Timings(0, 0, 0));

    private final List<Runnable> alarms = new ArrayList<>();
    private final List<Runnable> work = new ArrayList<>();

    @Test
    void emitsTheListenerCallsAndFinallyTheAnswer() {
        AssertSubscriber<AnswerEvent> reader = read(Long.MAX_VALUE, stating(2));

        assertThat(reader.getItems()).containsExactly(stated(0), stated(1), new AnswerEvent.AnswerComplete(ANSWER));
        reader.assertCompleted();
    }

    @Test
    void endsWithTheFailureAfterTheEmittedEvents() {
        AssertSubscriber<AnswerEvent> reader = read(Long.MAX_VALUE, (askRequest, listener) -> {
            listener.statementChecked(statement(0), List.of());
            throw new IllegalStateException("broken");
        });

        assertThat(reader.getItems()).containsExactly(stated(0));
        reader.assertFailedWith(IllegalStateException.class, "broken");
    }

    @Test
    void emitsAHeartbeatWhenIdle() {
        AssertSubscriber<AnswerEvent> reader = read(Long.MAX_VALUE, (askRequest, listener) -> {
            ring();
            ring();
            listener.statementChecked(statement(0), List.of());
            ring();
            return ANSWER;
        });

        assertThat(reader.getItems())
                .containsExactly(
                        new AnswerEvent.AnswerPending(),
                        new AnswerEvent.AnswerPending(),
                        stated(0),
                        new AnswerEvent.AnswerPending(),
                        new AnswerEvent.AnswerComplete(ANSWER));
        assertThat(alarms).as("all is called off in the end").isEmpty();
    }

    @Test
    void buffersOnlyTheAnswerForAReaderThatDoesNotRead() {
        AssertSubscriber<AnswerEvent> reader = read(1, (askRequest, listener) -> {
            listener.statementChecked(statement(0), List.of());
            for (int i = 0; i < 100_000; i++) {
                ring();
            }
            listener.statementChecked(statement(1), List.of());
            return ANSWER;
        });

        assertThat(reader.getItems()).containsExactly(stated(0));
        reader.request(Long.MAX_VALUE);
        assertThat(reader.getItems()).containsExactly(stated(0), stated(1), new AnswerEvent.AnswerComplete(ANSWER));
    }

    @Test
    void failsBeforeItBuffersMoreThanAnyAnswerHas() {
        AssertSubscriber<AnswerEvent> reader = read(0, stating(10 * AnswerStreamer.MOST_EVENTS));

        reader.request(Long.MAX_VALUE);

        assertThat(reader.getItems()).hasSizeLessThanOrEqualTo(AnswerStreamer.MOST_EVENTS);
        assertThat(reader.getFailure()).isNotNull();
    }

    @Test
    void cancelsTheQuestionWhenTheReaderDisconnects() {
        List<Cancellation> handles = new ArrayList<>();
        AssertSubscriber<AnswerEvent> reader = subscriber(Long.MAX_VALUE, (askRequest, listener) -> {
            Cancellation handle = new Cancellation();
            handles.add(handle);
            listener.started(handle);
            work.remove(0).run();
            handle.throwIfCancelled();
            return ANSWER;
        });
        work.add(reader::cancel);

        work.remove(0).run();

        assertThat(handles).singleElement().matches(Cancellation::isCancelled);
        assertThat(reader.getItems()).isEmpty();
        assertThat(alarms).isEmpty();
    }

    @Test
    void doesNotAskForAReaderThatDisconnectedWhileQueued() {
        List<AskRequest> asked = new ArrayList<>();
        AssertSubscriber<AnswerEvent> reader = subscriber(Long.MAX_VALUE, (askRequest, listener) -> {
            asked.add(askRequest);
            return ANSWER;
        });

        reader.cancel();
        work.remove(0).run();

        assertThat(asked).isEmpty();
        assertThat(alarms).isEmpty();
    }

    @Test
    void cancelsTheQuestionAsSoonAsPossible() {
        Cancellation handle = new Cancellation();
        AssertSubscriber<AnswerEvent> reader = subscriber(Long.MAX_VALUE, (askRequest, listener) -> {
            work.remove(0).run();
            listener.started(handle);
            handle.throwIfCancelled();
            return ANSWER;
        });
        work.add(reader::cancel);

        work.remove(0).run();

        assertThat(handle.isCancelled()).isTrue();
        assertThat(reader.getItems()).isEmpty();
    }

    private AssertSubscriber<AnswerEvent> read(long wanted, BiFunction<AskRequest, AnswerListener, Answer> asking) {
        AssertSubscriber<AnswerEvent> reader = subscriber(wanted, asking);
        work.remove(0).run();
        return reader;
    }

    private AssertSubscriber<AnswerEvent> subscriber(
            long wanted, BiFunction<AskRequest, AnswerListener, Answer> asking) {
        Executor worker = work::add;
        DelayScheduler delayScheduler = (action, delay) -> {
            alarms.add(action);
            return () -> alarms.remove(action);
        };
        return new AnswerStreamer(asking, worker, delayScheduler, Duration.ofSeconds(15))
                .answer(ASK)
                .subscribe()
                .withSubscriber(AssertSubscriber.create(wanted));
    }

    /** As if it had been quiet. */
    private void ring() {
        assertThat(alarms).hasSize(1);
        alarms.remove(0).run();
    }

    private static BiFunction<AskRequest, AnswerListener, Answer> stating(int statements) {
        return (askRequest, listener) -> {
            for (int i = 0; i < statements; i++) {
                listener.statementChecked(statement(i), List.of());
            }
            return ANSWER;
        };
    }

    private static Statement statement(int number) {
        return new Statement("Statement " + number, List.of(1));
    }

    private static AnswerEvent stated(int number) {
        return new AnswerEvent.StatementReady(statement(number), List.of(), false);
    }
}
