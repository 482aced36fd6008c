package dev.footnote.answering;

import org.jspecify.annotations.Nullable;

/** Whether a question was answered. */
public enum Decision {
    ANSWERED,
    PARTIAL,
    ABSTAINED;

    /** The decision that a reason implies; {@link #ANSWERED} when it is null. */
    static Decision of(@Nullable Reason reason) {
        if (reason == null) {
            return ANSWERED;
        }
        return reason.isPartial() ? PARTIAL : ABSTAINED;
    }
}
