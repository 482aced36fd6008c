package dev.footnote.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Answers all addresses of the page with the same shell; its script shows what the address names. The shell holds no
 * text of a document and no answer, so it needs no key. Its headers forbid scripts that are not its own, and frames
 * except for the chat on pages of the configured origins.
 */
@Singleton
class PageFilter {

    /** The script that other pages include; its address stays the same in all versions. */
    static final String WIDGET = "/footnote-chat.js";

    private static final String SHELL = "/";
    private static final String EMBEDDED = "embed=1";
    private static final String REROUTED = PageFilter.class.getName();
    private static final Pattern PAGE =
            Pattern.compile("/(?:(?:documents|answers)(?:/.*)?|insights|evaluations)", Pattern.DOTALL);
    private static final Set<HttpMethod> READ = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    /** After other hosts have been refused, before anything is answered. */
    private static final int PRIORITY = 8_900;

    private final String embeddedPolicy;

    PageFilter(WebConfig config) {
        this.embeddedPolicy =
                ContentSecurityPolicy.framedBy(config.embedOrigins().orElse(Set.of()));
    }

    void register(@Observes Filters filters) {
        filters.register(this::answer, PRIORITY);
    }

    private void answer(RoutingContext routing) {
        String path = routing.request().path();
        boolean read = READ.contains(routing.request().method());
        if (!read || path == null) {
            routing.next();
        } else if (routing.get(REROUTED) == null && PAGE.matcher(path).matches()) {
            routing.put(REROUTED, true);
            routing.reroute(SHELL);
        } else {
            addHeaders(routing);
            routing.next();
        }
    }

    private void addHeaders(RoutingContext routing) {
        MultiMap headers = routing.response().headers();
        String path = routing.normalizedPath();
        if (path.equals(SHELL)) {
            String policy = isEmbedded(routing) ? embeddedPolicy : ContentSecurityPolicy.unframed();
            routing.addHeadersEndHandler(ignored -> secure(headers, policy));
        } else if (path.equals(WIDGET)) {
            routing.addHeadersEndHandler(ignored -> headers.set(HttpHeaders.CACHE_CONTROL, "no-cache"));
        }
    }

    /** Only the chat may be shown in a frame, not what an admin key opens. */
    private static boolean isEmbedded(RoutingContext routing) {
        String query = routing.request().query();
        return routing.get(REROUTED) == null
                && query != null
                && (query.equals(EMBEDDED) || query.startsWith(EMBEDDED + "&"));
    }

    /** The script that the shell names has a new address in each version, so the shell itself is always checked. */
    private static void secure(MultiMap headers, String policy) {
        headers.set(HttpHeaders.CACHE_CONTROL, "no-cache");
        headers.set("Content-Security-Policy", policy);
        headers.set("Referrer-Policy", "no-referrer");
    }
}
