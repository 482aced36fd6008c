package dev.footnote.monitoring;

import dev.footnote.answering.Answer;
import dev.footnote.engine.AskRequest;
import dev.footnote.engine.EngineObserver;
import dev.footnote.observation.Step;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import jakarta.inject.Singleton;
import java.util.Locale;

/** A span for each step. Attributes are numbers and closed lists; of a failure, only its class is shown. */
@Singleton
class EngineTraces implements EngineObserver {

    private final Tracer tracer;

    EngineTraces(Tracer tracer) {
        this.tracer = tracer;
    }

    /** The step closes the scope. */
    @Override
    @SuppressWarnings("MustBeClosedChecker")
    public RunningStep begin(Step step) {
        Span span = tracer.spanBuilder("footnote." + step.label()).startSpan();
        return new TracedStep(span, span.makeCurrent());
    }

    @Override
    public void answered(AskRequest askRequest, Answer answer) {
        Span question = Span.current();
        question.setAttribute("footnote.door", askRequest.asker().door().label());
        question.setAttribute("footnote.decision", label(answer.decision()));
        question.setAttribute("footnote.answered_by", label(answer.answeredBy()));
        question.setAttribute("footnote.citations", answer.citations().size());
        if (answer.reason() != null) {
            question.setAttribute("footnote.reason", label(answer.reason()));
        }
    }

    @Override
    public void failed(AskRequest askRequest, Throwable failure) {
        Span.current().setAttribute("footnote.door", askRequest.asker().door().label());
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private record TracedStep(Span span, Scope scope) implements RunningStep {

        @Override
        public void fail(Throwable failure) {
            span.setStatus(StatusCode.ERROR);
            span.setAttribute("error.type", failure.getClass().getName());
        }

        @Override
        public void close() {
            scope.close();
            span.end();
        }
    }
}
