package dev.footnote.answering;

import org.jspecify.annotations.Nullable;

/** Whether a question was answered. */
public enum Decision {
    ANSWERED,
    PARTIAL,
    ABSTAINED;

    /** The decision that a reason goes with; without one the question was answered. */
    static Decision of(@Nullable Reason reason) {
        if (reason == null) {
            return ANSWERED;
        }
        return reason.isPartial() ? PARTIAL : ABSTAINED;
    }
}
