package dev.footnote.feedback;

/** What somebody thinks of an answer. */
public enum Rating {
    UP,
    DOWN
}
