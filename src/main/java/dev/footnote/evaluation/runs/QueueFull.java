package dev.footnote.evaluation.runs;

/** As many runs wait as may; another can be started when one of them has begun. */
public final class QueueFull extends RuntimeException {

    private static final long serialVersionUID = 1;

    QueueFull(int waiting) {
        super("%d evaluation runs wait already".formatted(waiting));
    }
}
