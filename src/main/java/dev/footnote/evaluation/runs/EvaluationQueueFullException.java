package dev.footnote.evaluation.runs;

/** Thrown if the queue of runs is full; it accepts another run when a queued run has started. */
public final class EvaluationQueueFullException extends RuntimeException {

    private static final long serialVersionUID = 1;

    EvaluationQueueFullException(int waiting) {
        super("%d evaluation runs are already queued".formatted(waiting));
    }
}
