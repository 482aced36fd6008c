package dev.footnote.evaluation.questions;

import dev.footnote.conversation.Turn;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question of a set, with its gold annotations.
 *
 * @param history earlier turns, oldest first; empty for a first question
 * @param rewrite a standalone form of a follow-up question, written by a person
 * @param asOf the day that <em>today</em> means; null for the day of the run
 * @param answers accepted answers, short or long; empty if none is known or the question is unanswerable
 * @param answerable whether the documents contain an answer; if not, abstaining is right
 * @param must groups of strings: a right answer contains at least one string of each group
 * @param mustNot strings that make an answer wrong
 * @param relevant the passages that contain the answer; empty if unknown
 */
public record EvaluationQuestion(
        String id,
        String question,
        List<Turn> history,
        @Nullable String rewrite,
        @Nullable LocalDate asOf,
        List<String> answers,
        boolean answerable,
        List<List<String>> must,
        List<String> mustNot,
        List<GoldPassage> relevant,
        List<String> tags) {

    public EvaluationQuestion {
        RequiredStrings required = new RequiredStrings(must, mustNot);
        must = required.must();
        mustNot = required.mustNot();
        history = List.copyOf(history);
        answers = List.copyOf(answers);
        relevant = List.copyOf(relevant);
        tags = List.copyOf(tags);
        if (id.isBlank() || question.isBlank()) {
            throw new IllegalArgumentException("a question needs an id and a text");
        }
        if (!answerable && !(answers.isEmpty() && must.isEmpty() && mustNot.isEmpty())) {
            throw new IllegalArgumentException("question %s is unanswerable and has answers".formatted(id));
        }
    }

    /** Creates a question without required or forbidden strings. */
    public EvaluationQuestion(
            String id,
            String question,
            List<Turn> history,
            @Nullable String rewrite,
            @Nullable LocalDate asOf,
            List<String> answers,
            boolean answerable,
            List<GoldPassage> relevant,
            List<String> tags) {
        this(id, question, history, rewrite, asOf, answers, answerable, List.of(), List.of(), relevant, tags);
    }

    /** The required and forbidden strings, which judge the text of an answer. */
    public RequiredStrings required() {
        return new RequiredStrings(must, mustNot);
    }
}
