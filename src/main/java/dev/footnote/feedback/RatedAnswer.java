package dev.footnote.feedback;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A rating with the record of its answer: one line of the file. */
public record RatedAnswer(
        Instant time,
        String messageId,
        Rating rating,
        @Nullable String comment,
        AnswerRecord answer) {

    public RatedAnswer {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(messageId, "messageId");
        Objects.requireNonNull(rating, "rating");
        Objects.requireNonNull(answer, "answer");
    }
}
