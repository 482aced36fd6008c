package dev.footnote.rest.access;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A service whose keys are in a file. */
public final class KeysFileProfile implements QuarkusTestProfile {

    static final String FIRST = "alice-0123456789abcdef";
    static final String OTHER = "carol-0123456789abcdef";
    static final String SECOND = "bob-0123456789abcdef";
    static final String ADMIN = "ops-0123456789abcdef";

    /** Where the running service finds its keys. */
    static final String FILE_SETTING = "footnote.access.keys-file";

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            Path file = Files.createTempFile("keys", ".properties");
            Files.writeString(file, "reader.alice=%s%nreader.carol=%s%nadmin.ops=%s%n".formatted(FIRST, OTHER, ADMIN));
            return Map.of(
                    FILE_SETTING,
                    file.toString(),
                    "footnote.access.keys-file-interval",
                    "100ms",
                    "footnote.limits.questions-per-minute",
                    "2");
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
