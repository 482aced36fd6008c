package dev.footnote.insight;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.footnote.answering.Answer;
import dev.footnote.answering.Citation;
import dev.footnote.engine.AskRequest;
import dev.footnote.llm.CancelledException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question and what became of it: one line of a file. It does not say who asked.
 *
 * @param door the interface that it came through
 * @param question the standalone question; without an answer, the message
 * @param decision of the answer; {@value #FAILED} or {@value #CANCELLED} without one
 * @param documents ids of the documents cited
 * @param milliseconds until the answer; null without one
 */
record AskedQuestion(
        Instant time,
        String door,
        String question,
        String decision,
        @Nullable String reason,
        List<String> documents,
        @Nullable Double milliseconds) {

    static final String ABSTAINED = "abstained";
    static final String CANCELLED = "cancelled";
    static final String FAILED = "failed";

    /** Abstentions that say nothing about the documents. */
    private static final Set<String> NO_QUESTION = Set.of("small_talk", "about_assistant", "not_a_question");

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            // a later version may add fields
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    AskedQuestion {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(door, "door");
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(decision, "decision");
        documents = List.copyOf(documents);
    }

    static AskedQuestion of(Instant time, AskRequest askRequest, Answer answer) {
        return new AskedQuestion(
                time,
                askRequest.asker().door().label(),
                answer.question(),
                label(answer.decision()),
                answer.reason() == null ? null : label(answer.reason()),
                answer.citations().stream().map(Citation::documentId).distinct().toList(),
                answer.timings().total());
    }

    static AskedQuestion of(Instant time, AskRequest askRequest, Throwable failure) {
        String decision = failure instanceof CancelledException ? CANCELLED : FAILED;
        return new AskedQuestion(
                time, askRequest.asker().door().label(), askRequest.message(), decision, null, List.of(), null);
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Whether it was a question about the documents that they did not answer. */
    @JsonIgnore
    boolean isRefused() {
        return decision.equals(ABSTAINED) && (reason == null || !NO_QUESTION.contains(reason));
    }

    /** The line with its line feed. An unpaired surrogate, which UTF-8 cannot encode, becomes a question mark. */
    byte[] toLine() {
        try {
            return (JSON.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a question cannot be written as JSON", impossible);
        }
    }

    /** Empty for a line that is damaged, such as one that was cut off. */
    static Optional<AskedQuestion> fromLine(String line) {
        try {
            return Optional.ofNullable(JSON.readValue(line, AskedQuestion.class));
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }
}
