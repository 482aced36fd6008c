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
 * text of a document and no answer, so it needs no key. Its headers forbid scripts that are not its own.
 */
@Singleton
class PageFilter {

    /** Nothing is loaded from elsewhere, and no script or style stands in the page itself. */
    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " connect-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String SHELL = "/";
    private static final String REROUTED = PageFilter.class.getName();
    private static final Pattern PAGE = Pattern.compile("/(?:documents|answers)(?:/.*)?", Pattern.DOTALL);
    private static final Set<HttpMethod> READ = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    /** After other hosts have been refused, before anything is answered. */
    private static final int PRIORITY = 8_900;

    void register(@Observes Filters filters) {
        filters.register(PageFilter::answer, PRIORITY);
    }

    private static void answer(RoutingContext routing) {
        String path = routing.request().path();
        boolean read = READ.contains(routing.request().method());
        if (!read || path == null) {
            routing.next();
        } else if (routing.get(REROUTED) == null && PAGE.matcher(path).matches()) {
            routing.put(REROUTED, true);
            routing.reroute(SHELL);
        } else {
            if (routing.normalizedPath().equals(SHELL)) {
                routing.addHeadersEndHandler(
                        ignored -> secure(routing.response().headers()));
            }
            routing.next();
        }
    }

    /** The script that the shell names has a new address in each version, so the shell itself is always checked. */
    private static void secure(MultiMap headers) {
        headers.set(HttpHeaders.CACHE_CONTROL, "no-cache");
        headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        headers.set("Referrer-Policy", "no-referrer");
    }
}
