package dev.footnote.rest.documents.uploads;

import static dev.footnote.rest.documents.uploads.UploadClient.assertProblem;
import static dev.footnote.rest.documents.uploads.UploadClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.rest.HttpTestClient;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads that are refused leave nothing behind, and nothing is changed by them. */
@QuarkusTest
@TestProfile(UploadsProfile.class)
class RefusedDocumentsIT extends UploadFixture {

    @ParameterizedTest
    @CsvSource({
        "X-Document-Date, 2023-02-29",
        "X-Document-Date, yesterday",
        "X-Document-Title, %20",
        "X-Document-Title, a%0Ab",
        "X-Document-Title, a%ED%A0%80b%00"
    })
    void refusesAnInvalidTitleOrDate(String header, String value) {
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
    void refusesAnIdThatCannotNameAFile(String id) throws IOException {
        List<Path> before = files();

        HttpResponse<String> response = admin.put(id, "The lighthouse has 12 lamps.");

        assertProblem(response, 400, "invalid-request");
        assertThat(json(response).get("field").asText()).isEqualTo("id");
        assertThat(files()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 501, 600})
    void refusesALongId(int length) {
        assertProblem(admin.put("ä".repeat(length - 4) + ".txt", "Text."), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "application/zip", "application/x-www-form-urlencoded", "multipart/mixed"})
    void refusesAFileOfAnUnsupportedType(String type) {
        HttpResponse<String> response = admin.put("brenn.txt", "The lighthouse has 12 lamps.", "Content-Type", type);

        assertProblem(response, 415, "unsupported-media-type");
        assertNothingIsLeftOf("brenn.txt");
    }

    @ParameterizedTest
    @CsvSource({
        "brenn.txt, ''",
        "brenn.txt, '   \n '",
        "brenn.pdf, The lighthouse has 12 lamps.",
        "brenn.docx, The lighthouse has 12 lamps.",
        "brenn.jsonl, not JSON"
    })
    void refusesAFileWithoutADocumentAndLeavesNothing(String id, String content) {
        HttpResponse<String> response = admin.put(id, content);

        assertProblem(response, 422, "unreadable-document");
        assertNothingIsLeftOf(id);
    }

    @Test
    void refusesAProtectedFileAndKeepsTheEarlierDocument() throws IOException {
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
    void refusesToChangeADocumentOfTheSeedsFolder(String id) {
        assertProblem(admin.put(id, "The tower has 3 steps."), 409, "read-only-document");
        if (!id.equals("news.jsonl")) {
            assertProblem(admin.delete(id), 409, "read-only-document");
            assertThat(reader.document(id).get("text").asText()).doesNotContain("3 steps");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--b--\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"files\"\r\n\r\ntext\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"other\"; filename=\"a.txt\"\r\n\r\ntext\r\n--b--\r\n"
            })
    void refusesAFormWithoutFiles(String form) {
        assertProblem(
                admin.post("/api/documents", "multipart/form-data; boundary=b", form.getBytes(StandardCharsets.UTF_8)),
                400,
                "invalid-request");
    }

    @Test
    void refusesOtherKeysThanTheAdminKey() throws IOException {
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
}
