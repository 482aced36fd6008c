package dev.footnote.feedback;

/** A user's verdict on an answer. */
public enum Rating {
    UP,
    DOWN
}
