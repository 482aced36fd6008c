package dev.footnote.answering;

import dev.footnote.llm.ModelUsage;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a draft was made.
 *
 * @param prompt hash of the prompts, when a language model was asked
 * @param notices what a reader should know of how it was made
 * @param usage what it took of a language model; null when none was asked
 * @param removed for people: what was left out of it and why
 * @param keepsUncited whether its statements without citations are kept, marked as such
 */
public record Origin(
        AnsweredBy way,
        @Nullable String prompt,
        Set<Notice> notices,
        @Nullable ModelUsage usage,
        List<String> removed,
        boolean keepsUncited) {

    public static final Origin EXTRACTED = new Origin(AnsweredBy.EXTRACTIVE, null, Set.of(), null, List.of(), false);

    public Origin {
        notices = Set.copyOf(notices);
        removed = List.copyOf(removed);
    }

    /** Extracted, with what a reader should know of it. */
    public static Origin extracted(Set<Notice> notices) {
        return new Origin(AnsweredBy.EXTRACTIVE, null, notices, null, List.of(), false);
    }

    /** Extracted after a model was asked in vain. */
    public static Origin extracted(
            String prompt, Set<Notice> notices, @Nullable ModelUsage usage, List<String> removed) {
        return new Origin(AnsweredBy.EXTRACTIVE, prompt, notices, usage, removed, false);
    }
}
