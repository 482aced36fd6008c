package dev.footnote.rest.malformed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Requests that no client should send, byte by byte; the same ones every time. */
final class MalformedRequests {

    static final String KEY = "a-key-of-administrators";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String FORM = "multipart/form-data; boundary=b";

    private static final List<String> PATHS = List.of(
            "/api/chat",
            "/api/search",
            "/api/documents",
            "/api/documents/2024-11-22-vientiane.txt",
            "/api/conversations",
            "/api/conversations/c",
            "/api/feedback",
            "/api/evaluations",
            "/api/evaluations/e/report.json",
            "/v1/models",
            "/v1/models/footnote",
            "/v1/chat/completions",
            "/slack/events",
            "/q/health",
            "/q/openapi",
            "/q/metrics");

    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "BREW");

    private static final List<JsonNode> WRONG = List.of(
            NODES.nullNode(),
            NODES.numberNode(-1),
            NODES.numberNode(1.5e300),
            NODES.numberNode(Long.MAX_VALUE),
            NODES.booleanNode(true),
            NODES.textNode(""),
            NODES.textNode("\u0000"),
            NODES.textNode("\ud800"),
            NODES.textNode("9999-99-99"),
            NODES.textNode("x".repeat(5_000)),
            NODES.arrayNode(),
            NODES.arrayNode().add(NODES.nullNode()),
            NODES.arrayNode().add(NODES.arrayNode().add("x")),
            NODES.objectNode(),
            NODES.objectNode().put("role", "x").put("text", 1));

    private final Random random = new Random(1);

    /** An address with a body that it accepts. */
    private record Door(String path, String body) {}

    /** Small talk is answered without a search. */
    private static List<Door> doors() {
        return List.of(
                new Door(
                        "/api/chat",
                        "{\"message\": \"Hello!\", \"history\": [{\"role\": \"user\", \"text\": \"Hi\"}], \"filter\":"
                                + " {\"from\": \"2024-01-01\", \"to\": \"2024-12-31\"}, \"asOf\": \"2024-08-01\", \"explain\": true}"),
                new Door("/api/search", "{\"query\": \"pact\", \"limit\": 1, \"asOf\": \"2024-08-01\"}"),
                new Door("/api/feedback", "{\"messageId\": \"m\", \"rating\": \"up\", \"comment\": \"Good.\"}"),
                new Door("/api/conversations", "{}"),
                new Door(
                        "/api/evaluations",
                        "{\"set\": \"s.jsonl\", \"limit\": 1, \"tags\": [\"t\"], \"retrievalOnly\": true}"),
                new Door(
                        "/v1/chat/completions",
                        "{\"model\": \"footnote\", \"messages\": [{\"role\": \"user\", \"content\": \"Hello!\"}], \"stream\": false,"
                                + " \"stream_options\": {\"include_usage\": true}, \"max_tokens\": 9, \"n\": 1}"),
                new Door(
                        "/slack/events",
                        "{\"type\": \"event_callback\", \"team_id\": \"T1\", \"api_app_id\": \"A1\", \"event_id\": \"Ev1\","
                                + " \"event\": {\"type\": \"reaction_added\", \"user\": \"U1\"}}"));
    }

    /** Bodies with one character too few, too many, or another one. */
    List<byte[]> brokenJson(int ofEachDoor) {
        List<byte[]> requests = new ArrayList<>();
        for (Door door : doors()) {
            for (int i = 0; i < ofEachDoor; i++) {
                StringBuilder body = new StringBuilder(door.body);
                int at = random.nextInt(body.length());
                char other = "{}[]\",:\\0e-\u0000\u00e9tx ".charAt(random.nextInt(16));
                switch (i % 4) {
                    case 0 -> body.deleteCharAt(at);
                    case 1 -> body.insert(at, other);
                    case 2 -> body.setCharAt(at, other);
                    default -> body.setLength(at);
                }
                requests.add(post(door.path, "application/json", body.toString().getBytes(UTF_8)));
            }
        }
        return requests;
    }

    /** Each field replaced by values of other types, and removed, and one more. */
    List<byte[]> wrongTypes() {
        List<byte[]> requests = new ArrayList<>();
        for (Door door : doors()) {
            for (JsonNode wrong : WRONG) {
                requests.add(json(door.path, wrong));
                ObjectNode body = parse(door.body);
                body.fieldNames().forEachRemaining(name -> {
                    requests.add(json(door.path, body.deepCopy().set(name, wrong)));
                    requests.add(json(
                            door.path,
                            body.deepCopy().set(name, NODES.arrayNode().add(wrong))));
                    requests.add(json(
                            door.path,
                            body.deepCopy().set(name, NODES.objectNode().set(name, wrong))));
                });
                requests.add(json(door.path, body.deepCopy().set("another", wrong)));
            }
            parse(door.body)
                    .fieldNames()
                    .forEachRemaining(name ->
                            requests.add(json(door.path, parse(door.body).without(name))));
        }
        return requests;
    }

    /** Bytes that are not the text that their type promises. */
    List<byte[]> badEncodings(int ofEachDoor) {
        List<byte[]> requests = new ArrayList<>();
        for (Door door : doors()) {
            byte[] body = door.body.getBytes(UTF_8);
            for (String type : List.of(
                    "application/json; charset=utf-16",
                    "application/json; charset=nothing",
                    "application/json;;",
                    "application/*",
                    "*/*",
                    "text/plain",
                    "application/x-www-form-urlencoded",
                    "/",
                    "",
                    "\u00e9",
                    FORM,
                    "multipart/form-data",
                    "multipart/form-data; boundary=",
                    "multipart/form-data; boundary=" + "b".repeat(500))) {
                requests.add(post(door.path, type, body));
                requests.add(post(door.path, type, door.body.getBytes(UTF_16)));
            }
            for (int i = 0; i < ofEachDoor; i++) {
                byte[] damaged = body.clone();
                damaged[random.nextInt(damaged.length)] = (byte) (0x80 + random.nextInt(0x80));
                requests.add(post(door.path, "application/json", damaged));
            }
        }
        return requests;
    }

    /** Forms whose parts, names and boundaries are broken. */
    List<byte[]> brokenForms(int count) {
        String form = "--b\r\nContent-Disposition: form-data; name=\"questions\"; filename=\"q.jsonl\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n{\"id\": 1\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"limit\"\r\n\r\n1\r\n--b--\r\n";
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    StringBuilder body = new StringBuilder(form);
                    int at = random.nextInt(body.length());
                    char other = "-b\r\n:;\"=\u0000\u00e9 ".charAt(random.nextInt(11));
                    switch (i % 4) {
                        case 0 -> body.deleteCharAt(at);
                        case 1 -> body.insert(at, other);
                        case 2 -> body.setCharAt(at, other);
                        default -> body.setLength(at);
                    }
                    return post("/api/evaluations", FORM, body.toString().getBytes(UTF_8));
                })
                .toList();
    }

    /** Addresses that could be taken for others, with every method. */
    List<byte[]> confusedPaths() {
        List<byte[]> requests = new ArrayList<>();
        for (String path : PATHS) {
            String last = path.substring(path.lastIndexOf('/') + 1);
            for (String confused : List.of(
                    path,
                    path + "/",
                    path + "//",
                    "/" + path,
                    path + "/..",
                    path + "/../../" + last,
                    path + "/%2e%2e/" + last,
                    path + "%2f",
                    path + "%00",
                    path + "%",
                    path + "%zz",
                    path + "%c0%ae%c0%ae",
                    path + ";a=b",
                    path + "?" + "a=b&".repeat(300),
                    path + "?limit=-1&limit=x&offset=1e9&from=2024-13-99",
                    path + "?%",
                    path + "#a",
                    path + "\\..\\..",
                    path + "/" + "a".repeat(2_000),
                    path.replace("/", "/./"),
                    path.toUpperCase(java.util.Locale.ROOT),
                    path.substring(1),
                    "http://localhost" + path,
                    "http://other.test:99999" + path,
                    "*")) {
                METHODS.forEach(method -> requests.add(head(method, confused, "Content-Length: 0\r\n")));
            }
        }
        return requests;
    }

    /** Headers that are repeated, contradict each other, or are no headers. */
    List<byte[]> headerTricks() {
        List<byte[]> requests = new ArrayList<>();
        for (Door door : doors()) {
            for (String headers : List.of(
                    "Content-Length: 5\r\nContent-Length: 6\r\n",
                    "Content-Length: -1\r\n",
                    "Content-Length: 99999999999999999999\r\n",
                    "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
                    "Transfer-Encoding: chunked\r\n",
                    "Transfer-Encoding: chunked, identity\r\n",
                    "Transfer-Encoding: nothing\r\n",
                    "Transfer-Encoding : chunked\r\n",
                    "Content-Length: 0\r\nContent-Encoding: gzip\r\n",
                    "Content-Length: 0\r\nExpect: nothing\r\n",
                    "Content-Length: 0\r\nRange: bytes=5-1\r\n",
                    "Content-Length: 0\r\nAccept: ;\r\n",
                    "Content-Length: 0\r\nAccept: text/event-stream;q=x\r\n",
                    "Content-Length: 0\r\nAccept-Language: \u00e9;q=9\r\n",
                    "Content-Length: 0\r\nAuthorization: Bearer\r\n",
                    "Content-Length: 0\r\nAuthorization: \u0000\r\n",
                    "Content-Length: 0\r\nAuthorization: Basic %%%\r\n",
                    "Content-Length: 0\r\nCookie: ;;=\r\n",
                    "Content-Length: 0\r\nHost: other\r\n",
                    "Content-Length: 0\r\n folded: yes\r\n",
                    "Content-Length: 0\r\nno header\r\n",
                    "Content-Length: 0\r\n: empty\r\n",
                    "Content-Length: 0\r\nX-Long: " + "x".repeat(30_000) + "\r\n",
                    "Content-Length: 0\r\n" + "X-Many: x\r\n".repeat(500),
                    "Content-Length: 0\r\nUpgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: %\r\n",
                    "Content-Length: 0\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x\r\n",
                    "Content-Length: 0\r\nX-Forwarded-For: ,,\r\nForwarded: for=\r\n",
                    "Content-Length: 0\r\nOrigin: null\r\nAccess-Control-Request-Method: \u00e9\r\n",
                    "Content-Length: 0\r\ntraceparent: 00-zz\r\n",
                    "Content-Length: 0\r\nLast-Event-ID: \u0001\r\n",
                    "Content-Length: 0\r\nX-Slack-Request-Timestamp: 99999999999999\r\nX-Slack-Signature: v0=\r\n")) {
                requests.add(head("POST", door.path, headers));
                requests.add(head("GET", door.path, headers));
                requests.add(head("POST", door.path, "Content-Type: application/json\r\n" + headers));
                requests.add(head("POST", door.path, "Content-Type: " + FORM + "\r\n" + headers));
            }
            for (String line : List.of(
                    "",
                    "GET",
                    "GET ",
                    "GET / HTTP/9.9",
                    "GET /  HTTP/1.1",
                    " / HTTP/1.1",
                    "\u0000",
                    "PRI * HTTP/2.0")) {
                requests.add((line + "\r\nHost: localhost\r\nX: " + door.path + "\r\n\r\n").getBytes(ISO_8859_1));
            }
        }
        return requests;
    }

    /** Bodies in chunks whose sizes are wrong. */
    List<byte[]> brokenChunks() {
        List<byte[]> requests = new ArrayList<>();
        for (Door door : doors()) {
            for (String body : List.of(
                    "x\r\n",
                    "-1\r\n",
                    "ffffffffffffffff\r\n",
                    "1\r\nxx\r\n0\r\n\r\n",
                    "0\r\nX: \u0000\r\n\r\n",
                    "1;\r\nx\r\n0\r\n\r\n",
                    "2\r\n{}\r\n0\r\nContent-Length: 9\r\n\r\n",
                    "\r\n\r\n",
                    "2\n{}\n0\n\n")) {
                String head =
                        "POST %s HTTP/1.1\r\nHost: localhost\r\n%sConnection: close\r\nContent-Type: application/json\r\n"
                                        .formatted(door.path, authorization())
                                + "Transfer-Encoding: chunked\r\n\r\n";
                requests.add((head + body).getBytes(ISO_8859_1));
            }
        }
        return requests;
    }

    /** Requests that end early: after every byte of the head, and of the body. */
    List<byte[]> truncated() {
        List<byte[]> requests = new ArrayList<>();
        for (Door door : doors()) {
            byte[] whole = post(door.path, "application/json", door.body.getBytes(UTF_8));
            for (int end = 1; end < whole.length; end++) {
                requests.add(Arrays.copyOf(whole, end));
            }
        }
        return requests;
    }

    private static byte[] json(String path, JsonNode body) {
        return post(path, "application/json", body.toString().getBytes(UTF_8));
    }

    private static ObjectNode parse(String body) {
        try {
            return (ObjectNode) JSON.readTree(body);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static byte[] post(String path, String type, byte[] body) {
        byte[] head = head("POST", path, "Content-Type: %s\r\nContent-Length: %d\r\n".formatted(type, body.length));
        byte[] request = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }

    private static byte[] head(String method, String path, String headers) {
        String head = "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s%s\r\n"
                .formatted(method, path, headers.contains("Authorization") ? "" : authorization(), headers);
        return head.getBytes(ISO_8859_1);
    }

    private static String authorization() {
        return "Authorization: Bearer " + KEY + "\r\n";
    }
}
