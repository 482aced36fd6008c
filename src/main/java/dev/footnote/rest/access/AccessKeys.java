package dev.footnote.rest.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The keys that open the service, each with a unique name. No message contains a key: not even one that is refused. */
record AccessKeys(List<NamedKey> keys) {

    static final String CHALLENGE = "Bearer realm=\"footnote\"";

    /** A shorter key could be guessed. */
    static final int SHORTEST = 16;

    private static final String SCHEME = "Bearer ";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]++");

    /** What a key opens. */
    enum Role {
        READER,
        ADMIN;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A key with its owner's name.
     *
     * @param isShared whether many people have it, as is usual for the older settings with one key each
     */
    record NamedKey(Role role, String name, String key, boolean isShared) {

        NamedKey(Role role, String name, String key) {
            this(role, name, key, false);
        }

        /** The key of an older setting. */
        static NamedKey shared(Role role, String key) {
            return new NamedKey(role, role.label(), key, true);
        }

        /**
         * Checks what the older settings, with one key each, do not require.
         *
         * @throws IllegalArgumentException if the name or the key is unsuitable; the message says what to do
         */
        NamedKey checked() {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "a %s key has a name with other characters than letters, digits, '.', '_' and '-', or with more than 64"
                                .formatted(role.label()));
            }
            if (key.length() < SHORTEST || !KEY.matcher(key).matches()) {
                throw new IllegalArgumentException(
                        "the key %s must have at least %d characters, without spaces or letters outside ASCII; openssl rand -hex 24 makes one"
                                .formatted(place(), SHORTEST));
            }
            return this;
        }

        String place() {
            return role.label() + "." + name;
        }

        /** Takes the same time wherever the first difference is, so that a key cannot be guessed piece by piece. */
        private boolean isEqualTo(byte[] sent) {
            return MessageDigest.isEqual(sent, key.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return place();
        }
    }

    /** @throws IllegalArgumentException if a name or a key occurs twice; the message says which */
    AccessKeys {
        keys = List.copyOf(keys);
        Map<String, NamedKey> byKey = new HashMap<>();
        Map<String, NamedKey> byPlace = new HashMap<>();
        for (NamedKey one : keys) {
            if (byPlace.put(one.place(), one) != null) {
                throw new IllegalArgumentException("the key %s is given twice".formatted(one.place()));
            }
            NamedKey same = byKey.put(one.key(), one);
            if (same != null) {
                throw new IllegalArgumentException(
                        "%s and %s have the same key; give each its own".formatted(same.place(), one.place()));
            }
        }
    }

    boolean has(Role role) {
        return keys.stream().anyMatch(key -> key.role() == role);
    }

    /** The key that an {@code Authorization} header carries. Compares with every key of the role. */
    Optional<NamedKey> find(Role role, @Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        byte[] sent = authorization.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8);
        NamedKey found = null;
        for (NamedKey key : keys) {
            if (key.role() == role && key.isEqualTo(sent)) {
                found = key;
            }
        }
        return Optional.ofNullable(found);
    }

    /** The keys that the others lack, or have with another value. */
    Set<String> placesNotIn(AccessKeys others) {
        return keys.stream()
                .filter(key -> !others.keys().contains(key))
                .map(NamedKey::place)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
