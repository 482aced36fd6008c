package dev.footnote.engine.streaming;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnswerListener;
import dev.footnote.engine.Ask;
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
public final class AnswerStreams {

    /** More events than any answer has; beyond this limit the stream fails instead of growing. */
    static final int MOST_EVENTS = 1024;

    private final BiFunction<Ask, AnswerListener, Answer> asking;
    private final Executor workers;
    private final Alarm alarm;
    private final Duration heartbeat;

    @Inject
    public AnswerStreams(Engine engine, StreamingConfig config) {
        this(
                engine::ask,
                Infrastructure.getDefaultExecutor(),
                Alarm.of(Infrastructure.getDefaultWorkerPool()),
                config.heartbeat());
    }

    AnswerStreams(BiFunction<Ask, AnswerListener, Answer> asking, Executor workers, Alarm alarm, Duration heartbeat) {
        this.asking = asking;
        this.workers = workers;
        this.alarm = alarm;
        this.heartbeat = heartbeat;
    }

    /** Streams one answer; each subscription asks again. A failure of the engine fails the stream. */
    public Multi<AnswerEvent> answer(Ask ask) {
        return Multi.createFrom()
                .emitter(
                        reader -> {
                            Telling telling =
                                    new Telling(reader, beat -> new Heartbeat(alarm, heartbeat, beat)).begun();
                            workers.execute(() -> telling.run(asking, ask));
                        },
                        MOST_EVENTS);
    }
}
