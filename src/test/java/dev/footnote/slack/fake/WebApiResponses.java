package dev.footnote.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The format of the Web API, and the responses of its stateless methods. */
final class WebApiResponses {

    private static final ObjectMapper JSON = new ObjectMapper();

    private WebApiResponses() {}

    static Map<String, Object> view(Map<String, String> parameters) throws IOException {
        JsonNode blocks = json(parameters.get("view")).path("blocks");
        return blocks.size() > 100 || BlockLimits.brokenBlocks(blocks) != null
                ? error("invalid_arguments")
                : ok(Map.of());
    }

    /** Only threads of direct messages are the assistant's, and not all of those. */
    static Map<String, Object> assistant(Map<String, String> parameters) {
        boolean theirs = parameters.getOrDefault("channel_id", "").startsWith("DA");
        return theirs ? ok(Map.of()) : error("channel_not_found");
    }

    static Map<String, Object> error(String code) {
        return Map.of("ok", false, "error", code);
    }

    static Map<String, Object> ok(Map<String, ?> more) {
        Map<String, Object> result = new HashMap<>(more);
        result.put("ok", true);
        return result;
    }

    static JsonNode json(@Nullable String text) throws IOException {
        return text == null ? MissingNode.getInstance() : JSON.readTree(text);
    }

    static Map<String, String> parameters(String form) {
        return new ArrayList<>(List.of(form.split("&", -1)))
                .stream()
                        .filter(pair -> pair.contains("="))
                        .collect(Collectors.toMap(
                                pair -> decoded(pair.substring(0, pair.indexOf('='))),
                                pair -> decoded(pair.substring(pair.indexOf('=') + 1)),
                                (one, other) -> other));
    }

    static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    static void answer(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        send(exchange, status, "application/json", JSON.writeValueAsBytes(body));
    }

    static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
