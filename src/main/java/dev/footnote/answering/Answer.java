package dev.footnote.answering;

import dev.footnote.llm.ModelUsage;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a question gets: an answer with checked citations, or an abstention with its reason and the nearest passages.
 *
 * @param reason null exactly when {@code decision} is {@link Decision#ANSWERED}
 * @param confidence probability, 0 to 1, that the best candidate answers the question, whatever was decided
 * @param text the answer as one text, its markers in square brackets
 * @param nearest when abstained, the closest passages; else empty
 * @param question the standalone question that was searched
 * @param index version of the snapshot that was asked
 * @param prompt hash of all prompts that can shape an answer, when a language model was asked for this one or its question
 * @param usage what the answer took of a language model; null when none was asked
 * @param explanation only when it was asked for
 */
public record Answer(
        Decision decision,
        @Nullable Reason reason,
        Set<Notice> notices,
        double confidence,
        String text,
        List<Statement> statements,
        List<Citation> citations,
        List<Citation> nearest,
        String question,
        AnsweredBy answeredBy,
        String index,
        @Nullable String prompt,
        @Nullable ModelUsage usage,
        @Nullable Explanation explanation,
        Timings timings) {

    public Answer {
        notices = Set.copyOf(notices);
        statements = List.copyOf(statements);
        citations = List.copyOf(citations);
        nearest = List.copyOf(nearest);
        if (decision != Decision.of(reason)) {
            throw new IllegalArgumentException("%s with reason %s".formatted(decision, reason));
        }
        if ((decision == Decision.ABSTAINED) != citations.isEmpty()) {
            throw new IllegalArgumentException("%s with %d citations".formatted(decision, citations.size()));
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence);
        }
    }

    /** One for which no language model was asked. */
    public Answer(
            Decision decision,
            @Nullable Reason reason,
            Set<Notice> notices,
            double confidence,
            String text,
            List<Statement> statements,
            List<Citation> citations,
            List<Citation> nearest,
            String question,
            AnsweredBy answeredBy,
            String index,
            @Nullable String prompt,
            @Nullable Explanation explanation,
            Timings timings) {
        this(
                decision,
                reason,
                notices,
                confidence,
                text,
                statements,
                citations,
                nearest,
                question,
                answeredBy,
                index,
                prompt,
                null,
                explanation,
                timings);
    }

    /**
     * The same, when a language model was asked for its question too.
     *
     * @param more what that took; null when it is not known
     * @param prompts hash of the prompts
     * @param milliseconds that it took
     */
    public Answer withAsked(@Nullable ModelUsage more, String prompts, double milliseconds) {
        return new Answer(
                decision,
                reason,
                notices,
                confidence,
                text,
                statements,
                citations,
                nearest,
                question,
                answeredBy,
                index,
                prompt == null ? prompts : prompt,
                sum(usage, more),
                explanation,
                new Timings(timings.retrieval(), timings.answering(), timings.total() + milliseconds));
    }

    private static @Nullable ModelUsage sum(@Nullable ModelUsage one, @Nullable ModelUsage other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.plus(one);
    }

    /** Milliseconds spent in each step; in all, also for making the question. */
    public record Timings(double retrieval, double answering, double total) {}
}
