package dev.footnote.rest.malformed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.List;

/** Makes requests byte by byte, for addresses with a body that each accepts. */
final class RawRequests {

    static final String KEY = "a-key-of-administrators";
    static final String FORM = "multipart/form-data; boundary=b";

    private RawRequests() {}

    /** An address with a body that it accepts. */
    record Door(String path, String body) {}

    /** Small talk is answered without a search. */
    static List<Door> doors() {
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

    static byte[] post(String path, String type, byte[] body) {
        byte[] head = head("POST", path, "Content-Type: %s\r\nContent-Length: %d\r\n".formatted(type, body.length));
        byte[] request = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }

    static byte[] head(String method, String path, String headers) {
        String head = "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s%s\r\n"
                .formatted(method, path, headers.contains("Authorization") ? "" : authorization(), headers);
        return head.getBytes(ISO_8859_1);
    }

    static String authorization() {
        return "Authorization: Bearer " + KEY + "\r\n";
    }
}
