package dev.footnote.web;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

/** Settings of the web page: {@code footnote.web.*}. */
@ConfigMapping(prefix = "footnote.web")
public interface WebConfig {

    /**
     * Origins whose pages may show the chat in a frame, as the widget does: {@code https://intranet.example.com},
     * {@code https://*.example.com} for all hosts below a domain, {@code http://localhost:*} for all ports. Without any,
     * no page of another site may.
     */
    Optional<Set<String>> embedOrigins();
}
