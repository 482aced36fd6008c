package dev.footnote.evaluation.questions;

import dev.footnote.conversation.Turn;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question of a set, with what is known about its right answer.
 *
 * @param history earlier turns, oldest first; empty for a first question
 * @param rewrite a person's standalone form of a follow-up
 * @param asOf the day that <em>today</em> means; null for the day of the run
 * @param answers accepted answers, short or long; empty when none is known or the question is unanswerable
 * @param answerable whether the documents hold an answer; if not, abstaining is right
 * @param relevant where the answer stands; empty when unknown
 */
public record SetQuestion(
        String id,
        String question,
        List<Turn> history,
        @Nullable String rewrite,
        @Nullable LocalDate asOf,
        List<String> answers,
        boolean answerable,
        List<GoldPassage> relevant,
        List<String> tags) {

    public SetQuestion {
        history = List.copyOf(history);
        answers = List.copyOf(answers);
        relevant = List.copyOf(relevant);
        tags = List.copyOf(tags);
        if (id.isBlank() || question.isBlank()) {
            throw new IllegalArgumentException("a question needs an id and a text");
        }
        if (!answerable && !answers.isEmpty()) {
            throw new IllegalArgumentException("question %s is unanswerable and has answers".formatted(id));
        }
    }
}
