package dev.footnote.feedback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The form of a rating in the file: one JSON object on a line of its own, in UTF-8. */
final class RatingLine {

    /** In bytes; many times what a rating takes. */
    static final int LONGEST = 1 << 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            // a later version may add fields
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private RatingLine() {}

    /** This line is no rating; the message says what is wrong with it. */
    static final class Damaged extends Exception {

        private Damaged(String what, @Nullable IOException cause) {
            super(what, cause);
        }
    }

    /** With its end. Half of a surrogate pair, which UTF-8 cannot hold, becomes a question mark. */
    static byte[] write(RatedAnswer rated) {
        try {
            return (JSON.writeValueAsString(rated) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a rating cannot be written as JSON", impossible);
        }
    }

    /** With its end; without, it may be whole all the same. */
    static RatedAnswer read(byte[] line) throws Damaged {
        try {
            RatedAnswer rated = JSON.readValue(line, RatedAnswer.class);
            if (rated == null) {
                throw new Damaged("is not a rating", null);
            }
            return rated;
        } catch (IOException broken) {
            throw new Damaged(what(line, broken), broken);
        }
    }

    static boolean isBlank(byte[] line) {
        return new String(line, StandardCharsets.UTF_8).isBlank();
    }

    private static String what(byte[] line, IOException broken) {
        if (line[line.length - 1] != '\n') {
            return "is cut off";
        }
        if (line.length > LONGEST) {
            return "is longer than a rating";
        }
        boolean json = broken instanceof JsonMappingException && !(broken.getCause() instanceof StreamReadException);
        return json ? "is not a rating" : "is not JSON";
    }
}
