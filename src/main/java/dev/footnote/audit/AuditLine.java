package dev.footnote.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.footnote.answering.Answer;
import dev.footnote.answering.Citation;
import dev.footnote.engine.AskRequest;
import dev.footnote.llm.CancelledException;
import dev.footnote.logging.ControlCharacters;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit log.
 *
 * @param asker name of the key, or id of the user; null if unknown
 * @param decision of the answer; {@code failed} or {@code cancelled} without one
 * @param documents ids of the documents cited
 * @param index version of the snapshot that was searched; null without an answer
 * @param texts null unless they are switched on
 */
record AuditLine(
        Instant time,
        String door,
        @Nullable String asker,
        String decision,
        @Nullable String reason,
        List<String> documents,
        @Nullable String index,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Texts texts) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** What was asked and answered; the answer is null without one. */
    record Texts(String question, @Nullable String answer) {}

    static AuditLine of(Instant time, AskRequest askRequest, Answer answer, boolean texts) {
        return new AuditLine(
                time,
                askRequest.asker().door().label(),
                askRequest.asker().name(),
                label(answer.decision()),
                answer.reason() == null ? null : label(answer.reason()),
                answer.citations().stream().map(Citation::documentId).distinct().toList(),
                answer.index(),
                texts ? new Texts(askRequest.message(), answer.text()) : null);
    }

    static AuditLine of(Instant time, AskRequest askRequest, Throwable failure, boolean texts) {
        return new AuditLine(
                time,
                askRequest.asker().door().label(),
                askRequest.asker().name(),
                failure instanceof CancelledException ? "cancelled" : "failed",
                null,
                List.of(),
                null,
                texts ? new Texts(askRequest.message(), null) : null);
    }

    /** As JSON on one line. Escapes of control characters are those of JSON, so that it remains JSON. */
    String json() {
        try {
            return ControlCharacters.escape(JSON.writeValueAsString(this));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a line of the audit log cannot be written as JSON", impossible);
        }
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
