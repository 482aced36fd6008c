package dev.footnote.rest.documents;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Captures the id of a document as written in the address. Servers resolve {@code ..} and double slashes in a path,
 * which would change the id, so it is taken from the request line before the path is resolved.
 */
@ApplicationScoped
public class DocumentIdExtractor {

    /** The addresses that are followed by an id. */
    private static final List<String> ROOTS = List.of("/api/documents/", "/api/originals/");

    private static final String KEY = DocumentIdExtractor.class.getName();

    /** Runs before everything else in the server. */
    private static final int FIRST = 10_000;

    void capture(@Observes Filters filters) {
        filters.register(DocumentIdExtractor::capture, FIRST);
    }

    /** An address that only its normalization makes that of a document, such as {@code //api/documents/a}, has its id there. */
    public static String of(RoutingContext routing) {
        String id = routing.get(KEY);
        return id == null ? decode(afterRoot(routing.normalizedPath())) : id;
    }

    private static void capture(RoutingContext routing) {
        String path = routing.request().path();
        String raw = path == null ? "" : afterRoot(path);
        if (routing.get(KEY) != null || raw.isEmpty()) {
            routing.next();
            return;
        }
        routing.put(KEY, decode(raw));
        if (isResolved(raw)) {
            routing.reroute(path.substring(0, path.length() - raw.length()) + "-");
        } else {
            routing.next();
        }
    }

    /** What follows the address of documents or originals; empty for other paths. */
    private static String afterRoot(String path) {
        return ROOTS.stream()
                .filter(path::startsWith)
                .map(root -> path.substring(root.length()))
                .findFirst()
                .orElse("");
    }

    /** Whether the server would resolve this to another path. */
    private static boolean isResolved(String raw) {
        String dots = ("/" + raw + "/").replace("%2e", ".").replace("%2E", ".");
        return dots.contains("//") || dots.contains("/./") || dots.contains("/../");
    }

    /** As in RFC 3986, a plus sign is literal. An invalid escape is kept as it is. */
    public static String decode(String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            int escaped = c == '%' && i + 2 < raw.length() ? hex(raw.charAt(i + 1), raw.charAt(i + 2)) : -1;
            if (escaped >= 0) {
                bytes.write(escaped);
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The id as the last part of an address, with its slashes. */
    public static String encode(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%2F", "/");
    }

    private static int hex(char high, char low) {
        int first = Character.digit(high, 16);
        int second = Character.digit(low, 16);
        return first < 0 || second < 0 ? -1 : first * 16 + second;
    }
}
