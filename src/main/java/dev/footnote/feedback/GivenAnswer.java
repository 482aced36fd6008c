package dev.footnote.feedback;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Citation;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * An answer as it was given, without its explanation.
 *
 * @param message the question as it was asked
 * @param asOf the day that counted as today
 */
record GivenAnswer(String message, LocalDate asOf, Answer answer) {

    /** The text of questions, answer and quotes, in UTF-16 code units. */
    int characters() {
        int quoted = Stream.of(answer.citations(), answer.nearest())
                .flatMap(List::stream)
                .map(Citation::quote)
                .mapToInt(String::length)
                .sum();
        return message.length() + answer.question().length() + answer.text().length() + quoted;
    }

    AnswerRecord toRecord() {
        return AnswerRecord.of(message, asOf, answer);
    }
}
