package dev.footnote.index.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.NIOFSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptIndexFolderTest {

    /** A prime, so that all parts of the files are damaged at different places. */
    private static final int STEP = 13;

    @TempDir
    private Path temp;

    private Optional<Integer> wordsIn(Path folder) {
        return folder(folder).load().map(MemoryIndex::words);
    }

    private static KeptIndexFolder folder(Path folder) {
        return new KeptIndexFolder(folder, MemoryIndex.IDENTITY);
    }

    private Path stored(String name, int words) throws IOException {
        Path folder = temp.resolve(name);
        try (MemoryIndex index = new MemoryIndex()) {
            for (int i = 0; i < words; i++) {
                index.add("word" + i).storeIn(folder(folder));
            }
        }
        return folder;
    }

    @Test
    void loadsWhatWasStoredLast() throws IOException {
        assertThat(wordsIn(stored("index", 3))).contains(3);
    }

    @Test
    void loadsNothingFromAMissingFolder() {
        assertThat(wordsIn(temp.resolve("missing"))).isEmpty();
    }

    @Test
    void keepsNoFilesOfEarlierCommits() throws IOException {
        Path folder = stored("index", 1);
        try (MemoryIndex index = new MemoryIndex(folder(folder).load().orElseThrow())) {
            IndexCommit commit = index.add("more").commit();
            folder(folder).store(index.directory(), commit);

            assertThat(names(folder)).containsExactlyInAnyOrderElementsOf(commit.getFileNames());
        }
    }

    @Test
    void goesOnWithAnIndexThatWasLoaded() throws IOException {
        Path folder = stored("index", 3);
        try (MemoryIndex index = new MemoryIndex(folder(folder).load().orElseThrow())) {
            index.add("more").storeIn(folder(folder));
        }

        assertThat(wordsIn(folder)).contains(4);
    }

    @Test
    void replacesAnotherIndexWithTheSameFileNames() throws IOException {
        Path folder = stored("index", 7);
        try (MemoryIndex index = new MemoryIndex()) {
            index.add("other").storeIn(folder(folder));
        }

        assertThat(wordsIn(folder)).contains(1);
    }

    @Test
    void loadsNothingWrittenWithAnotherIdentity() throws IOException {
        Path folder = stored("index", 3);

        assertThat(new KeptIndexFolder(folder, Map.of("build", "2")).load()).isEmpty();
    }

    @Test
    void loadsNothingFromATruncatedFile() throws IOException {
        Path folder = stored("index", 3);
        for (Path file : files(folder)) {
            byte[] whole = Files.readAllBytes(file);
            for (int length = 0; length < whole.length; length += STEP) {
                Files.write(file, Arrays.copyOf(whole, length));
                assertThat(wordsIn(folder)).as("%s of %d bytes", file, length).isEmpty();
            }
            Files.write(file, whole);
        }
        assertThat(wordsIn(folder)).contains(3);
    }

    @Test
    void loadsNothingFromAFileWithAFlippedBit() throws IOException {
        Path folder = stored("index", 3);
        for (Path file : files(folder)) {
            byte[] whole = Files.readAllBytes(file);
            for (int i = 0; i < whole.length; i += STEP) {
                byte[] flipped = whole.clone();
                flipped[i] ^= (byte) (1 << i % Byte.SIZE);
                Files.write(file, flipped);
                assertThat(wordsIn(folder)).as("%s, byte %d", file, i).isEmpty();
            }
            Files.write(file, whole);
        }
        assertThat(wordsIn(folder)).contains(3);
    }

    @Test
    void loadsNothingFromAFolderWithoutOneOfItsFiles() throws IOException {
        Path folder = stored("index", 3);
        for (Path file : files(folder)) {
            byte[] whole = Files.readAllBytes(file);
            Files.delete(file);
            assertThat(wordsIn(folder)).as("without %s", file).isEmpty();
            Files.write(file, whole);
        }
    }

    @Test
    void replacesADamagedIndex() throws IOException {
        Path folder = stored("index", 3);
        for (Path file : files(folder)) {
            Files.write(file, new byte[] {1, 2, 3});
        }
        try (MemoryIndex index = new MemoryIndex()) {
            index.add("new").storeIn(folder(folder));
        }

        assertThat(wordsIn(folder)).contains(1);
    }

    @Test
    void replacesAFileThatLuceneTakesForACommit() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("index"));
        Files.writeString(folder.resolve("segments_a note.txt"), "mine");
        assertThat(wordsIn(folder)).isEmpty();

        try (MemoryIndex index = new MemoryIndex()) {
            index.add("new").storeIn(folder(folder));
        }

        assertThat(wordsIn(folder)).contains(1);
    }

    @Test
    void deletesNoFilesOfOthers() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("index"));
        Files.writeString(folder.resolve("notes.txt"), "mine");

        stored("index", 2);

        assertThat(folder.resolve("notes.txt")).hasContent("mine");
    }

    /** A process that was killed has written some files of the next commit, the last of them in part. */
    @Test
    void loadsTheCommitBeforeWhenTheNextOneIsHalfWritten() throws IOException {
        Path folder = stored("index", 3);
        Path next = temp.resolve("next");
        try (MemoryIndex index = new MemoryIndex(folder(folder).load().orElseThrow())) {
            index.add("more").storeIn(folder(next));
        }
        for (Path file : files(next)) {
            String name = file.getFileName().toString();
            byte[] whole = Files.readAllBytes(file);
            byte[] part = Arrays.copyOf(whole, whole.length / 2);
            Path target = folder.resolve(name.replace("segments", "pending_segments"));
            boolean isNew = !Files.exists(target);
            if (isNew) {
                Files.write(target, part);
                assertThat(wordsIn(folder)).as("with half of %s", name).contains(3);
                Files.write(target, whole);
                assertThat(wordsIn(folder)).as("with %s", name).contains(3);
            }
        }

        try (MemoryIndex index = new MemoryIndex(folder(folder).load().orElseThrow())) {
            index.add("first").add("second").storeIn(folder(folder));
        }
        assertThat(wordsIn(folder)).contains(5);
        assertThat(names(folder)).noneMatch(name -> name.startsWith("pending"));
    }

    @Test
    void storesNothingWhileAnotherProcessWrites() throws IOException {
        Path folder = stored("index", 3);
        try (Directory disk = new NIOFSDirectory(folder);
                Lock lock = disk.obtainLock("write.lock");
                MemoryIndex index = new MemoryIndex()) {
            lock.ensureValid();

            assertThat(index.add("other").storeIn(folder(folder))).isFalse();
        }
        assertThat(wordsIn(folder)).contains(3);
    }

    @Test
    void twoIndexesInOneFolderReplaceEachOther() throws IOException {
        Path folder = stored("index", 3);
        try (MemoryIndex one = new MemoryIndex(folder(folder).load().orElseThrow());
                MemoryIndex other = new MemoryIndex(folder(folder).load().orElseThrow())) {
            List<Integer> found = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                one.add("one").storeIn(folder(folder));
                found.add(wordsIn(folder).orElseThrow());
                other.add("other").add("other").storeIn(folder(folder));
                found.add(wordsIn(folder).orElseThrow());
            }

            assertThat(found).containsExactly(4, 5, 5, 7, 6, 9);
        }
    }

    @Test
    void cannotStoreWhereAFileOccupiesThePath() throws IOException {
        Path occupied = Files.writeString(temp.resolve("index"), "not a folder");
        try (MemoryIndex index = new MemoryIndex()) {
            assertThatThrownBy(() -> index.add("new").storeIn(folder(occupied))).isInstanceOf(IOException.class);
        }

        assertThat(wordsIn(occupied)).isEmpty();
        assertThat(occupied).hasContent("not a folder");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        return files(folder).stream().map(file -> file.getFileName().toString()).toList();
    }
}
