package dev.footnote.llm.observing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.llm.Cancellation;
import dev.footnote.llm.CancelledException;
import dev.footnote.llm.ModelException;
import dev.footnote.llm.ModelRequest;
import dev.footnote.llm.ModelStream;
import dev.footnote.llm.ModelUsage;
import dev.footnote.llm.ScriptedModel;
import dev.footnote.observation.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObservedModelTest {

    private static final ModelRequest REQUEST = ModelRequest.of("system", "user");

    private final List<String> events = new ArrayList<>();

    private final ModelCallObserver observer = new ModelCallObserver() {
        @Override
        public RunningStep begin(Step step) {
            events.add("begin " + step.label());
            return new RunningStep() {
                @Override
                public void fail(Throwable failure) {
                    events.add("fail");
                }

                @Override
                public void close() {
                    events.add("end");
                }
            };
        }

        @Override
        public void modelCalled(ModelUsage usage, @Nullable Throwable failure) {
            String reason = failure instanceof ModelException known
                    ? known.kind().name()
                    : failure == null ? "none" : failure.getClass().getSimpleName();
            events.add("%s %s %s".formatted(usage.model(), usage.inputTokens(), reason));
        }
    };

    @Test
    void reportsTheUsageOnceWhenTheStreamIsClosed() {
        ObservedModel model = new ObservedModel(ScriptedModel.writing("a", "b"), observer);

        ModelStream stream = model.open(REQUEST, new Cancellation());
        assertThat(stream.next()).isEqualTo("a");
        assertThat(events).containsExactly("begin model_call");
        stream.close();
        stream.close();

        assertThat(events).containsExactly("begin model_call", "end", "scripted 100 none");
    }

    @Test
    void reportsTheKindOfAFailureInTheMiddle() {
        ObservedModel model = new ObservedModel(ScriptedModel.breakingOff(), observer);

        try (ModelStream stream = model.open(REQUEST, new Cancellation())) {
            assertThatThrownBy(stream::next).isInstanceOf(ModelException.class);
        }

        assertThat(events).containsExactly("begin model_call", "fail", "end", "scripted 100 UNREACHABLE");
    }

    @Test
    void reportsACallThatWasCancelledBeforeItBegan() {
        ObservedModel model = new ObservedModel(ScriptedModel.writing("a"), observer);
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();

        assertThatThrownBy(() -> model.open(REQUEST, cancelled)).isInstanceOf(CancelledException.class);

        assertThat(events).containsExactly("begin model_call", "fail", "end", "scripted null CancelledException");
    }
}
