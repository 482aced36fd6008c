package dev.footnote.answering;

/** The method that produced an answer. */
public enum AnsweredBy {
    EXTRACTIVE,
    GENERATIVE
}
