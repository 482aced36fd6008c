package dev.footnote.rest.requests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footnote.rest.HttpTestClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Sends invalid requests and checks the format of their problems. */
final class ProblemAssertions {

    private ProblemAssertions() {}

    /** The problem, after checking that it has the one form and says nothing of what is inside. */
    static JsonNode problem(HttpResponse<String> response, int status, String type) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = HttpTestClient.json(response);
        assertThat(HttpTestClient.names(problem))
                .containsExactlyInAnyOrder("type", "title", "status", "detail", "instance", "field");
        assertThat(problem.get("type").asText()).isEqualTo("urn:footnote:problem:" + type);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(response.body())
                .doesNotContainIgnoringCase("jackson")
                .doesNotContain("Exception", "dev.footnote", "java.", "deserialize", "Token", "io.quarkus");
        return problem;
    }

    static HttpRequest.Builder json(String path) {
        return HttpRequest.newBuilder(HttpTestClient.uri(path)).header("Content-Type", "application/json");
    }

    static String message(String text) {
        return "{\"message\": \"" + text + "\"}";
    }
}
