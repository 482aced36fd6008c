package dev.footnote.rest.documents.uploads;

import static dev.footnote.rest.documents.uploads.UploadClient.assertProblem;
import static dev.footnote.rest.documents.uploads.UploadClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(UploadsProfile.class)
class UploadsIT extends UploadFixture {

    @Test
    void aDocumentCanBeAnsweredFromWhenItsUploadReturns() {
        HttpResponse<String> response =
                admin.put("guides/brenn.md", "# Brenn\n\nThe lighthouse of Brenn has 12 lamps.\n");

        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        assertThat(response.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/api/documents/guides/brenn.md"));
        JsonNode upload = json(response);
        assertThat(upload.get("state").asText()).isEqualTo("done");
        assertThat(upload.get("documents").toString()).isEqualTo("[\"guides/brenn.md\"]");
        assertThat(upload.get("embedded").asInt()).isEqualTo(1);
        JsonNode answer = reader.chat(QUESTION);
        assertThat(answer.get("citations").get(0).get("documentId").asText()).isEqualTo("guides/brenn.md");
        JsonNode document = reader.document("guides/brenn.md");
        assertThat(document.get("uploaded").asBoolean()).isTrue();
        assertThat(document.get("hasOriginal").asBoolean()).isTrue();
        assertThat(reader.get("/api/originals/guides/brenn.md").body()).startsWith("# Brenn");
        assertThat(reader.document("sub/tower.txt").get("uploaded").asBoolean()).isFalse();
    }

    @Test
    void anotherUploadReplacesADocument() {
        admin.put("brenn.txt", "The lighthouse of Brenn has 12 lamps.");

        HttpResponse<String> response = admin.put("brenn.txt", "The lighthouse of Brenn has 15 lamps.");

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(reader.chat(QUESTION).get("answer").asText()).contains("15").doesNotContain("12");
        assertThat(admin.put("brenn.txt", "The lighthouse of Brenn has 15 lamps.")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aDeletedDocumentIsNotAnsweredFromAnyMore() {
        admin.put("guides/deep/brenn.txt", "The lighthouse of Brenn has 12 lamps.");

        HttpResponse<String> response = admin.delete("guides/deep/brenn.txt");

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(reader.chat(QUESTION).get("citations")).isEmpty();
        assertThat(reader.get("/api/documents/guides/deep/brenn.txt").statusCode())
                .isEqualTo(404);
        assertProblem(admin.delete("guides/deep/brenn.txt"), 404, "unknown-document");
        assertThat(UploadsProfile.documents().resolve("guides")).doesNotExist();
    }

    @Test
    void titleAndDateAreKeptBesideTheDocumentUntilItIsReplaced() throws IOException {
        String text = "The lighthouse of Brenn has 12 lamps.";
        admin.put("brenn.txt", text, "X-Document-Title", "Gr%C3%BC%C3%9Fe 100%25", "X-Document-Date", "2024-02-29");

        JsonNode given = reader.document("brenn.txt");
        admin.put("brenn.txt", text);
        JsonNode own = reader.document("brenn.txt");

        assertThat(given.get("title").asText()).isEqualTo("Grüße 100%");
        assertThat(given.get("date").asText()).isEqualTo("2024-02-29");
        assertThat(given.get("text").asText()).isEqualTo(text);
        assertThat(own.get("title").asText()).startsWith("The lighthouse");
        assertThat(own.get("date").isNull()).isTrue();
        assertThat(hidden(".details")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain; charset=utf-8, a.txt",
        "application/octet-stream, a.txt",
        "text/x-markdown, a.md",
        "TEXT/HTML, a.html"
    })
    void aFileOfASupportedTypeIsStored(String type, String id) {
        assertThat(admin.put(id, "The lighthouse has 12 lamps.", "Content-Type", type)
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void aPartOfAFileIsDeletedWithIt() {
        admin.put("set.jsonl", "{\"id\": \"one\", \"text\": \"The lighthouse of Brenn has 12 lamps.\"}\n");

        HttpResponse<String> part = admin.delete("one");
        JsonNode document = reader.document("one");
        HttpResponse<String> whole = admin.delete("set.jsonl");

        assertProblem(part, 409, "read-only-document");
        assertThat(json(part).get("detail").asText()).contains("set.jsonl");
        assertThat(document.get("file").asText()).isEqualTo("set.jsonl");
        assertThat(document.get("uploaded").asBoolean()).isTrue();
        assertThat(whole.statusCode()).isEqualTo(204);
        assertThat(reader.get("/api/documents/one").statusCode()).isEqualTo(404);
    }

    @Test
    void anUploadNeedNotBeWaitedFor() {
        HttpResponse<String> response =
                admin.put("brenn.txt", "The lighthouse of Brenn has 12 lamps.", "Prefer", "respond-async");

        assertThat(response.statusCode()).isEqualTo(202);
        String location =
                response.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
        JsonNode end = admin.awaitEnd(location);
        assertThat(end.get("state").asText()).isEqualTo("done");
        assertThat(end.get("status").asInt()).isEqualTo(201);
        assertThat(end.get("total").asInt()).isEqualTo(1);
        assertThat(reader.chat(QUESTION).get("answer").asText()).contains("12");
        assertProblem(admin.get("/api/uploads/none"), 404, "unknown-upload");
    }

    @Test
    void aFailureIsPartOfTheProgress() {
        HttpResponse<String> response = admin.put("brenn.pdf", "No PDF.", "Prefer", "respond-async");

        JsonNode end = admin.awaitEnd("/api/uploads/" + json(response).get("id").asText());
        assertThat(end.get("state").asText()).isEqualTo("failed");
        assertThat(end.get("status").asInt()).isEqualTo(422);
        assertThat(end.get("reason").asText()).contains("No document can be read");
    }

    @Test
    void ofTwoUploadsAtOnceOneWinsWhole() {
        String first = "The lighthouse of Brenn has 12 lamps. ".repeat(500);
        String second = "The lighthouse of Brenn has 15 lamps. ".repeat(500);
        List<CompletableFuture<HttpResponse<String>>> responses = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            responses.add(admin.putLater("brenn.txt", i % 2 == 0 ? first : second));
        }

        assertThat(responses)
                .allSatisfy(response -> assertThat(response.join().statusCode()).isIn(200, 201));
        assertThat(responses.stream().filter(response -> response.join().statusCode() == 201))
                .hasSize(1);
        assertThat(reader.document("brenn.txt").get("text").asText()).isIn(first, second);
    }

    @Test
    void aHundredDocumentsCanBeUploadedAtOnce() {
        List<CompletableFuture<HttpResponse<String>>> responses = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            responses.add(admin.putLater("many/%d.txt".formatted(i), "House %d of Brenn has a garden.".formatted(i)));
        }

        assertThat(responses)
                .allSatisfy(response -> assertThat(response.join().statusCode()).isEqualTo(201));
        assertThat(json(reader.get("/api/documents?query=many/")).get("total").asInt())
                .isEqualTo(100);
    }

    @Test
    void aFormStoresItsFilesAndTellsOfEachWhatBecameOfIt() {
        String form = part("brenn.txt", "text/plain", "The lighthouse of Brenn has 12 lamps.")
                + part("guides/größe.md", "application/octet-stream", "# Size\n\nThe mole is 90 metres long.\n")
                + part("photo.png", "image/png", "x")
                + part("../up.txt", "text/plain", "Up.")
                + part("damaged.pdf", "application/pdf", "x")
                + part("empty.txt", "text/plain", "")
                + "--b--\r\n";

        HttpResponse<String> response =
                admin.post("/api/documents", "multipart/form-data; boundary=b", form.getBytes(StandardCharsets.UTF_8));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        JsonNode uploads = json(response).get("uploads");
        assertThat(uploads)
                .extracting(upload -> upload.get("documentId").asText())
                .containsExactly("brenn.txt", "guides/größe.md", "photo.png", "../up.txt", "damaged.pdf", "empty.txt");
        assertThat(uploads)
                .extracting(upload -> upload.get("status").asInt())
                .containsExactly(201, 201, 415, 400, 422, 422);
        assertThat(uploads.get(2).get("reason").asText()).isNotBlank();
        assertThat(reader.chat(QUESTION).get("answer").asText()).contains("12");
    }

    @Test
    void aFileOfMoreThanAMegabyteIsStoredUpToTheLimit() {
        String sentence = "The lighthouse of Brenn has 12 lamps. ";
        byte[] fits = ("<p>" + sentence + "</p><!--" + "x".repeat((int) UploadsProfile.MAX_BYTES - 80) + "-->")
                .getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> stored = admin.put("brenn.html", fits);
        HttpResponse<String> refused = admin.put("large.txt", "x".repeat((int) UploadsProfile.MAX_BYTES + 1));

        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(201);
        assertProblem(refused, 413, "too-large");
        assertNothingIsLeftOf("large.txt");
    }

    private static String part(String name, String type, String content) {
        return "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name + "\"\r\nContent-Type: "
                + type + "\r\n\r\n" + content + "\r\n";
    }
}
