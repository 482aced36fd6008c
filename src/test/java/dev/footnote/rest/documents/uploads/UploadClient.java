package dev.footnote.rest.documents.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;

/** A client that uploads documents with the admin key. */
final class UploadClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;
    private final String key;

    UploadClient(int port, String key) {
        this.port = port;
        this.key = key;
    }

    HttpResponse<String> put(String id, String text, String... headers) {
        return put(id, text.getBytes(StandardCharsets.UTF_8), headers);
    }

    HttpResponse<String> put(String id, byte[] content, String... headers) {
        return send(putRequest(id, content, headers));
    }

    /** The status; 0 if the service was killed. */
    int tryPut(String id, String text, String... headers) {
        try {
            HttpRequest put = putRequest(id, text.getBytes(StandardCharsets.UTF_8), headers);
            return client.send(put, BodyHandlers.ofString()).statusCode();
        } catch (IOException killed) {
            return 0;
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    CompletableFuture<HttpResponse<String>> putLater(String id, String text) {
        return client.sendAsync(putRequest(id, text.getBytes(StandardCharsets.UTF_8)), BodyHandlers.ofString());
    }

    private HttpRequest putRequest(String id, byte[] content, String... headers) {
        HttpRequest.Builder request = request("/api/documents/" + encode(id)).PUT(BodyPublishers.ofByteArray(content));
        return headers.length == 0 ? request.build() : request.headers(headers).build();
    }

    HttpResponse<String> delete(String id) {
        return send(request("/api/documents/" + encode(id)).DELETE().build());
    }

    HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    HttpResponse<String> post(String path, String type, byte[] body) {
        return send(request(path)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    /** Follows the address of a progress until the upload has ended. */
    JsonNode awaitEnd(String location) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> json(get(location)).get("state").asText().matches("done|failed"));
        return json(get(location));
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return key.isEmpty() ? request : request.header("Authorization", "Bearer " + key);
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    static String encode(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(response.body(), notJson);
        }
    }

    static void assertProblem(HttpResponse<String> response, int status, String type) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(json(response).get("type").asText()).isEqualTo("urn:footnote:problem:" + type);
        assertThat(json(response).get("detail").asText()).isNotBlank();
    }
}
