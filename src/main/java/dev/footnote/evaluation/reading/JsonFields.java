package dev.footnote.evaluation.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Typed access to the fields of one JSON object. A missing required field or a wrong type is reported as a problem. */
record JsonFields(JsonNode object, String path, Consumer<String> problem) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Parses a line; empty after reporting a problem if it is not a single JSON object. */
    static Optional<JsonFields> of(String line, Consumer<String> problem) {
        try {
            JsonNode node = JSON.readTree(line);
            if (node.isObject()) {
                return Optional.of(new JsonFields(node, "", problem));
            }
            problem.accept("is not a JSON object");
        } catch (JsonProcessingException broken) {
            problem.accept("is not JSON: column %d: %s"
                    .formatted(
                            broken.getLocation() == null
                                    ? 1
                                    : broken.getLocation().getColumnNr(),
                            firstLine(broken)));
        }
        return Optional.empty();
    }

    /** The first line of the parser's message, without its internal source reference. */
    static String firstLine(JsonProcessingException broken) {
        String line = broken.getOriginalMessage().lines().findFirst().orElse("broken");
        return line.replaceFirst("(?<!\\s)\\s*+\\(start marker at .*", "");
    }

    void allowOnly(Set<String> known) {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                problem.accept("has an unknown field '%s'; known are %s"
                        .formatted(
                                path + name,
                                String.join(", ", known.stream().sorted().toList())));
            }
        });
    }

    /** A required string that is not blank; otherwise reports a problem and returns a placeholder. */
    String text(String name) {
        String text = optionalText(name);
        if (text == null) {
            if (isMissing(name)) {
                problem.accept("has no '%s'".formatted(path + name));
            }
            return "?";
        }
        return text;
    }

    /** A string that may be missing or null, but not blank. */
    @Nullable String optionalText(String name) {
        String text = anyText(name);
        if (text != null && text.isBlank()) {
            problem.accept("has an empty '%s'".formatted(path + name));
            return "?";
        }
        return text;
    }

    /** A string that may be missing, null or empty. */
    @Nullable String anyText(String name) {
        JsonNode value = object.path(name);
        if (value.isTextual()) {
            return value.textValue();
        }
        if (!isMissing(name)) {
            wrongType(name, "a string");
        }
        return null;
    }

    boolean booleanValue(String name, boolean otherwise) {
        JsonNode value = object.path(name);
        if (!isMissing(name) && !value.isBoolean()) {
            wrongType(name, "true or false");
        }
        return value.isBoolean() ? value.booleanValue() : otherwise;
    }

    @Nullable LocalDate date(String name) {
        String text = optionalText(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException unparsable) {
            wrongType(name, "a date such as 2024-11-22");
            return null;
        }
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : array(name)) {
            if (element.isTextual() && !element.textValue().isBlank()) {
                texts.add(element.textValue());
            } else {
                wrongType(name, "a list of strings that are not empty");
            }
        }
        return texts;
    }

    /** Lists of strings, none of them empty. */
    List<List<String>> textGroups(String name) {
        List<List<String>> groups = new ArrayList<>();
        for (JsonNode element : array(name)) {
            JsonFields group = new JsonFields(JSON.createObjectNode().set(name, element), path, what -> {});
            List<String> texts = group.texts(name);
            if (element.isArray() && !texts.isEmpty() && texts.size() == element.size()) {
                groups.add(texts);
            } else {
                wrongType(name, "a list of lists of strings, none of them empty");
            }
        }
        return groups;
    }

    List<JsonFields> objects(String name) {
        List<JsonFields> objects = new ArrayList<>();
        for (JsonNode element : array(name)) {
            if (element.isObject()) {
                objects.add(new JsonFields(element, "%s%s[%d].".formatted(path, name, objects.size()), problem));
            } else {
                wrongType(name, "a list of objects");
            }
        }
        return objects;
    }

    private Iterable<JsonNode> array(String name) {
        JsonNode value = object.path(name);
        if (!isMissing(name) && !value.isArray()) {
            wrongType(name, "a list");
        }
        return value.isArray() ? value : List.of();
    }

    private boolean isMissing(String name) {
        return object.path(name).isMissingNode() || object.path(name).isNull();
    }

    private void wrongType(String name, String wanted) {
        problem.accept("'%s' is not %s".formatted(path + name, wanted));
    }
}
