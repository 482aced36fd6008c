package dev.footnote.engine.streaming;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnswerListener;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Statement;
import dev.footnote.engine.AskRequest;
import dev.footnote.llm.Cancellation;
import dev.footnote.retrieval.Evidence;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Emits the events of one answer to one subscriber as it is generated. */
final class EventEmitter implements AnswerListener {

    private final MultiEmitter<? super AnswerEvent> reader;
    private final Heartbeat heartbeat;
    private final Cancellation cancellation = new Cancellation();
    private boolean unsure;

    EventEmitter(MultiEmitter<? super AnswerEvent> reader, Function<Runnable, Heartbeat> beating) {
        this.reader = reader;
        this.heartbeat = beating.apply(this::emitHeartbeat);
    }

    /** Starts the heartbeat and listens for cancellation by the subscriber. */
    EventEmitter start() {
        heartbeat.restart();
        reader.onTermination(this::end);
        return this;
    }

    private void end() {
        heartbeat.stop();
        cancellation.cancel();
    }

    /** Emits a heartbeat only if the subscriber has consumed all events, so that heartbeats do not accumulate. */
    private void emitHeartbeat() {
        if (reader.requested() > 0) {
            reader.emit(new AnswerEvent.AnswerPending());
        }
    }

    void run(BiFunction<AskRequest, AnswerListener, Answer> asking, AskRequest askRequest) {
        if (cancellation.isCancelled()) {
            return;
        }
        try {
            Answer answer = asking.apply(askRequest, this);
            heartbeat.stop();
            reader.emit(new AnswerEvent.AnswerComplete(answer));
            reader.complete();
        } catch (RuntimeException | Error failure) {
            heartbeat.stop();
            if (!cancellation.isCancelled()) {
                reader.fail(failure);
            }
        }
    }

    @Override
    public void started(Cancellation handle) {
        cancellation.onCancel(handle::cancel);
    }

    @Override
    public void evidenceFound(Evidence evidence) {
        emitEvent(new AnswerEvent.EvidenceFound(evidence));
    }

    @Override
    public void answerIsUnsure() {
        unsure = true;
    }

    @Override
    public void statementChecked(Statement statement, List<Citation> citations) {
        emitEvent(new AnswerEvent.StatementReady(statement, citations, unsure));
    }

    private void emitEvent(AnswerEvent event) {
        heartbeat.restart();
        reader.emit(event);
    }
}
