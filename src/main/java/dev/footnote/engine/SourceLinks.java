package dev.footnote.engine;

import dev.footnote.answering.Citation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Creates links to the source view, which shows a document and highlights the cited range. */
public final class SourceLinks {

    private final String base;

    public SourceLinks(PublicAddress address) {
        this.base = address.publicUrl().orElse("").replaceFirst("(?<!/)/++$", "");
    }

    /** {@code /documents/{id}#start-end}, absolute when the public address is known; safe inside a Markdown link. */
    public String linkTo(Citation citation) {
        return "%s/documents/%s#%d-%d".formatted(base, path(citation.documentId()), citation.start(), citation.end());
    }

    private static String path(String id) {
        String escaped = URLEncoder.encode(id, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return isResolved(id) ? escaped : escaped.replace("%2F", "/");
    }

    /** Whether browsers and servers would normalize the path to another one. */
    private static boolean isResolved(String id) {
        String path = "/" + id + "/";
        return path.contains("//") || path.contains("/./") || path.contains("/../");
    }
}
