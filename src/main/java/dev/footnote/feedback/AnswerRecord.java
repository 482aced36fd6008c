package dev.footnote.feedback;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnsweredBy;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Decision;
import dev.footnote.answering.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The record of an answer, with the field names of {@code POST /api/chat}; never holds text of the documents.
 *
 * @param message the question as it was asked
 * @param asOf the day that counted as today
 * @param question the standalone question that was searched
 * @param nearest for an abstention, the positions of the closest passages; otherwise empty
 * @param index version of the snapshot that was searched
 * @param prompt hash of the prompt, if a language model wrote the answer
 */
public record AnswerRecord(
        String message,
        LocalDate asOf,
        String question,
        Decision decision,
        @Nullable Reason reason,
        AnsweredBy answeredBy,
        double confidence,
        List<QuotePosition> citations,
        List<QuotePosition> nearest,
        String index,
        @Nullable String prompt) {

    public AnswerRecord {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(answeredBy, "answeredBy");
        Objects.requireNonNull(index, "index");
        citations = List.copyOf(citations);
        nearest = List.copyOf(nearest);
    }

    static AnswerRecord of(String message, LocalDate asOf, Answer answer) {
        return new AnswerRecord(
                message,
                asOf,
                answer.question(),
                answer.decision(),
                answer.reason(),
                answer.answeredBy(),
                answer.confidence(),
                places(answer.citations()),
                places(answer.nearest()),
                answer.index(),
                answer.prompt());
    }

    private static List<QuotePosition> places(List<Citation> citations) {
        return citations.stream().map(QuotePosition::of).toList();
    }
}
