package dev.footnote.answering;

/** Which way an answer was made. */
public enum AnsweredBy {
    EXTRACTIVE,
    GENERATIVE
}
