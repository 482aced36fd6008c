package dev.footnote.evaluation.questions;

import org.jspecify.annotations.Nullable;

/**
 * Where an answer is known to stand.
 *
 * @param quote text of the document, to the letter, that supports the answer; null when only the document is known
 * @param grade how relevant, from 1; only imported judgements have grades above 1
 */
public record GoldPassage(String document, @Nullable String quote, int grade) {

    public GoldPassage {
        if (document.isBlank() || (quote != null && quote.isBlank()) || grade < 1) {
            throw new IllegalArgumentException("gold passage of '%s', grade %d".formatted(document, grade));
        }
    }

    public GoldPassage(String document, @Nullable String quote) {
        this(document, quote, 1);
    }
}
