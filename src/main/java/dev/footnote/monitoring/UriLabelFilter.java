package dev.footnote.monitoring;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the label {@code uri} of HTTP requests. A request that is refused before its resource is found would be
 * counted under the address of the request, which may look like a template.
 */
@Singleton
class UriLabelFilter implements MeterFilter {

    private static final String REQUESTS = "http.server.requests";

    /** Those of the OpenAPI document, of Slack, and what Micrometer calls the others. */
    static final Set<String> ADDRESSES = Set.of(
            "/api/chat",
            "/api/search",
            "/api/documents",
            "/api/feedback",
            "/api/documents/{id}",
            "/api/originals/{id}",
            "/api/uploads/{id}",
            "/api/answers/{messageId}",
            "/api/insights",
            "/api/conversations",
            "/api/conversations/{id}",
            "/api/evaluations",
            "/api/evaluations/{id}",
            "/api/evaluations/{id}/comparison",
            "/api/evaluations/{id}/report.json",
            "/api/evaluations/{id}/report.html",
            "/v1/chat/completions",
            "/v1/models",
            "/v1/models/{id}",
            "/slack/events",
            "NOT_FOUND",
            "REDIRECTION",
            "UNKNOWN",
            "root");

    /** The pattern of a parameter, as in {@code {id: .+}}. */
    private static final Pattern PARAMETER_PATTERN = Pattern.compile(":[^:}]*+}");

    @Override
    public Meter.Id map(Meter.Id id) {
        String uri = id.getName().equals(REQUESTS) ? id.getTag("uri") : null;
        return uri == null ? id : id.withTags(List.of(Tag.of("uri", label(uri, id.getTag("outcome")))));
    }

    /** A known template or address, or the address of a resource that was found. */
    private static String label(String uri, @Nullable String outcome) {
        String template = PARAMETER_PATTERN.matcher(uri).replaceAll("}");
        return ADDRESSES.contains(template) || "SUCCESS".equals(outcome) ? template : "OTHER";
    }
}
