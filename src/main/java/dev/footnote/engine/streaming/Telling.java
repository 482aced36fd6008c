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

/** Passes one answer on to one reader as it comes about. */
final class Telling implements AnswerListener {

    private final MultiEmitter<? super AnswerEvent> reader;
    private final Heartbeat heartbeat;
    private final Cancellation left = new Cancellation();

    Telling(MultiEmitter<? super AnswerEvent> reader, Function<Runnable, Heartbeat> beating) {
        this.reader = reader;
        this.heartbeat = beating.apply(this::remind);
    }

    /** Begins to beat, and to listen for the reader's leaving. */
    Telling begun() {
        heartbeat.restart();
        reader.onTermination(this::end);
        return this;
    }

    private void end() {
        heartbeat.stop();
        left.cancel();
    }

    /** Only one who has taken all that was told is told this too, so that nothing piles up for one who does not read. */
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
