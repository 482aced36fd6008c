package dev.footnote.files;

import java.nio.file.Path;

/** Locates files that can be recreated, in the cache folder of the current user. */
public final class UserCacheFolder {

    private UserCacheFolder() {}

    /** {@code footnote/<name>} in the user's cache folder, by default {@code ~/.cache}. */
    public static Path file(String name) {
        return folder().resolve("footnote").resolve(name);
    }

    private static Path folder() {
        String cache = System.getenv("XDG_CACHE_HOME");
        // The XDG specification wants a relative path ignored.
        if (cache != null && Path.of(cache).isAbsolute()) {
            return Path.of(cache);
        }
        return Path.of(System.getProperty("user.home"), ".cache");
    }
}
