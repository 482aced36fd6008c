package dev.footnote.rest.documents.uploads;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A service with an admin key, a few seeds, and an empty folder of uploaded documents. */
public final class UploadsProfile implements QuarkusTestProfile {

    static final String ADMIN = "an-admin-key-for-uploads";
    static final String READER = "a-reader-key-for-uploads";
    static final long MAX_BYTES = 3 << 20;
    static final Path FOLDER = Path.of("target", "uploads-it");

    @Override
    public Map<String, String> getConfigOverrides() {
        Path seeds = FOLDER.resolve("seeds");
        try {
            deleteAll();
            Files.createDirectories(seeds.resolve("sub"));
            Files.writeString(seeds.resolve("sub/tower.txt"), "The tower of Wexholm has 90 steps.\n");
            Files.writeString(
                    seeds.resolve("news.jsonl"), "{\"id\": \"line.txt\", \"text\": \"The bridge is open.\"}\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return Map.of(
                "footnote.seeds.directory", seeds.toString(),
                "footnote.documents.directory", documents().toString(),
                "footnote.documents.max-bytes", String.valueOf(MAX_BYTES),
                "footnote.documents.max-total-bytes", String.valueOf(64 << 20),
                "footnote.documents.max-wait", "60s",
                "footnote.access.admin-keys.ops", ADMIN,
                "footnote.access.reader-keys.staff", READER);
    }

    static Path documents() {
        return FOLDER.resolve("documents");
    }

    private static void deleteAll() throws IOException {
        if (Files.exists(FOLDER)) {
            try (var all = Files.walk(FOLDER)) {
                all.sorted(java.util.Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
    }
}
