package dev.footnote.web;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The policies of the page: nothing is loaded from elsewhere, and no script or style stands in the page itself. */
final class ContentSecurityPolicy {

    private static final String OWN_ONLY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " connect-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors ";

    private static final Pattern ORIGIN = Pattern.compile(
            "https?://(?:\\*\\.)?[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?(?::(?:\\d{1,5}|\\*))?");

    private ContentSecurityPolicy() {}

    /** No page of another site may show the page in a frame. */
    static String unframed() {
        return OWN_ONLY + "'none'";
    }

    /**
     * Only pages of these origins may show the chat in a frame.
     *
     * @throws ConfigurationException if one of them is not an origin: scheme and host, with a port at most
     */
    static String framedBy(Set<String> origins) {
        for (String origin : origins) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new ConfigurationException(
                        "footnote.web.embed-origins: %s is not an origin such as https://intranet.example.com, without a path"
                                .formatted(origin));
            }
        }
        return origins.isEmpty() ? unframed() : OWN_ONLY + String.join(" ", new TreeSet<>(origins));
    }
}
