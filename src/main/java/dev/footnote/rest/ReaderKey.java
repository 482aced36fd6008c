package dev.footnote.rest;

import dev.footnote.rest.problems.ProblemType;
import dev.footnote.rest.problems.Problems;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets in who brings the reader's key, when there is one, before anything else is said about the request. */
@Provider
@PreMatching
@Singleton
class ReaderKey implements ContainerRequestFilter {

    private static final String SCHEME = "Bearer ";

    /** Filters are made before the settings of this start are read. */
    private final Instance<ReaderConfig> config;

    ReaderKey(Instance<ReaderConfig> config) {
        this.config = config;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<String> key = config.get().key();
        if (key.isPresent()
                && isOurs(request)
                && !isKey(key.get(), request.getHeaderString(HttpHeaders.AUTHORIZATION))) {
            throw Problems.withHeader(
                    ProblemType.UNAUTHORIZED, HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"footnote\"");
        }
    }

    private static boolean isOurs(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return path.equals("/api") || path.startsWith("/api/");
    }

    /** Takes the same time whatever is wrong with the key, so that it cannot be guessed piece by piece. */
    private static boolean isKey(String key, @Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        String brought = authorization.substring(SCHEME.length()).strip();
        return MessageDigest.isEqual(brought.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8));
    }
}
