package dev.footnote.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ModelHealthCheckIT {

    private final HttpTestClient httpTestClient = new HttpTestClient();

    @Test
    void reportsTheModelSeparatelyFromTheDocuments() {
        JsonNode well = HttpTestClient.json(httpTestClient.get("/q/health/well"));
        JsonNode ready = HttpTestClient.json(httpTestClient.get("/q/health/ready"));

        assertThat(well.get("checks").get(0).get("name").asText()).isEqualTo("language model");
        assertThat(well.get("checks").get(0).get("data").get("state").asText()).isEqualTo("none");
        assertThat(ready.toString()).doesNotContain("language model");
    }
}
