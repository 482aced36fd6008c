package dev.footnote.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.observation.Step;
import dev.footnote.observation.StepObserver.RunningStep;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineTracesTest {

    private final List<SpanData> spans = new CopyOnWriteArrayList<>();

    private final SdkTracerProvider provider = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(new Collected(spans)))
            .build();

    private final EngineTraces traces = new EngineTraces(provider.get("test"));

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void aStepWithinAnotherIsItsChild() {
        traces.observe(Step.QUESTION, () -> {
            traces.observe(Step.RETRIEVAL, () -> {});
            traces.observe(Step.DRAFT, () -> {});
        });

        assertThat(spans)
                .extracting(SpanData::getName)
                .containsExactly("footnote.retrieval", "footnote.draft", "footnote.question");
        String question = spans.get(2).getSpanId();
        assertThat(spans).extracting(SpanData::getParentSpanId).containsExactly(question, question, "0000000000000000");
        assertThat(spans)
                .extracting(SpanData::getTraceId)
                .containsOnly(spans.get(0).getTraceId());
    }

    @Test
    void aFailureShowsItsClassAndNoneOfItsText() {
        try (RunningStep step = traces.begin(Step.MODEL_CALL)) {
            step.fail(new IllegalStateException("what somebody asked"));
        }

        assertThat(spans).singleElement().satisfies(span -> {
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(span.toString())
                    .contains("java.lang.IllegalStateException")
                    .doesNotContain("what somebody");
        });
    }

    private record Collected(List<SpanData> spans) implements SpanExporter {

        @Override
        public CompletableResultCode export(Collection<SpanData> ended) {
            spans.addAll(ended);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
