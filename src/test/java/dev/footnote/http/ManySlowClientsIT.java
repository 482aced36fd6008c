package dev.footnote.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.rest.HttpTestClient;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A crowd of clients that send a request so slowly that it never ends, against the service on its port. */
@QuarkusTest
@TestProfile(ManySlowClientsIT.LongerTimeouts.class)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ManySlowClientsIT {

    private static final String JSON = "application/json";
    private static final String FORM = "multipart/form-data; boundary=b";
    private static final String ADMIN = "Authorization: Bearer secret";

    /** Timeouts within which 1,500 connections can be opened. */
    public static final class LongerTimeouts implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(new SlowClientsIT.ShortTimeouts().getConfigOverrides());
            settings.replaceAll((key, value) -> key.endsWith("-timeout") ? "8s" : value);
            return settings;
        }
    }

    private final HttpTestClient httpTestClient = new HttpTestClient();
    private SlowClients clients;

    @BeforeEach
    void waitForTheService() {
        httpTestClient.waitUntilReady();
        clients = new SlowClients(HttpTestClient.port());
    }

    @AfterEach
    void disconnect() throws IOException {
        clients.close();
    }

    @Test
    void answersOthersWhileThreeHundredOfEachKindAreOpen() throws IOException {
        clients.open(300, SlowClients.head("/api/chat", JSON) + "{");
        clients.open(300, SlowClients.head("/v1/chat/completions", JSON) + "{");
        clients.open(300, SlowClients.head("/slack/events", JSON) + "{");
        clients.open(300, SlowClients.head("/api/evaluations", FORM, ADMIN) + "--b");
        clients.open(300, "GET /api/documents HTTP/1.1\r\nHo");

        assertThat(clients.sendByte()).isEqualTo(1500);
        for (String path : new String[] {"/q/health/ready", "/q/openapi", "/api/documents", "/v1/models"}) {
            assertThat(httpTestClient.get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(httpTestClient
                        .chat("Which agreements were signed in August 2024?")
                        .get("decision"))
                .isNotNull();
        assertThat(clients.responses())
                .extracting(response -> response.lines().findFirst().orElse(""))
                .hasSize(1500)
                .containsOnly("HTTP/1.1 408 Request Timeout");
    }
}
