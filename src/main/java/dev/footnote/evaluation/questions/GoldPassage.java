package dev.footnote.evaluation.questions;

import org.jspecify.annotations.Nullable;

/**
 * A passage that is known to contain the answer.
 *
 * @param quote verbatim text of the document that supports the answer; null if only the document is known
 * @param grade relevance grade, from 1; only imported judgements have grades above 1
 */
public record GoldPassage(String document, @Nullable String quote, int grade) {

    public GoldPassage {
        if (document.isBlank() || (quote != null && quote.isBlank()) || grade < 1) {
            throw new IllegalArgumentException("invalid gold passage of '%s', grade %d".formatted(document, grade));
        }
    }

    public GoldPassage(String document, @Nullable String quote) {
        this(document, quote, 1);
    }
}
