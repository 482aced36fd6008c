package dev.footnote.monitoring;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the label {@code uri} of HTTP requests. A request that is refused before its resource is found would be counted
 * under the address that somebody sent.
 */
@Singleton
class UriLabelFilter implements MeterFilter {

    private static final String REQUESTS = "http.server.requests";

    private static final Set<String> ADDRESSES = Set.of(
            "/api/chat",
            "/api/search",
            "/api/documents",
            "/api/feedback",
            "/api/evaluations",
            "/v1/chat/completions",
            "/v1/models",
            "/slack/events",
            "NOT_FOUND",
            "REDIRECTION",
            "UNKNOWN",
            "root");

    @Override
    public Meter.Id map(Meter.Id id) {
        String uri = id.getName().equals(REQUESTS) ? id.getTag("uri") : null;
        return uri == null || isBounded(uri, id.getTag("outcome")) ? id : id.withTags(List.of(Tag.of("uri", "OTHER")));
    }

    /** A template, an address without parameters, or the address of a resource that was found. */
    private static boolean isBounded(String uri, @Nullable String outcome) {
        return uri.contains("{") || ADDRESSES.contains(uri) || "SUCCESS".equals(outcome);
    }
}
