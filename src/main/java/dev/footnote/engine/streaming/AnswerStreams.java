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
 * Asks the engine on a thread of its own, for a reader who takes events as they come. The work goes on at its own pace:
 * it never waits for a slow reader, for whom the rest of the one answer is kept. It ends when the reader leaves.
 */
@Singleton
public final class AnswerStreams {

    /** More events than any answer has; were there more, the stream would fail and not grow. */
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

    /** For one reader; each subscription asks anew. A failure of the engine is the stream's. */
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
