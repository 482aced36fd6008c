package dev.footnote.rest.documents.uploads;

import static dev.footnote.rest.documents.uploads.UploadClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.rest.HttpTestClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Uploads to a service with a few seeds; after each test, nothing that was uploaded is there. */
abstract class UploadFixture {

    static final String QUESTION = "How many lamps has the lighthouse of Brenn?";

    final HttpTestClient reader = new HttpTestClient("Bearer " + UploadsProfile.READER);
    final UploadClient admin = new UploadClient(HttpTestClient.port(), UploadsProfile.ADMIN);

    @BeforeEach
    void waitForDocuments() {
        reader.waitUntilReady();
    }

    @AfterEach
    void deleteUploads() {
        json(reader.get("/api/documents?limit=100")).get("documents").forEach(entry -> {
            if (entry.get("uploaded").asBoolean()) {
                admin.delete(entry.get("file").asText());
            }
        });
    }

    void assertNothingIsLeftOf(String id) {
        assertThat(reader.get("/api/documents/" + UploadClient.encode(id)).statusCode())
                .isEqualTo(404);
        assertThat(UploadsProfile.documents().resolve(id)).doesNotExist();
        assertThat(hidden(".incoming")).isEmpty();
        assertThat(hidden(".details")).isEmpty();
    }

    static List<Path> hidden(String folder) {
        Path path = UploadsProfile.documents().resolve(folder);
        if (Files.notExists(path)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(path)) {
            return all.toList();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(UploadsProfile.FOLDER)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(".lock"))
                    .sorted()
                    .toList();
        }
    }
}
