package dev.footnote.rest.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footnote.rest.HttpTestClient;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(UnusualDocumentIdsProfile.class)
class DocumentsIT {

    private static final String[] FIELDS = {
        "id",
        "title",
        "date",
        "source",
        "file",
        "mediaType",
        "hasOriginal",
        "uploaded",
        "hash",
        "characters",
        "passages",
        "text",
        "pages",
        "blocks"
    };
    private static final List<String> FIELDS_OF_ENTRY = List.of(FIELDS).subList(0, FIELDS.length - 3);
    private static final int ALL = 19;

    private final HttpTestClient httpTestClient = new HttpTestClient("Bearer " + UnusualDocumentIdsProfile.KEY);

    @BeforeEach
    void waitForDocuments() {
        httpTestClient.waitUntilReady();
    }

    @Test
    void findsEveryListedDocumentByItsEncodedId() {
        JsonNode list = HttpTestClient.json(httpTestClient.get("/api/documents"));

        assertThat(HttpTestClient.names(list)).containsExactly("total", "documents");
        assertThat(list.get("total").asInt()).isEqualTo(ALL);
        assertThat(list.get("documents")).hasSize(ALL).allSatisfy(entry -> {
            JsonNode document = httpTestClient.document(entry.get("id").asText());
            assertThat(HttpTestClient.names(document)).containsExactly(FIELDS);
            FIELDS_OF_ENTRY.forEach(field -> assertThat(document.get(field)).isEqualTo(entry.get(field)));
        });
    }

    /** Clients resolve some of these before they send them, so the request line is written by hand. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "a/b/c.txt,               a/b/c.txt",
                "a%2Fb%2Fc.txt,           a/b/c.txt",
                "a%2fb/c.txt,             a/b/c.txt",
                "two%20words,             two words",
                "Lloyd's,                 Lloyd's",
                "Lloyd%27s,               Lloyd's",
                "gr%C3%B6%C3%9Fe/%E6%97%A5%E6%9C%AC, größe/日本",
                "../up,                   ../up",
                "..%2Fup,                 ../up",
                "%2e%2e/up,               ../up",
                "a/../b,                  a/../b",
                "..,                      ..",
                "%2E%2E,                  ..",
                ".,                       .",
                "50%25,                   50%",
                "a%252Fb,                 a%2Fb",
                "a+b,                     a+b",
                "a%2Bb,                   a+b",
                "//double,                //double",
                "%2F%2Fdouble,            //double",
                "ends/,                   ends/",
                "%3Fquery%23part,         ?query#part",
                "%3Fquery%23part?a=b,     ?query#part",
                "semi;colon=1,            semi;colon=1",
                "back%5Cslash,            back\\slash",
                "%25zz,                   %zz",
                "-,                       -"
            })
    void findsADocumentHoweverItsIdIsEncoded(String path, String id) throws IOException {
        String response = raw("GET /api/documents/" + path + " HTTP/1.1");

        assertThat(response).startsWith("HTTP/1.1 200").contains("{\"id\":\"" + id.replace("\\", "\\\\") + "\",");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "a/b", "A/B/C.TXT", "../../etc/passwd", "two+words", "%FF", "a/b/c.txt%00"})
    void reportsAnUnknownDocument(String path) throws IOException {
        String response = raw("GET /api/documents/" + path + " HTTP/1.1");

        assertThat(response)
                .startsWith("HTTP/1.1 404")
                .contains("application/problem+json")
                .contains("urn:footnote:problem:unknown-document");
    }

    @ParameterizedTest
    @CsvSource({
        "query=NOTE%201, 10",
        "query=lloyd%27s, 1",
        "from=2024-08-03&to=2024-08-04, 2",
        "from=2024-08-09, 2",
        "to=2024-08-02, 2",
        "query=nowhere, 0"
    })
    void searchesOnlyTheRequestedDocuments(String parameters, int total) {
        JsonNode list = HttpTestClient.json(httpTestClient.get("/api/documents?" + parameters));

        assertThat(list.get("total").asInt()).isEqualTo(total);
        assertThat(list.get("documents")).hasSize(total);
    }

    @Test
    void pagesThroughTheList() {
        JsonNode all = HttpTestClient.json(httpTestClient.get("/api/documents"));
        JsonNode page = HttpTestClient.json(httpTestClient.get("/api/documents?offset=5&limit=2"));
        JsonNode behind = HttpTestClient.json(httpTestClient.get("/api/documents?offset=2147483647"));

        assertThat(page.get("total").asInt()).isEqualTo(ALL);
        assertThat(page.get("documents")).hasSize(2);
        assertThat(page.get("documents").get(0)).isEqualTo(all.get("documents").get(5));
        assertThat(behind.get("documents")).isEmpty();
    }

    @Test
    void healthCountsDocumentsAndNamesFailures() {
        JsonNode checks =
                HttpTestClient.json(httpTestClient.get("/q/health/ready")).get("checks");

        JsonNode data = checks.get(0).get("data");
        assertThat(data.get("documents").asInt()).isEqualTo(ALL);
        assertThat(data.get("failures").asInt()).isEqualTo(1);
        assertThat(data.get("failed").asText()).startsWith("broken.jsonl").contains(": not JSON: ");
        assertThat(httpTestClient.get("/q/health/live").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer wrong", "Basic YTpi", UnusualDocumentIdsProfile.KEY})
    void requiresTheReaderKeyEverywhere(String authorization) {
        HttpTestClient stranger = new HttpTestClient(authorization);

        for (String path : new String[] {"/api/documents", "/api/documents/a%2Fb%2Fc.txt", "/api/nothing"}) {
            HttpResponse<String> response = stranger.get(path);
            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.headers().firstValue("WWW-Authenticate"))
                    .hasValueSatisfying(value -> assertThat(value).startsWith("Bearer"));
            assertThat(response.body()).contains("urn:footnote:problem:unauthorized");
        }
        assertThat(stranger.post("/api/chat", "{").statusCode()).isEqualTo(401);
        assertThat(stranger.get("/q/health/live").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//api/documents",
                "/./api/documents",
                "/q/../api/documents",
                "/%61pi/documents",
                "/api//documents",
                "/api;a=b/documents"
            })
    void noSpellingOfThePathBypassesTheKey(String path) throws IOException {
        String response = exchange("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(response).doesNotStartWith("HTTP/1.1 200");
    }

    @Test
    void searchesToTheRequestedDepthWithinTheFilter() {
        JsonNode all = HttpTestClient.json(
                httpTestClient.post("/api/search", "{\"query\": \"white lighthouse\", \"limit\": 100}"));
        JsonNode one = HttpTestClient.json(httpTestClient.post(
                "/api/search",
                "{\"query\": \"white lighthouse\", \"filter\": {\"documents\": [\"Lloyd's\", \"none\"]}}"));
        JsonNode none = HttpTestClient.json(httpTestClient.post(
                "/api/search", "{\"query\": \"white lighthouse\", \"filter\": {\"documents\": []}}"));
        JsonNode early = HttpTestClient.json(httpTestClient.post(
                "/api/search", "{\"query\": \"white lighthouse\", \"filter\": {\"to\": \"2024-08-02\"}}"));

        assertThat(HttpTestClient.names(all)).containsExactly("question", "passages", "evidence", "index", "timings");
        assertThat(HttpTestClient.names(all.get("passages").get(0)))
                .containsExactly(
                        "documentId",
                        "documentHash",
                        "title",
                        "date",
                        "quote",
                        "start",
                        "end",
                        "page",
                        "section",
                        "score",
                        "signals");
        assertThat(all.get("passages")).hasSize(ALL);
        assertThat(one.get("passages").findValuesAsText("documentId")).containsExactly("Lloyd's");
        assertThat(none.get("passages")).isEmpty();
        assertThat(early.get("passages")).hasSize(2);
    }

    @Test
    void truncatesALongHistoryAndReportsIt() {
        String turn = "{\"role\": \"user\", \"text\": \"Which lighthouse?\"}";
        String history = (turn + ",").repeat(100) + turn;

        JsonNode answer = HttpTestClient.json(httpTestClient.post(
                "/api/chat", "{\"message\": \"Which colour has it?\", \"history\": [" + history + "]}"));

        assertThat(answer.get("notices")).extracting(JsonNode::asText).containsExactly("history_cut");
    }

    @Test
    void keepsTheConnectionUsableAfterABodyThatIsTooLarge() {
        HttpRequest large = HttpRequest.newBuilder(HttpTestClient.uri("/api/search"))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("x".repeat(3 << 20)))
                .build();

        assertThat(httpTestClient.send(large).statusCode()).isEqualTo(401);
        assertThat(httpTestClient.get("/api/documents").statusCode()).isEqualTo(200);
    }

    private static String raw(String requestLine) throws IOException {
        return exchange(requestLine + "\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + UnusualDocumentIdsProfile.KEY + "\r\n\r\n");
    }

    private static String exchange(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), HttpTestClient.port())) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
