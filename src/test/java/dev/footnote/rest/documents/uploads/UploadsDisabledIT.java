package dev.footnote.rest.documents.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.rest.HttpTestClient;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service without an admin key. */
@QuarkusTest
class UploadsDisabledIT {

    @ParameterizedTest
    @ValueSource(strings = {"", "any-key-that-is-none"})
    void explainsHowToEnableUploads(String key) {
        UploadClient client = new UploadClient(HttpTestClient.port(), key);

        for (HttpResponse<String> response : List.of(
                client.put("a.txt", "The lighthouse has 12 lamps."),
                client.delete("2024-11-22-vientiane.txt"),
                client.post("/api/documents", "multipart/form-data; boundary=b", new byte[0]),
                client.get("/api/uploads/none"))) {
            UploadClient.assertProblem(response, 403, "admin-off");
            assertThat(UploadClient.json(response).get("detail").asText())
                    .contains("footnote.access.keys-file", "FOOTNOTE_ACCESS_ADMIN_KEYS_NAME");
        }
        assertThat(client.get("/api/documents").statusCode()).isEqualTo(200);
    }
}
