package dev.footnote.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.answering.Decision;
import dev.footnote.answering.Notice;
import dev.footnote.answering.Reason;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The OpenAPI document explains everything that it lists; a failure names what lacks an explanation. */
@QuarkusTest
class OpenApiIT {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch");

    /** Schemas of libraries, which describe some of their parts. */
    private static final Set<String> OF_LIBRARIES =
            Set.of("HttpProblem", "HttpValidationProblem", "Violation", "Instant", "LocalDate");

    /** Generated for a response without a description. */
    private static final Set<String> REASON_PHRASES = Set.of("OK", "Created", "Accepted", "No Content");

    private JsonNode openApi;

    @BeforeEach
    void readDocument() throws JsonProcessingException {
        String json = given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        openApi = new ObjectMapper().readTree(json);
    }

    @Test
    void everyOperationHasASummaryADescriptionAndAnId() {
        List<String> missing = new ArrayList<>();

        operations().forEach((name, operation) -> {
            for (String property : List.of("summary", "description", "operationId")) {
                if (isBlank(operation.path(property))) {
                    missing.add(name + ": " + property);
                }
            }
        });

        assertThat(missing).isEmpty();
    }

    @Test
    void everyOperationHasItsOwnId() {
        List<String> ids = operations().values().stream()
                .map(operation -> operation.path("operationId").asText())
                .toList();

        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void everyTagOfAnOperationHasADescription() {
        Map<String, JsonNode> tags = new LinkedHashMap<>();
        openApi.path("tags").forEach(tag -> tags.put(tag.path("name").asText(), tag.path("description")));
        List<String> missing = new ArrayList<>();

        operations()
                .forEach((name, operation) -> operation.path("tags").forEach(tag -> {
                    if (!tags.containsKey(tag.asText()) || isBlank(tags.get(tag.asText()))) {
                        missing.add(name + ": " + tag.asText());
                    }
                }));

        assertThat(missing).isEmpty();
    }

    @Test
    void everyParameterHasADescription() {
        List<String> missing = new ArrayList<>();

        operations()
                .forEach((name, operation) -> operation.path("parameters").forEach(parameter -> {
                    if (isBlank(resolve(parameter).path("description"))) {
                        missing.add(name + ": " + parameter.path("name").asText());
                    }
                }));

        assertThat(missing).isEmpty();
    }

    @Test
    void everyResponseHasADescription() {
        List<String> missing = new ArrayList<>();

        operations().forEach((name, operation) -> {
            JsonNode responses = operation.path("responses");
            for (String status : HttpTestClient.names(responses)) {
                JsonNode description = resolve(responses.get(status)).path("description");
                if (isBlank(description) || REASON_PHRASES.contains(description.asText())) {
                    missing.add(name + ": " + status);
                }
            }
        });

        assertThat(missing).isEmpty();
    }

    @Test
    void everySchemaAndEachOfItsPropertiesHasADescription() {
        List<String> missing = new ArrayList<>();

        for (String name : schemaNames()) {
            JsonNode schema = schema(name);
            if (schema.has("properties") && isBlank(schema.path("description"))) {
                missing.add(name);
            }
            for (String property : HttpTestClient.names(schema.path("properties"))) {
                if (!isDescribed(schema.path("properties").get(property))) {
                    missing.add(name + "." + property);
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ChatResponse", "Outcome"})
    void decisionReasonAndNoticesListAllTheirValues(String name) {
        JsonNode properties = schema(name).path("properties");

        assertThat(values(properties.path("decision"))).containsExactlyElementsOf(names(Decision.values()));
        assertThat(values(properties.path("reason")))
                .containsAll(names(Reason.values()))
                .contains("null")
                .hasSize(Reason.values().length + 1);
        assertThat(values(properties.path("notices").path("items"))).containsExactlyElementsOf(names(Notice.values()));
    }

    private static List<String> values(JsonNode schema) {
        List<String> values = new ArrayList<>();
        schema.path("enum").forEach(value -> values.add(value.asText()));
        return values;
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    @Test
    void noSchemaNameEndsInADigit() {
        assertThat(HttpTestClient.names(openApi.at("/components/schemas")))
                .isNotEmpty()
                .filteredOn(name -> Character.isDigit(name.charAt(name.length() - 1)))
                .isEmpty();
    }

    /** The operations by method and path. */
    private Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new LinkedHashMap<>();
        JsonNode paths = openApi.path("paths");
        for (String path : HttpTestClient.names(paths)) {
            for (String method : HttpTestClient.names(paths.get(path))) {
                if (METHODS.contains(method)) {
                    operations.put(method + " " + path, paths.get(path).get(method));
                }
            }
        }
        return operations;
    }

    private List<String> schemaNames() {
        return HttpTestClient.names(openApi.at("/components/schemas")).stream()
                .filter(name -> !OF_LIBRARIES.contains(name))
                .toList();
    }

    private JsonNode schema(String name) {
        return openApi.at("/components/schemas").get(name);
    }

    /** A property that only refers to a schema is described by it. */
    private boolean isDescribed(JsonNode property) {
        if (!isBlank(property.path("description"))) {
            return true;
        }
        JsonNode reference =
                property.path("allOf").size() == 1 ? property.path("allOf").get(0) : property;
        return reference.has("$ref") && !isBlank(resolve(reference).path("description"));
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? openApi.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static boolean isBlank(JsonNode text) {
        return text.asText().isBlank();
    }
}
