package dev.footnote.rest.problems;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Translates the errors of the JSON parser, which name Java classes, to problems that name fields of the request. */
final class JsonErrorTranslator {

    /** Field names come from the caller and may be as long as the body. */
    private static final int LONGEST_PATH = 100;

    private static final Map<Class<?>, String> EXPECTED = Map.of(
            String.class, "a string",
            Integer.class, "a whole number",
            Boolean.class, "true or false",
            LocalDate.class, "a date in the form YYYY-MM-DD");

    /** The parser has no exception types for these two errors; their messages begin like this. */
    private static final String TWICE = "Duplicate field";

    private static final String TRAILING = "Trailing token";

    private JsonErrorTranslator() {}

    static HttpProblem.Builder toProblem(JsonProcessingException complaint) {
        if (complaint instanceof UnrecognizedPropertyException unknown) {
            return unknownField(unknown);
        }
        if (complaint instanceof MismatchedInputException mismatch && !hasMessageStartingWith(mismatch, TRAILING)) {
            return wrongType(mismatch);
        }
        if (complaint instanceof InputCoercionException number) {
            return invalid(fieldAt(number), "This must be " + EXPECTED.get(Integer.class) + ".");
        }
        return complaint.getCause() instanceof JsonProcessingException inner ? toProblem(inner) : malformed(complaint);
    }

    /** The parser stopped at a number that is out of range; the exception has no path, only the current field. */
    private static @Nullable String fieldAt(InputCoercionException number) {
        try {
            return number.getProcessor() == null ? null : number.getProcessor().currentName();
        } catch (IOException closed) {
            return null;
        }
    }

    private static HttpProblem.Builder unknownField(UnrecognizedPropertyException unknown) {
        String known = unknown.getKnownPropertyIds() == null
                ? ""
                : unknown.getKnownPropertyIds().stream()
                        .map(Object::toString)
                        .sorted()
                        .collect(Collectors.joining(", ", "; known ones are ", ""));
        return invalid(path(unknown), "There is no such field" + known + ".");
    }

    private static HttpProblem.Builder wrongType(MismatchedInputException mismatch) {
        Class<?> target = mismatch.getTargetType() == null ? Object.class : mismatch.getTargetType();
        String expected = Collection.class.isAssignableFrom(target)
                ? "an array"
                : EXPECTED.getOrDefault(target, "an object with fields");
        String path = path(mismatch);
        return path == null ? invalid(null, Problems.NO_OBJECT) : invalid(path, "This must be " + expected + ".");
    }

    private static HttpProblem.Builder malformed(JsonProcessingException complaint) {
        String reason = complaint instanceof StreamConstraintsException
                ? "The body is nested too deeply, or holds a name or number that is too long"
                : hasMessageStartingWith(complaint, TWICE)
                        ? "A field is given twice"
                        : "The body is not well-formed JSON";
        JsonLocation location = complaint.getLocation();
        String place = location == null || location.getLineNr() < 1
                ? ""
                : ", at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
        return Problems.of(ProblemType.MALFORMED_JSON, null, reason + place + ".");
    }

    private static boolean hasMessageStartingWith(JsonProcessingException complaint, String beginning) {
        return Objects.toString(complaint.getOriginalMessage(), "").startsWith(beginning);
    }

    private static HttpProblem.Builder invalid(@Nullable String field, String detail) {
        return Problems.of(ProblemType.INVALID_REQUEST, field, detail);
    }

    private static @Nullable String path(JsonMappingException complaint) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : complaint.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        if (path.isEmpty()) {
            return null;
        }
        return path.length() <= LONGEST_PATH ? path.toString() : path.substring(0, LONGEST_PATH) + "...";
    }
}
