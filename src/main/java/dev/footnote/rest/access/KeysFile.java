package dev.footnote.rest.access;

import dev.footnote.rest.access.AccessKeys.NamedKey;
import dev.footnote.rest.access.AccessKeys.Role;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/** Reads the file of keys, in the format of Java properties. */
record KeysFile(Path file) {

    /** @throws IllegalArgumentException if the file is unreadable or has an unsuitable entry */
    List<NamedKey> read() {
        List<NamedKey> keys = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file)) {
            new EveryEntry(keys).load(reader);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "the file of keys %s cannot be read (%s)"
                            .formatted(file, unreadable.getClass().getSimpleName()),
                    unreadable);
        }
        return keys;
    }

    /** Passes every entry on; {@link Properties} itself would keep only the last of two entries with one name. */
    private static final class EveryEntry extends Properties {

        private final transient List<NamedKey> keys;

        EveryEntry(List<NamedKey> keys) {
            this.keys = keys;
        }

        @Override
        public synchronized Object put(Object name, Object value) {
            keys.add(key(String.valueOf(name), String.valueOf(value)));
            return value;
        }

        private static NamedKey key(String name, String value) {
            return Arrays.stream(Role.values())
                    .filter(role -> name.startsWith(role.label() + "."))
                    .findFirst()
                    .map(role -> new NamedKey(role, name.substring(role.label().length() + 1), value.strip()).checked())
                    .orElseThrow(() -> new IllegalArgumentException(
                            "the file of keys has a line that begins neither with reader.NAME= nor with admin.NAME="));
        }
    }
}
