package dev.footnote.answering;

import dev.footnote.llm.ModelUsage;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a draft was made.
 *
 * @param prompt hash of the prompts; null when no language model was called
 * @param notices remarks on how it was made
 * @param usage usage of the language model; null when unknown or when none was called
 * @param removed what was left out and why, as text for people
 * @param keepsUncited whether statements without citations are kept and marked as unsupported
 */
public record DraftOrigin(
        AnsweredBy answeredBy,
        @Nullable String prompt,
        Set<Notice> notices,
        @Nullable ModelUsage usage,
        List<String> removed,
        boolean keepsUncited) {

    public static final DraftOrigin EXTRACTED =
            new DraftOrigin(AnsweredBy.EXTRACTIVE, null, Set.of(), null, List.of(), false);

    public DraftOrigin {
        notices = Set.copyOf(notices);
        removed = List.copyOf(removed);
    }

    /** An extracted draft with notices. */
    public static DraftOrigin extracted(Set<Notice> notices) {
        return new DraftOrigin(AnsweredBy.EXTRACTIVE, null, notices, null, List.of(), false);
    }

    /** An extracted draft made after a language model was called without success. */
    public static DraftOrigin extracted(
            String prompt, Set<Notice> notices, @Nullable ModelUsage usage, List<String> removed) {
        return new DraftOrigin(AnsweredBy.EXTRACTIVE, prompt, notices, usage, removed, false);
    }
}
