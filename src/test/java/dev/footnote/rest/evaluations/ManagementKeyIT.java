package dev.footnote.rest.evaluations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footnote.rest.HttpTestClient;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The addresses under {@code /q} of a service with a reader key, with and without the key. */
@QuarkusTest
@TestProfile(AdminAndReaderKeysProfile.class)
class ManagementKeyIT {

    private final HttpTestClient stranger = new HttpTestClient();
    private final HttpTestClient reader = new HttpTestClient("Bearer " + AdminAndReaderKeysProfile.READER);

    @BeforeEach
    void waitForTheService() {
        stranger.waitUntilReady();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/openapi", "/q/./openapi", "//q/openapi", "/q/swagger-ui", "/q/health/group/x", "/q"})
    void requiresTheKey(String path) {
        HttpResponse<String> response = stranger.get(path);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(HttpTestClient.json(response).get("type").asText()).isEqualTo("urn:footnote:problem:unauthorized");
    }

    @Test
    void describesItselfToReaders() {
        assertThat(reader.get("/q/openapi").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/live", "/q/health/ready", "/q/health/well", "/q/health/started"})
    void reportsHealthToProbesWithoutNamesOfDocuments(String path) {
        HttpResponse<String> response = stranger.get(path);

        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode health = HttpTestClient.json(response);
        assertThat(health.get("status").asText()).isEqualTo("UP");
        assertThat(health.get("checks"))
                .allSatisfy(check -> assertThat(HttpTestClient.names(check)).containsExactly("name", "status"));
    }

    @Test
    void reportsTheDataOfHealthToReaders() {
        JsonNode health = HttpTestClient.json(reader.get("/q/health/ready"));

        assertThat(health.at("/checks/0/data/documents").asInt()).isPositive();
    }
}
