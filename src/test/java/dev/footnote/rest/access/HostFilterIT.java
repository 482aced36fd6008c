package dev.footnote.rest.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.rest.HttpTestClient;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Host names of requests to a service without a reader key on the loopback interface. */
@QuarkusTest
@TestProfile(HostFilterIT.Named.class)
class HostFilterIT {

    /** A public address and another name. */
    public static final class Named implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "footnote.public-url", "https://Answers.example.org/footnote", "footnote.http.hosts", "other.test");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:8080",
                "LOCALHOST.",
                "app.localhost",
                "127.0.0.1:8080",
                "[::1]:8080",
                "192.0.2.1",
                "answers.example.org",
                "other.test:80"
            })
    void answersRequestsForItsOwnHostNames(String host) throws IOException {
        assertThat(get("/v1/models", host)).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @CsvSource({
        "evil.test,           /api/documents",
        "localhost.evil.test, /q/health",
        "evil.test,           /q/openapi",
        "evil.test,           /api/documents/%",
        "127.0.0.1.evil.test, /"
    })
    void refusesOtherHostNames(String host, String path) throws IOException {
        assertThat(get(path, host))
                .startsWith("HTTP/1.1 421 ")
                .contains("application/problem+json", "urn:footnote:problem:misdirected", "footnote.http.hosts");
    }

    @ParameterizedTest
    @CsvSource({
        "evil.test:8080, /v1/models",
        "evil.test, /v1/chat/completions",
        "evil.test, /slack/events/../../v1/models"
    })
    void refusesOtherNamesInTheErrorFormatOfOpenAiUnderV1(String host, String path) throws IOException {
        assertThat(get(path, host))
                .startsWith("HTTP/1.1 421 ")
                .contains(
                        "application/json", "{\"error\":{\"message\":", "footnote.http.hosts", "invalid_request_error")
                .doesNotContain("urn:footnote");
    }

    private static String get(String path, String host) throws IOException {
        String request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), HttpTestClient.port())) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
