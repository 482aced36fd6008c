package dev.footnote.rest.evaluations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.rest.HttpTestClient;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service without an admin key. */
@QuarkusTest
class EvaluationsDisabledIT {

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer ", "Bearer x"})
    void explainsHowToEnableEvaluations(String authorization) {
        HttpResponse<String> response =
                new HttpTestClient(authorization).post("/api/evaluations", "{\"set\": \"pacts\"}");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(HttpTestClient.json(response).get("type").asText()).isEqualTo("urn:footnote:problem:admin-off");
        assertThat(HttpTestClient.json(response).get("detail").asText())
                .contains("footnote.access.keys-file", "FOOTNOTE_ACCESS_ADMIN_KEYS_NAME");
    }
}
