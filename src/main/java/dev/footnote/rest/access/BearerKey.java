package dev.footnote.rest.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Checks the key that a request sends as {@code Authorization: Bearer}. */
final class BearerKey {

    static final String CHALLENGE = "Bearer realm=\"footnote\"";

    private static final String SCHEME = "Bearer ";

    private BearerKey() {}

    /** Compares in constant time, so that the key cannot be guessed piece by piece. */
    static boolean matches(String key, @Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        String brought = authorization.substring(SCHEME.length()).strip();
        return MessageDigest.isEqual(brought.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8));
    }
}
