package dev.footnote.llm.providers;

import dev.footnote.llm.ModelConfig;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.Optional;

/**
 * Validates the settings that are copied into requests. An invalid value is rejected with a message that names the
 * setting but not the value, which may be a secret.
 *
 * @param prefix the prefix of the setting keys, for messages
 */
record ValidatedModelSettings(ModelConfig config, String prefix) {

    private static final URI ANYWHERE = URI.create("http://localhost/");
    private static final int HIGHEST_PORT = 65_535;

    String modelName() {
        return config.model().orElseThrow(() -> missing("model", "the name of the model"));
    }

    Optional<String> key() {
        config.key().ifPresent(key -> check(prefix + ".key", "Authorization", key));
        return config.key();
    }

    String requiredKey() {
        return key().orElseThrow(() -> missing("key", "the provider's key, best in the environment"));
    }

    Map<String, String> headers() {
        config.headers().forEach((name, value) -> check(prefix + ".headers." + name, name, value));
        return config.headers();
    }

    /** Lets the JDK's client decide which headers are valid. */
    private static void check(String setting, String name, String value) {
        try {
            HttpRequest.newBuilder(ANYWHERE).header(name, value);
        } catch (IllegalArgumentException unfit) {
            throw new IllegalArgumentException(setting + " cannot be sent as a header");
        }
    }

    Optional<String> baseUrl() {
        config.baseUrl().filter(url -> !isAddress(url)).ifPresent(url -> {
            throw new IllegalArgumentException(
                    prefix + ".base-url must be http(s)://host/path, without user, password and query");
        });
        return config.baseUrl();
    }

    private static boolean isAddress(String url) {
        if (!url.matches("https?://[^\\s/?#@]+(/[^\\s?#]*)?")) {
            return false;
        }
        try {
            URI address = URI.create(url);
            return address.getHost() != null && address.getPort() <= HIGHEST_PORT;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private IllegalArgumentException missing(String key, String what) {
        return new IllegalArgumentException("%s.%s is missing: %s".formatted(prefix, key, what));
    }
}
