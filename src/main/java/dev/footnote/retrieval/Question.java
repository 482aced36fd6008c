package dev.footnote.retrieval;

import dev.footnote.index.PassageFilter;
import java.time.LocalDate;
import java.util.List;

/**
 * A question that stands alone.
 *
 * @param text what was asked, never blank
 * @param context further queries that help to find passages for it: what came before in the conversation
 * @param today the day that <em>last month</em> counts from
 */
public record Question(String text, List<String> context, LocalDate today, PassageFilter filter) {

    public Question {
        context = List.copyOf(context);
        if (text.isBlank()) {
            throw new IllegalArgumentException("a question without words");
        }
    }

    /** The same question in other words. */
    public Question worded(String other) {
        return other.equals(text) ? this : new Question(other, context, today, filter);
    }
}
