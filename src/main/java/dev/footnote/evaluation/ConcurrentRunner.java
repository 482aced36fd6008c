package dev.footnote.evaluation;

import dev.footnote.evaluation.questions.EvaluationQuestion;
import dev.footnote.evaluation.report.QuestionResult;
import dev.footnote.llm.CancelledException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs questions concurrently and delivers the results in the order of the set. The number of pending results is
 * bounded: a slow question delays the results after it but does not let memory use grow.
 */
record ConcurrentRunner(int concurrency) {

    /** Pending questions per thread, so that one slow question does not leave the other threads idle. */
    private static final int PENDING_PER_THREAD = 4;

    ConcurrentRunner {
        if (concurrency < 1) {
            throw new IllegalArgumentException("concurrency must be at least 1, not %d".formatted(concurrency));
        }
    }

    /** Returns whether every question was run; false after a cancellation. */
    boolean run(
            List<EvaluationQuestion> questions,
            Function<EvaluationQuestion, QuestionResult> ask,
            EvaluationListener evaluationListener,
            Consumer<QuestionResult> results) {
        ExecutorService threads = Executors.newFixedThreadPool(concurrency);
        try {
            Deque<Future<Optional<QuestionResult>>> underWay = new ArrayDeque<>();
            Iterator<EvaluationQuestion> next = questions.iterator();
            boolean complete = true;
            while (next.hasNext() || !underWay.isEmpty()) {
                while (next.hasNext() && underWay.size() < PENDING_PER_THREAD * concurrency) {
                    EvaluationQuestion question = next.next();
                    underWay.add(threads.submit(() -> unlessCancelled(evaluationListener, question, ask)));
                }
                Optional<QuestionResult> result = await(underWay.remove());
                result.ifPresent(results);
                result.ifPresent(evaluationListener::onResult);
                complete &= result.isPresent();
            }
            return complete;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Optional<QuestionResult> unlessCancelled(
            EvaluationListener evaluationListener,
            EvaluationQuestion question,
            Function<EvaluationQuestion, QuestionResult> ask) {
        if (evaluationListener.isCancelled()) {
            return Optional.empty();
        }
        try {
            QuestionResult result = ask.apply(question);
            // The answer to a question that was cancelled may be another one than it would have been.
            return evaluationListener.isCancelled() ? Optional.empty() : Optional.of(result);
        } catch (CancelledException waiting) {
            if (evaluationListener.isCancelled()) {
                return Optional.empty();
            }
            throw waiting;
        }
    }

    private static <T> T await(Future<T> result) {
        try {
            return result.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException unexpected) {
                throw unexpected;
            }
            throw new IllegalStateException("a question could not be run", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the run was interrupted", interrupted);
        }
    }
}
