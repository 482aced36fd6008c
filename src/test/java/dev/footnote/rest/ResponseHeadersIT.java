package dev.footnote.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers for browsers and proxies. */
@QuarkusTest
class ResponseHeadersIT {

    private final HttpTestClient httpTestClient = new HttpTestClient();

    @BeforeEach
    void waitForTheService() {
        httpTestClient.waitUntilReady();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/documents", "/api/nothing", "/v1/models", "/q/health", "/q/openapi", "/nothing"})
    void forbidsTheGuessingOfTypesEverywhere(String path) {
        assertThat(httpTestClient.get(path).headers().allValues("X-Content-Type-Options"))
                .containsExactly("nosniff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/documents", "/api/documents/2024-11-22-vientiane.txt", "/api/nothing", "/v1/models", "/v1"
            })
    void forbidsTheStoringOfDocuments(String path) {
        assertThat(httpTestClient.get(path).headers().allValues("Cache-Control"))
                .containsExactly("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/event-stream"})
    void forbidsTheStoringOfAnswers(String type) {
        HttpResponse<String> response = httpTestClient.send(HttpRequest.newBuilder(HttpTestClient.uri("/api/chat"))
                .header("Accept", type)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"message\": \"Where did Austin meet Singh?\"}"))
                .build());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(response.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }
}
