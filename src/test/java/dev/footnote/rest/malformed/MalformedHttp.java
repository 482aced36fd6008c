package dev.footnote.rest.malformed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Malformed HTTP requests, and addresses that could be taken for others; the same ones every time. */
final class MalformedHttp {

    private static final List<String> PATHS = List.of(
            "/api/chat",
            "/api/search",
            "/api/documents",
            "/api/documents/2024-11-22-vientiane.txt",
            "/api/originals/2024-11-22-vientiane.txt",
            "/api/uploads/u",
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
                METHODS.forEach(method -> requests.add(RawRequests.head(method, confused, "Content-Length: 0\r\n")));
            }
        }
        return requests;
    }

    /** Headers that are repeated, contradict each other, or are malformed. */
    List<byte[]> headerTricks() {
        List<byte[]> requests = new ArrayList<>();
        for (RawRequests.Door door : RawRequests.doors()) {
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
                requests.add(RawRequests.head("POST", door.path(), headers));
                requests.add(RawRequests.head("GET", door.path(), headers));
                requests.add(RawRequests.head("POST", door.path(), "Content-Type: application/json\r\n" + headers));
                requests.add(
                        RawRequests.head("POST", door.path(), "Content-Type: " + RawRequests.FORM + "\r\n" + headers));
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
                requests.add((line + "\r\nHost: localhost\r\nX: " + door.path() + "\r\n\r\n").getBytes(ISO_8859_1));
            }
        }
        return requests;
    }

    /** Uploads of a file from which nothing can be read, with headers that are wrong or contradict each other. */
    List<byte[]> brokenUploads() {
        List<byte[]> requests = new ArrayList<>();
        for (String id :
                List.of("broken.jsonl", "a/../broken.jsonl", "a%00.jsonl", "%ff.jsonl", "%ED%A0%80.jsonl", "a.png")) {
            for (String headers : List.of(
                    "",
                    "X-Document-Title: \u0001\r\n",
                    "X-Document-Title: \u00ff\u00fe%zz%\r\n",
                    "X-Document-Title: " + "%F0%9F".repeat(500) + "\r\n",
                    "X-Document-Date: 9999-99-99\r\n",
                    "X-Document-Date: \r\nX-Document-Date: 2024-01-01\r\n",
                    "Prefer: wait=99999999999999\r\n",
                    "Prefer: wait=-1, respond-async, respond-async;x\r\n",
                    "Content-Type: \u00e9\r\n",
                    "Content-Type: application/pdf;;;charset=\r\n",
                    "Content-Type: multipart/form-data; boundary=\r\n",
                    "Expect: 100-continue\r\n",
                    "Content-Encoding: gzip\r\n",
                    "If-Match: *\r\nRange: bytes=1-2\r\nContent-Range: bytes 1-2/3\r\n")) {
                for (String body : List.of(
                        "Content-Length: 3\r\n\r\n{}\n",
                        "Content-Length: 9\r\n\r\n{}\n",
                        "Transfer-Encoding: chunked\r\n\r\n3\r\n{}\n\r\n0\r\n\r\n",
                        "Transfer-Encoding: chunked\r\n\r\nx\r\n")) {
                    requests.add(("PUT /api/documents/%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s"
                                            .formatted(id, RawRequests.authorization())
                                    + headers
                                    + body)
                            .getBytes(ISO_8859_1));
                }
            }
        }
        return requests;
    }

    /** Bodies in chunks whose sizes are wrong. */
    List<byte[]> brokenChunks() {
        List<byte[]> requests = new ArrayList<>();
        for (RawRequests.Door door : RawRequests.doors()) {
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
                                        .formatted(door.path(), RawRequests.authorization())
                                + "Transfer-Encoding: chunked\r\n\r\n";
                requests.add((head + body).getBytes(ISO_8859_1));
            }
        }
        return requests;
    }

    /** Requests that end early: after every byte of the head, and of the body. */
    List<byte[]> truncated() {
        List<byte[]> requests = new ArrayList<>();
        for (RawRequests.Door door : RawRequests.doors()) {
            byte[] whole = RawRequests.post(
                    door.path(), "application/json", door.body().getBytes(UTF_8));
            for (int end = 1; end < whole.length; end++) {
                requests.add(Arrays.copyOf(whole, end));
            }
        }
        return requests;
    }
}
