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

/** The file format of a rating: one JSON object a line, in UTF-8. */
final class RatingLine {

    /** In bytes; many times the size of a rating. */
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

    /** A line is not a valid rating; the message says why. */
    static final class DamagedLineException extends Exception {

        private DamagedLineException(String what, @Nullable IOException cause) {
            super(what, cause);
        }
    }

    /** The line with its line feed. An unpaired surrogate, which UTF-8 cannot encode, becomes a question mark. */
    static byte[] write(RatedAnswer rated) {
        try {
            return (JSON.writeValueAsString(rated) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a rating cannot be written as JSON", impossible);
        }
    }

    /** Parses a line with its line feed; a line without one is parsed too, because it may be complete. */
    static RatedAnswer read(byte[] line) throws DamagedLineException {
        try {
            RatedAnswer rated = JSON.readValue(line, RatedAnswer.class);
            if (rated == null) {
                throw new DamagedLineException("is not a rating", null);
            }
            return rated;
        } catch (IOException broken) {
            throw new DamagedLineException(problem(line, broken), broken);
        }
    }

    static boolean isBlank(byte[] line) {
        return new String(line, StandardCharsets.UTF_8).isBlank();
    }

    private static String problem(byte[] line, IOException broken) {
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
