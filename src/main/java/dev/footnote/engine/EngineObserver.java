package dev.footnote.engine;

import dev.footnote.answering.Answer;
import dev.footnote.llm.ModelUsage;
import dev.footnote.llm.observing.ModelCallObserver;
import dev.footnote.observation.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Observes an engine: its steps, the calls of its language model, and the outcome of each question. Called on the
 * thread that does the work; must not throw. Thread-safe.
 */
public interface EngineObserver extends ModelCallObserver {

    /** Observes nothing. */
    EngineObserver NONE = new EngineObserver() {};

    @Override
    default RunningStep begin(Step step) {
        return RunningStep.IGNORED;
    }

    @Override
    default void modelCalled(ModelUsage usage, @Nullable Throwable failure) {}

    /** A question has its answer; called within its step {@link Step#QUESTION}. */
    default void answered(AskRequest askRequest, Answer answer) {}

    /** A question has no answer, because it failed or was cancelled; called within its step {@link Step#QUESTION}. */
    default void failed(AskRequest askRequest, Throwable failure) {}

    /** An observer that passes everything on; steps end in the reverse order. */
    static EngineObserver all(List<EngineObserver> observers) {
        List<EngineObserver> every = List.copyOf(observers);
        return new EngineObserver() {
            @Override
            public RunningStep begin(Step step) {
                List<RunningStep> begun =
                        every.stream().map(observer -> observer.begin(step)).toList();
                return new RunningStep() {
                    @Override
                    public void fail(Throwable failure) {
                        begun.forEach(running -> running.fail(failure));
                    }

                    @Override
                    public void close() {
                        for (int i = begun.size() - 1; i >= 0; i--) {
                            begun.get(i).close();
                        }
                    }
                };
            }

            @Override
            public void modelCalled(ModelUsage usage, @Nullable Throwable failure) {
                every.forEach(observer -> observer.modelCalled(usage, failure));
            }

            @Override
            public void answered(AskRequest askRequest, Answer answer) {
                every.forEach(observer -> observer.answered(askRequest, answer));
            }

            @Override
            public void failed(AskRequest askRequest, Throwable failure) {
                every.forEach(observer -> observer.failed(askRequest, failure));
            }
        };
    }
}
