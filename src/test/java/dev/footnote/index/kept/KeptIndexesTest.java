package dev.footnote.index.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptIndexesTest {

    private static final Instant NOW = Instant.parse("2024-11-30T12:00:00Z");

    private static final Map<String, String> SETTINGS = Map.of("model", "1");

    @TempDir
    private Path temp;

    @Test
    void anIndexIsFoundByTheFolderOfDocumentsAndTheSettings() throws IOException {
        Path documents = Files.createDirectory(temp.resolve("documents"));
        Path others = Files.createDirectory(temp.resolve("others"));
        Path link = Files.createSymbolicLink(temp.resolve("link"), documents);
        store(documents);

        assertThat(open(documents, SETTINGS).load()).isPresent();
        assertThat(open(link, SETTINGS).load()).isPresent();
        assertThat(open(others, SETTINGS).load()).isEmpty();
        assertThat(open(documents, Map.of("model", "2")).load()).isEmpty();
    }

    @Test
    void deletesIndexesThatWereNotUsedForThirtyDays() throws IOException {
        Path unused = index("0123456789abcdef0123456789abcdef", 31);
        Path used = index("ffffffffffffffffffffffffffffffff", 29);

        open(temp.resolve("documents"), SETTINGS);

        assertThat(unused).doesNotExist();
        assertThat(used).isDirectory();
    }

    @Test
    void deletesNoFolderOfOthers() throws IOException {
        Path others = index("embeddings", 400);

        open(temp.resolve("documents"), SETTINGS);

        assertThat(others.resolve("_0.cfs")).exists();
    }

    private KeptIndexFolder open(Path documents, Map<String, String> settings) {
        return new KeptIndexes(temp.resolve("index"), Clock.fixed(NOW, ZoneOffset.UTC))
                .open(documents, settings)
                .orElseThrow();
    }

    private void store(Path documents) throws IOException {
        KeptIndexFolder folder = open(documents, SETTINGS);
        try (MemoryIndex index = new MemoryIndex()) {
            index.add("word").storeIn(folder);
        }
    }

    private Path index(String name, int daysUnused) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("index").resolve(name));
        Files.writeString(folder.resolve("_0.cfs"), "x");
        Files.setLastModifiedTime(folder, FileTime.from(NOW.minus(Duration.ofDays(daysUnused))));
        return folder;
    }
}
