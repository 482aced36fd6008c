package dev.footnote.answering;

import dev.footnote.llm.ModelUsage;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The response to a question: an answer with checked citations, or an abstention with its reason and nearest passages.
 *
 * @param reason null exactly when {@code decision} is {@link Decision#ANSWERED}
 * @param confidence probability, 0 to 1, that the best candidate answers the question, regardless of the decision
 * @param text the answer as one text, with its markers in square brackets
 * @param nearest the closest passages of an abstention; empty otherwise
 * @param contact whom to ask instead of the documents; null for an answer, and when the settings name nobody
 * @param question the standalone question that was searched
 * @param index version of the index snapshot that was searched
 * @param prompt hash of all prompts that can shape an answer; null when no language model wrote this one or its
 *     question
 * @param usage usage of the language model; null when none was called
 * @param explanation null unless it was requested
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
        @Nullable String contact,
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
            throw new IllegalArgumentException("decision %s does not match reason %s".formatted(decision, reason));
        }
        if ((decision == Decision.ABSTAINED) != citations.isEmpty()) {
            throw new IllegalArgumentException("decision %s has %d citations".formatted(decision, citations.size()));
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is not between 0 and 1: " + confidence);
        }
    }

    /** Creates an answer without contact and language model usage. */
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
                null,
                question,
                answeredBy,
                index,
                prompt,
                null,
                explanation,
                timings);
    }

    /**
     * Adds the model call that made the question standalone.
     *
     * @param more usage of that call; null when unknown
     * @param prompts hash of the prompts, kept when the answer has none of its own
     * @param milliseconds duration of that call
     */
    public Answer withQuestionCall(@Nullable ModelUsage more, String prompts, double milliseconds) {
        return new Answer(
                decision,
                reason,
                notices,
                confidence,
                text,
                statements,
                citations,
                nearest,
                contact,
                question,
                answeredBy,
                index,
                prompt == null ? prompts : prompt,
                sum(usage, more),
                explanation,
                new Timings(timings.retrieval(), timings.answering(), timings.total() + milliseconds));
    }

    /** The same answer without its explanation, which is many times as large. */
    public Answer withoutExplanation() {
        return explanation == null
                ? this
                : new Answer(
                        decision,
                        reason,
                        notices,
                        confidence,
                        text,
                        statements,
                        citations,
                        nearest,
                        contact,
                        question,
                        answeredBy,
                        index,
                        prompt,
                        usage,
                        null,
                        timings);
    }

    private static @Nullable ModelUsage sum(@Nullable ModelUsage one, @Nullable ModelUsage other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.plus(one);
    }

    /** Milliseconds spent in each step; {@code total} includes the model call that made the question standalone. */
    public record Timings(double retrieval, double answering, double total) {}
}
