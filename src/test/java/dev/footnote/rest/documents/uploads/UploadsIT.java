package dev.footnote.rest.documents.uploads;

import static dev.footnote.rest.documents.uploads.UploadClient.assertProblem;
import static dev.footnote.rest.documents.uploads.UploadClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footnote.rest.HttpTestClient;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(UploadsProfile.class)
class UploadsIT {

    private static final String QUESTION = "How many lamps has the lighthouse of Brenn?";

    private final HttpTestClient reader = new HttpTestClient("Bearer " + UploadsProfile.READER);
    private final UploadClient admin = new UploadClient(HttpTestClient.port(), UploadsProfile.ADMIN);

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
        "X-Document-Date, 2023-02-29",
        "X-Document-Date, yesterday",
        "X-Document-Title, %20",
        "X-Document-Title, a%0Ab",
        "X-Document-Title, a%ED%A0%80b%00"
    })
    void aTitleOrDateThatIsNoneIsRefused(String header, String value) {
        HttpResponse<String> response = admin.put("brenn.txt", "The lighthouse has 12 lamps.", header, value);

        assertProblem(response, 400, "invalid-request");
        assertThat(json(response).get("field").asText()).isEqualTo(header);
        assertNothingIsLeftOf("brenn.txt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                ".txt",
                "..",
                "../up.txt",
                "a/../../up.txt",
                "/absolute.txt",
                "a//b.txt",
                "a/",
                "a/.hidden/b.txt",
                "a\\b.txt",
                "a\u0000b.txt",
                "a\nb.txt",
                "a\u2028b.txt",
                " a.txt",
                "mail.eml/a.txt",
                "photo.png",
                "README",
                "archive.zip"
            })
    void anIdThatCanBeNoFileIsRefused(String id) throws IOException {
        List<Path> before = files();

        HttpResponse<String> response = admin.put(id, "The lighthouse has 12 lamps.");

        assertProblem(response, 400, "invalid-request");
        assertThat(json(response).get("field").asText()).isEqualTo("id");
        assertThat(files()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 501, 600})
    void aLongIdIsRefused(int length) {
        assertProblem(admin.put("ä".repeat(length - 4) + ".txt", "Text."), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "application/zip", "application/x-www-form-urlencoded", "multipart/mixed"})
    void aFileOfAnotherTypeIsRefused(String type) {
        HttpResponse<String> response = admin.put("brenn.txt", "The lighthouse has 12 lamps.", "Content-Type", type);

        assertProblem(response, 415, "unsupported-media-type");
        assertNothingIsLeftOf("brenn.txt");
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

    @ParameterizedTest
    @CsvSource({
        "brenn.txt, ''",
        "brenn.txt, '   \n '",
        "brenn.pdf, The lighthouse has 12 lamps.",
        "brenn.docx, The lighthouse has 12 lamps.",
        "brenn.jsonl, not JSON"
    })
    void aFileWithoutADocumentIsRefusedAndLeavesNothing(String id, String content) {
        HttpResponse<String> response = admin.put(id, content);

        assertProblem(response, 422, "unreadable-document");
        assertNothingIsLeftOf(id);
    }

    @Test
    void aProtectedFileIsRefusedAndTheDocumentBeforeItRemains() throws IOException {
        admin.put("brenn.pdf", UploadFiles.pdf("The lighthouse of Brenn has 12 lamps.", ""));

        HttpResponse<String> response =
                admin.put("brenn.pdf", UploadFiles.pdf("The lighthouse of Brenn has 15 lamps.", "secret"));

        assertProblem(response, 422, "unreadable-document");
        assertThat(json(response).get("detail").asText()).contains("password");
        assertThat(reader.chat(QUESTION).get("answer").asText()).contains("12");
        assertThat(hidden(".incoming")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sub/tower.txt", "line.txt", "news.jsonl"})
    void aDocumentOfTheSeedsFolderCannotBeChanged(String id) {
        assertProblem(admin.put(id, "The tower has 3 steps."), 409, "read-only-document");
        if (!id.equals("news.jsonl")) {
            assertProblem(admin.delete(id), 409, "read-only-document");
            assertThat(reader.document(id).get("text").asText()).doesNotContain("3 steps");
        }
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--b--\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"files\"\r\n\r\ntext\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"other\"; filename=\"a.txt\"\r\n\r\ntext\r\n--b--\r\n"
            })
    void aFormWithoutFilesIsRefused(String form) {
        assertProblem(
                admin.post("/api/documents", "multipart/form-data; boundary=b", form.getBytes(StandardCharsets.UTF_8)),
                400,
                "invalid-request");
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

    @Test
    void onlyTheAdminKeyOpensUploads() throws IOException {
        List<Path> before = files();
        for (String key : new String[] {"", UploadsProfile.READER, "wrong"}) {
            UploadClient stranger = new UploadClient(HttpTestClient.port(), key);

            assertProblem(stranger.put("a.txt", "Text."), 401, "admin-only");
            assertProblem(stranger.delete("sub/tower.txt"), 401, "admin-only");
            assertProblem(
                    stranger.post("/api/documents", "multipart/form-data; boundary=b", new byte[0]), 401, "admin-only");
            assertProblem(stranger.get("/api/uploads/none"), 401, "admin-only");
        }
        assertThat(files()).isEqualTo(before);
    }

    private static String part(String name, String type, String content) {
        return "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name + "\"\r\nContent-Type: "
                + type + "\r\n\r\n" + content + "\r\n";
    }

    private void assertNothingIsLeftOf(String id) {
        assertThat(reader.get("/api/documents/" + UploadClient.encode(id)).statusCode())
                .isEqualTo(404);
        assertThat(UploadsProfile.documents().resolve(id)).doesNotExist();
        assertThat(hidden(".incoming")).isEmpty();
        assertThat(hidden(".details")).isEmpty();
    }

    private static List<Path> hidden(String folder) {
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

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(UploadsProfile.FOLDER)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(".lock"))
                    .sorted()
                    .toList();
        }
    }
}
