package dev.footnote.engine.streaming;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnswerListener;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Statement;
import dev.footnote.engine.Ask;
import dev.footnote.llm.Cancellation;
import dev.footnote.retrieval.Evidence;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Emits the events of one answer to one subscriber as it is generated. */
final class Telling implements AnswerListener {

    private final MultiEmitter<? super AnswerEvent> reader;
    private final Heartbeat heartbeat;
    private final Cancellation left = new Cancellation();

    Telling(MultiEmitter<? super AnswerEvent> reader, Function<Runnable, Heartbeat> beating) {
        this.reader = reader;
        this.heartbeat = beating.apply(this::remind);
    }

    /** Starts the heartbeat and listens for cancellation by the subscriber. */
    Telling begun() {
        heartbeat.restart();
        reader.onTermination(this::end);
        return this;
    }

    private void end() {
        heartbeat.stop();
        left.cancel();
    }

    /** Emits a heartbeat only if the subscriber has consumed all events, so that heartbeats do not accumulate. */
    private void remind() {
        if (reader.requested() > 0) {
            reader.emit(new AnswerEvent.Waiting());
        }
    }

    void run(BiFunction<Ask, AnswerListener, Answer> asking, Ask ask) {
        if (left.isCancelled()) {
            return;
        }
        try {
            Answer answer = asking.apply(ask, this);
            heartbeat.stop();
            reader.emit(new AnswerEvent.Done(answer));
            reader.complete();
        } catch (RuntimeException | Error failure) {
            heartbeat.stop();
            if (!left.isCancelled()) {
                reader.fail(failure);
            }
        }
    }

    @Override
    public void started(Cancellation handle) {
        left.onCancel(handle::cancel);
    }

    @Override
    public void found(Evidence evidence) {
        tell(new AnswerEvent.Found(evidence));
    }

    @Override
    public void stated(Statement statement, List<Citation> citations) {
        tell(new AnswerEvent.Stated(statement, citations));
    }

    private void tell(AnswerEvent event) {
        heartbeat.restart();
        reader.emit(event);
    }
}
