package dev.footnote.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.rest.HttpTestClient;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that send a request so slowly that it never ends, against the service on its port. */
@QuarkusTest
@TestProfile(SlowClientsIT.ShortTimeouts.class)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class SlowClientsIT {

    private static final String JSON = "application/json";
    private static final String ADMIN = "Authorization: Bearer secret";

    /** Short timeouts, all doors, and an admin key. */
    public static final class ShortTimeouts implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "footnote.http.header-timeout", "2s",
                    "footnote.http.body-timeout", "2s",
                    "footnote.http.upload-timeout", "2s",
                    "footnote.admin.key", "secret",
                    "footnote.slack.mode", "http",
                    "footnote.slack.bot-token", "xoxb-1",
                    "footnote.slack.signing-secret", "s");
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

    @ParameterizedTest
    @CsvSource({
        "/api/chat,            application/json,                urn:footnote:problem:request-timeout",
        "/v1/chat/completions, application/json,                invalid_request_error",
        "/api/evaluations,     multipart/form-data; boundary=b, urn:footnote:problem:request-timeout"
    })
    void refusesASlowBodyInTheFormatOfItsInterface(String path, String type, String error) throws IOException {
        clients.open(1, SlowClients.head(path, type, ADMIN) + "x");

        assertThat(clients.responses().get(0)).startsWith("HTTP/1.1 408 ").contains(error, "was not complete in time");
    }

    @Test
    void refusesSlowHeadersWithAProblem() throws IOException {
        clients.open(1, "GET /api/documents HTTP/1.1\r\nHost: loc");

        assertThat(clients.sendByte()).isOne();
        assertThat(clients.responses().get(0))
                .startsWith("HTTP/1.1 408 ")
                .contains("application/problem+json", "urn:footnote:problem:request-timeout");
    }

    @Test
    void closesAConnectionThatSendsNothing() throws IOException {
        clients.open(1, "");

        assertThat(clients.responses()).containsExactly("");
    }

    @Test
    void refusesTheSlowHeadersOfALaterRequest() throws IOException {
        clients.open(1, "GET /v1/models HTTP/1.1\r\nHost: localhost\r\n\r\n");
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(clients::haveResponses);

        assertThat(clients.sendByte()).isOne();
        assertThat(clients.responses().get(0)).startsWith("HTTP/1.1 200 ").contains("HTTP/1.1 408 ");
    }

    /** A key is missing, no such address, no such method, and an address that reads no body. */
    @ParameterizedTest
    @CsvSource({"/api/evaluations, 401", "/api/nothing, 404", "/api/answers/any, 405", "/q/health/live, 200"})
    void closesTheConnectionWhenABodyThatIsNotNeededDoesNotEnd(String path, int status) throws IOException {
        clients.open(1, SlowClients.head(path, JSON) + "{");

        assertThat(clients.responses().get(0)).startsWith("HTTP/1.1 " + status + " ");
    }
}
