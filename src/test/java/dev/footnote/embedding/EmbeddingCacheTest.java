package dev.footnote.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Span;
import dev.footnote.embedding.Embedder.EmbeddingProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EmbeddingCacheTest {

    @TempDir
    private Path parent;

    private Path folder;

    @BeforeEach
    void name() {
        folder = parent.resolve("fingerprint");
    }

    @Test
    void findsCachedVectorsAfterARestart() {
        keep(some("a", "b"));

        assertThat(find("a", "b", "c")).isEqualTo(some("a", "b"));
    }

    @Test
    void findsCommittedVectorsOfAProcessThatDidNotClose() throws IOException {
        Path copy = parent.resolve("copy");
        try (var running = new EmbeddingCache(folder)) {
            running.store(some("a"));
            running.store(some("b"));
            copyFiles(folder, copy);
        }
        folder = copy;

        assertThat(find("a", "b")).isEqualTo(some("a", "b"));
    }

    @Test
    void findsItsOwnVectors() {
        try (var kept = new EmbeddingCache(folder)) {
            kept.store(some("a"));

            assertThat(kept.find(Set.of("a"))).isEqualTo(some("a"));
        }
    }

    @Test
    void acceptsTheSameKeyTwice() {
        keep(some("a"));
        keep(Map.of("a", vectors("changed")));

        assertThat(find("a")).isEqualTo(Map.of("a", vectors("changed")));
    }

    @Test
    void readsWithoutWritingWhileAnotherProcessWrites() {
        try (var first = new EmbeddingCache(folder);
                var second = new EmbeddingCache(folder)) {
            first.store(some("a"));

            second.store(some("b"));

            assertThat(second.find(Set.of("a", "b"))).isEqualTo(some("a"));
        }
        assertThat(find("a", "b")).isEqualTo(some("a"));
    }

    @Test
    void acceptsConcurrentWrites() {
        try (var kept = new EmbeddingCache(folder)) {
            var one = CompletableFuture.runAsync(() -> Stream.of("a", "b", "c").forEach(key -> kept.store(some(key))));
            var two = CompletableFuture.runAsync(() -> Stream.of("c", "d", "e").forEach(key -> kept.store(some(key))));
            CompletableFuture.allOf(one, two).join();
        }

        assertThat(find("a", "b", "c", "d", "e")).isEqualTo(some("a", "b", "c", "d", "e"));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void replacesADamagedFolder(Damage damage) throws IOException {
        keep(some("a", "b"));
        damage.to(folder);

        try (var mended = new EmbeddingCache(folder)) {
            assertThat(some("a", "b").entrySet())
                    .containsAll(mended.find(Set.of("a", "b")).entrySet());
            mended.store(some("c"));
        }

        assertThat(find("c")).isEqualTo(some("c"));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void returnsNoWrongVectorFromAFolderThatItCannotRepair(Damage damage) throws IOException {
        keep(some("a", "b"));
        damage.to(folder);

        try (var lock = EmbeddingIndexFolder.directory(folder).obtainLock("write.lock")) {
            lock.ensureValid();
            assertThat(some("a", "b").entrySet()).containsAll(find("a", "b").entrySet());
        }
    }

    @Test
    void recoversTheIntactPartOfADamagedFolder() throws IOException {
        keep(some("a"));
        keep(some("b"));
        List<Path> segments = list(folder, "_*.cfs");
        flipByteInTheMiddle(segments.get(0));

        Map<String, PassageVectors> found = find("a", "b");

        assertThat(segments).hasSize(2);
        assertThat(found).hasSize(1);
        assertThat(some("a", "b").entrySet()).containsAll(found.entrySet());
        assertThat(parent.resolve("fingerprint.damaged")).isNotEmptyDirectory();
    }

    @Test
    void doesNotReplaceAFileThatOccupiesItsPath() throws IOException {
        Files.writeString(folder, "not a folder");

        keep(some("a"));

        assertThat(find("a")).isEmpty();
        assertThat(folder).hasContent("not a folder");
    }

    @Test
    void doesNotDeleteForeignFiles() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("notes.txt"), "mine");

        keep(some("a"));

        assertThat(find("a")).isEqualTo(some("a"));
        assertThat(folder.resolve("notes.txt")).hasContent("mine");
    }

    private static Stream<Damage> damages() {
        return Stream.of(
                new Damage("flipped byte", "_*.cfs", EmbeddingCacheTest::flipByteInTheMiddle),
                new Damage("truncated segment", "_*.cfs", EmbeddingCacheTest::cutInHalf),
                new Damage("empty segment", "_*.cfs", file -> Files.write(file, new byte[0])),
                new Damage("missing segment", "_*.cfs", Files::delete),
                new Damage("missing segment info", "_*.si", Files::delete),
                new Damage("garbage commit", "segments_*", file -> Files.writeString(file, "garbage")),
                new Damage("truncated commit", "segments_*", EmbeddingCacheTest::cutInHalf),
                new Damage("empty commit", "segments_*", file -> Files.write(file, new byte[0])),
                new Damage("missing commit", "segments_*", Files::delete),
                new Damage(
                        "foreign commit",
                        "segments_*",
                        file -> Files.writeString(file.resolveSibling("segments_a note.txt"), "mine")));
    }

    /** Damage that a file of the folder may suffer. */
    private record Damage(String name, String glob, Blow blow) {

        void to(Path folder) throws IOException {
            blow.to(list(folder, glob).get(0));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @FunctionalInterface
    private interface Blow {

        void to(Path file) throws IOException;
    }

    private void keep(Map<String, PassageVectors> vectors) {
        try (var kept = new EmbeddingCache(folder)) {
            kept.store(vectors);
        }
    }

    private Map<String, PassageVectors> find(String... keys) {
        try (var kept = new EmbeddingCache(folder)) {
            return kept.find(List.of(keys));
        }
    }

    private static Map<String, PassageVectors> some(String... keys) {
        Map<String, PassageVectors> some = new HashMap<>();
        for (String key : keys) {
            some.put(key, vectors(key));
        }
        return some;
    }

    private static PassageVectors vectors(String text) {
        return new HashingEmbedder()
                .embedPassages(List.of(new PassageText("", text, List.of(new Span(0, 1)))), EmbeddingProgress.IGNORED)
                .get(0);
    }

    private static List<Path> list(Path folder, String glob) throws IOException {
        try (var entries = Files.newDirectoryStream(folder, glob)) {
            List<Path> files = new ArrayList<>();
            entries.forEach(files::add);
            files.sort(Comparator.naturalOrder());
            return files;
        }
    }

    private static void cutInHalf(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    }

    private static void flipByteInTheMiddle(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    private static void copyFiles(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (Path file : list(from, "*")) {
            Files.copy(file, to.resolve(file.getFileName()));
        }
    }
}
