package dev.footnote.engine;

import java.nio.file.Path;

/** Locates files that cannot be recreated, in the data folder of the current user. */
public final class UserDataFolder {

    private UserDataFolder() {}

    /** {@code footnote/<name>} in the user's data folder, by default {@code ~/.local/share}. */
    public static Path file(String name) {
        return folder().resolve("footnote").resolve(name);
    }

    private static Path folder() {
        String data = System.getenv("XDG_DATA_HOME");
        // The XDG specification wants a relative path ignored.
        if (data != null && Path.of(data).isAbsolute()) {
            return Path.of(data);
        }
        return Path.of(System.getProperty("user.home"), ".local", "share");
    }
}
