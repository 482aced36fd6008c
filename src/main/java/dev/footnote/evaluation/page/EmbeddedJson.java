package dev.footnote.evaluation.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Writes JSON that can be embedded in a script element. */
final class EmbeddedJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private EmbeddedJson() {}

    /**
     * Escapes every {@code <}, which occurs only inside JSON strings, so that no text can close the element or open a
     * comment.
     */
    static String of(Object value) {
        try {
            return MAPPER.writeValueAsString(value).replace("<", "\\u003c");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("%s cannot be written as JSON".formatted(value.getClass()), impossible);
        }
    }
}
