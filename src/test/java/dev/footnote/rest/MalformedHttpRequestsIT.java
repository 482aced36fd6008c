package dev.footnote.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Malformed HTTP requests, written byte by byte. */
@QuarkusTest
class MalformedHttpRequestsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REST = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "/api/documents/100%,          19, %25",
                "/api/documents/%zz,           16, %25",
                "/api/documents/%C3%A4%,       22, %25",
                "/api/documents/%+1,           16, %25",
                "/api/documents/a\"b,          17, %22",
                "/api/documents/a%20b\\c,      21, %5C",
                "/api/chat%,                   10, %25",
                "/api/documents?query=100%,    25, %25",
                "/api/documents?query=<,       22, %3C",
                "/q/health%,                   10, %25",
                "/slack/events%,               14, %25",
                "/%,                           2,  %25"
            })
    void namesTheCharacterOfTheAddressThatMustBeEscaped(String address, int character, String escape)
            throws IOException {
        JsonNode problem = problem(exchange("GET " + address + REST), 400, "invalid-request");

        assertThat(problem.get("detail").asText())
                .isEqualTo("Character %d of the address is not allowed there; encode it as %s."
                        .formatted(character, escape));
    }

    @Test
    void reportsAnInvalidUri() throws IOException {
        JsonNode problem = problem(exchange("GET //" + REST), 400, "invalid-request");

        assertThat(problem.get("detail").asText()).isEqualTo("The address is not a valid URI.");
    }

    @Test
    void answersInTheErrorFormatOfOpenAiUnderV1() throws IOException {
        JsonNode error = body(exchange("GET /v1/models%" + REST));

        assertThat(error.at("/error/type").asText()).isEqualTo("invalid_request_error");
        assertThat(error.at("/error/message").asText()).startsWith("Character 11 of the address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%00", "/api/chat%00", "api", "*"})
    void answersAnUnknownPathWithNotFound(String address) throws IOException {
        problem(exchange("GET " + address + REST), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Host: a b:c\r\n"})
    void requiresAHostHeader(String host) throws IOException {
        String response = exchange("GET /api/documents HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n");

        JsonNode problem = problem(response, 400, "invalid-request");
        assertThat(problem.get("detail").asText())
                .isEqualTo("The request needs exactly one Host header, with a host name and, optionally, a port.");
    }

    @Test
    void requiresAPath() throws IOException {
        JsonNode problem = problem(exchange("GET ?query=a" + REST), 400, "invalid-request");

        assertThat(problem.get("detail").asText()).isEqualTo("The address must begin with a slash.");
    }

    /**
     * What is no HTTP, or too long to be read as such, is refused by the server itself: it knows a status and no more.
     */
    @ParameterizedTest
    @CsvSource({"garbage, 0, 400", "GET /api/a b HTTP/1.1, 0, 400", "GET /api/documents HTTP/1.1, 40000, 431"})
    void refusesMalformedHttp(String line, int header, int status) throws IOException {
        String response = exchange(line + "\r\nHost: localhost\r\nX-Long: " + "y".repeat(header) + "\r\n\r\n");

        assertThat(response.lines().findFirst().orElse("")).contains(" " + status + " ");
    }

    private static JsonNode problem(String response, int status, String type) throws IOException {
        assertThat(response).startsWith("HTTP/1.1 " + status).containsIgnoringCase("application/problem+json");
        JsonNode problem = body(response);
        assertThat(HttpTestClient.names(problem))
                .containsExactlyInAnyOrder("type", "title", "status", "detail", "instance", "field");
        assertThat(problem.get("type").asText()).isEqualTo("urn:footnote:problem:" + type);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        return problem;
    }

    private static JsonNode body(String response) throws IOException {
        return JSON.readTree(response.substring(response.indexOf("\r\n\r\n")));
    }

    private static String exchange(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), HttpTestClient.port())) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
