package dev.footnote.engine.streaming;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnswerListener;
import dev.footnote.engine.AskRequest;
import dev.footnote.engine.Engine;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;

/**
 * Runs questions on worker threads and streams their events to a subscriber. A slow subscriber never blocks the engine:
 * events of the one answer are buffered. The question is cancelled when the subscriber cancels.
 */
@Singleton
public final class AnswerStreamer {

    /** More events than any answer has; beyond this limit the stream fails instead of growing. */
    static final int MOST_EVENTS = 1024;

    private final BiFunction<AskRequest, AnswerListener, Answer> asking;
    private final Executor workers;
    private final DelayScheduler delayScheduler;
    private final Duration heartbeat;

    @Inject
    public AnswerStreamer(Engine engine, StreamingConfig config) {
        this(
                engine::ask,
                Infrastructure.getDefaultExecutor(),
                DelayScheduler.of(Infrastructure.getDefaultWorkerPool()),
                config.heartbeat());
    }

    AnswerStreamer(
            BiFunction<AskRequest, AnswerListener, Answer> asking,
            Executor workers,
            DelayScheduler delayScheduler,
            Duration heartbeat) {
        this.asking = asking;
        this.workers = workers;
        this.delayScheduler = delayScheduler;
        this.heartbeat = heartbeat;
    }

    /** Streams one answer; each subscription asks again. A failure of the engine fails the stream. */
    public Multi<AnswerEvent> answer(AskRequest askRequest) {
        return Multi.createFrom()
                .emitter(
                        reader -> {
                            EventEmitter eventEmitter = new EventEmitter(
                                            reader, beat -> new Heartbeat(delayScheduler, heartbeat, beat))
                                    .start();
                            workers.execute(() -> eventEmitter.run(asking, askRequest));
                        },
                        MOST_EVENTS);
    }
}
