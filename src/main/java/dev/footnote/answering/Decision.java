package dev.footnote.answering;

/** Whether a question was answered. */
public enum Decision {
    ANSWERED,
    PARTIAL,
    ABSTAINED
}
