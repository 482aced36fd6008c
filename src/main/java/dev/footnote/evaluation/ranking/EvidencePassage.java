package dev.footnote.evaluation.ranking;

import dev.footnote.corpus.Span;

/** The place of a passage that an answer is made from. */
public record EvidencePassage(String documentId, Span span) {}
