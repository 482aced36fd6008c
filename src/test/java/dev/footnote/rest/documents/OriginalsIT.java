package dev.footnote.rest.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footnote.rest.HttpTestClient;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(OriginalsProfile.class)
class OriginalsIT {

    private static final String PDF = "/api/originals/sub/two%20pages.pdf";

    private final HttpTestClient http = new HttpTestClient("Bearer " + OriginalsProfile.KEY);
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void waitForDocuments() {
        http.waitUntilReady();
    }

    @ParameterizedTest
    @CsvSource({
        "sub/two%20pages.pdf,        sub/two pages.pdf,   application/pdf, inline,     frame-ancestors 'none'",
        "sub%2Ftwo%20pages.pdf,      sub/two pages.pdf,   application/pdf, inline,     frame-ancestors 'none'",
        "page.html,                  page.html,           text/html,       attachment, default-src 'none'; sandbox",
        "gr%C3%B6%C3%9Fe%20%22x%22.txt, größe \"x\".txt,  text/plain,      attachment, default-src 'none'; sandbox",
        "fences.eml,                 fences.eml,          message/rfc822,  attachment, default-src 'none'; sandbox"
    })
    void returnsTheBytesOfAFileAndHasBrowsersDisplayOnlyPdfs(
            String path, String file, String type, String disposition, String policy) throws Exception {
        HttpResponse<byte[]> response = get("/api/originals/" + path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(Files.readAllBytes(OriginalsProfile.FOLDER.resolve(file)));
        assertThat(header(response, "Content-Type")).startsWith(type);
        assertThat(header(response, "Content-Disposition")).startsWith(disposition + "; filename*=UTF-8''");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "Content-Security-Policy")).isEqualTo(policy);
        assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aNameCannotAddToTheHeaders() throws Exception {
        HttpResponse<byte[]> response = get("/api/originals/gr%C3%B6%C3%9Fe%20%22x%22.txt");

        assertThat(header(response, "Content-Disposition"))
                .isEqualTo("attachment; filename*=UTF-8''gr%C3%B6%C3%9Fe%20%22x%22.txt");
    }

    @Test
    void aFileIsNotSentAgainToWhomHasIt() throws Exception {
        String tag = header(get(PDF), "ETag");

        HttpResponse<byte[]> same = get(PDF, "If-None-Match", tag);
        HttpResponse<byte[]> other = get(PDF, "If-None-Match", "\"other\"");

        assertThat(tag).matches("\"[0-9a-f]{64}\"");
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"bytes=0-4, 0, 5", "bytes=10-19, 10, 20", "bytes=20-, 20, -1", "bytes=-7, -7, -1"})
    void aRangeOfAFileCanBeRequested(String range, int from, int to) throws Exception {
        byte[] all = get(PDF).body();
        int start = from < 0 ? all.length + from : from;
        int end = to < 0 ? all.length : to;

        HttpResponse<byte[]> response = get(PDF, "Range", range);

        assertThat(response.statusCode()).isEqualTo(206);
        assertThat(response.body()).isEqualTo(Arrays.copyOfRange(all, start, end));
        assertThat(header(response, "Content-Range")).isEqualTo("bytes %d-%d/%d".formatted(start, end - 1, all.length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=999999999-", "bytes=5-2", "bytes=-", "bytes=a-b", "lines=1-2", "bytes=0-1,3-4", ""})
    void aRangeThatCannotBeServedGetsTheWholeFile(String range) throws Exception {
        HttpResponse<byte[]> response = get(PDF, "Range", range);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(get(PDF).body());
    }

    @ParameterizedTest
    @CsvSource({"line, news.jsonl", "fences.eml/gates.txt, fences.eml"})
    void aPartOfAFileHasNoOriginal(String id, String file) {
        HttpResponse<String> response = http.get("/api/originals/" + id);

        JsonNode document = http.document(id);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("urn:footnote:problem:no-original", "it is part of " + file);
        assertThat(document.get("hasOriginal").asBoolean()).isFalse();
        assertThat(document.get("file").asText()).isEqualTo(file);
        assertThat(document.get("mediaType").asText()).isEqualTo("text/plain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing.pdf",
                "news.jsonl",
                "..%2F..%2Fpom.xml",
                "%2Fetc%2Fpasswd",
                "sub",
                "a%00b",
                "sub/../page.html"
            })
    void otherFilesHaveNoAddress(String path) {
        HttpResponse<String> response = http.get("/api/originals/" + path);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("urn:footnote:problem:unknown-document");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/originals/page.html", "//api/originals/page.html", "/api/originals/../originals/page.html"
            })
    void requiresTheReaderKey(String path) {
        HttpResponse<String> response = new HttpTestClient().get(path);

        assertThat(response.statusCode()).isIn(401, 404);
        assertThat(response.body()).doesNotContain("Hotels");
    }

    @Test
    void aDocumentTellsItsPagesAndItsFile() {
        JsonNode document = http.document("sub/two pages.pdf");

        String text = document.get("text").asText();
        assertThat(document.get("mediaType").asText()).isEqualTo("application/pdf");
        assertThat(document.get("hasOriginal").asBoolean()).isTrue();
        assertThat(document.get("file").asText()).isEqualTo("sub/two pages.pdf");
        assertThat(document.get("pages"))
                .extracting(page -> page.get("number").asInt())
                .containsExactly(1, 2);
        assertThat(document.get("pages"))
                .extracting(page -> text.substring(
                                page.get("start").asInt(), page.get("end").asInt())
                        .strip())
                .containsExactly("The harbour opened in March.", "The harbour closed in May.");
        assertThat(document.get("blocks")).isNotEmpty();
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(HttpTestClient.uri(path))
                .header("Authorization", "Bearer " + OriginalsProfile.KEY);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
