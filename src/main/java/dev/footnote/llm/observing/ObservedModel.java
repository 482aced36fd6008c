package dev.footnote.llm.observing;

import dev.footnote.llm.Cancellation;
import dev.footnote.llm.LanguageModel;
import dev.footnote.llm.ModelRequest;
import dev.footnote.llm.ModelStatus;
import dev.footnote.llm.ModelStream;
import dev.footnote.llm.ModelUsage;
import dev.footnote.observation.Step;
import dev.footnote.observation.StepObserver.RunningStep;
import org.jspecify.annotations.Nullable;

/** Reports each call of a model to an observer. */
public final class ObservedModel implements LanguageModel {

    private final LanguageModel model;
    private final ModelCallObserver observer;

    public ObservedModel(LanguageModel model, ModelCallObserver observer) {
        this.model = model;
        this.observer = observer;
    }

    @Override
    public ModelStream open(ModelRequest request, Cancellation cancellation) {
        RunningStep step = observer.begin(Step.MODEL_CALL);
        try {
            return new ObservedStream(model.open(request, cancellation), step);
        } catch (RuntimeException | Error failure) {
            end(step, ModelUsage.unknown(status().model()), failure);
            throw failure;
        }
    }

    private void end(RunningStep step, ModelUsage usage, @Nullable Throwable failure) {
        if (failure != null) {
            step.fail(failure);
        }
        step.close();
        observer.modelCalled(usage, failure);
    }

    @Override
    public ModelStatus status() {
        return model.status();
    }

    @Override
    public void close() {
        model.close();
    }

    /** Reports when it is closed. */
    private final class ObservedStream implements ModelStream {

        private final ModelStream stream;
        private final RunningStep step;
        private @Nullable RuntimeException failure;
        private boolean closed;

        private ObservedStream(ModelStream stream, RunningStep step) {
            this.stream = stream;
            this.step = step;
        }

        @Override
        public @Nullable String next() {
            try {
                return stream.next();
            } catch (RuntimeException failed) {
                failure = failed;
                throw failed;
            }
        }

        @Override
        public ModelUsage usage() {
            return stream.usage();
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                stream.close();
                end(step, stream.usage(), failure);
            }
        }
    }
}
