package dev.footnote.index.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.NIOFSDirectory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexKeeperTest {

    private static final Duration NEVER = Duration.ofDays(1);

    private static final Duration AT_ONCE = Duration.ofMillis(1);

    @TempDir
    private Path temp;

    private final AtomicInteger held = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final MemoryIndex index;

    IndexKeeperTest() throws IOException {
        index = new MemoryIndex();
    }

    @BeforeEach
    void addAWord() throws IOException {
        index.add("first");
    }

    @AfterEach
    void closeIndex() throws IOException {
        index.close();
    }

    @Test
    void storesAChangeInTheBackground() {
        try (IndexKeeper keeper = keeper(AT_ONCE)) {
            keeper.changed();

            Awaitility.await().untilAsserted(() -> assertThat(stored()).contains(1));
        }
        assertThat(held).hasValue(0);
    }

    @Test
    void storesTheLastChangesWhenItIsClosed() throws IOException {
        try (IndexKeeper keeper = keeper(NEVER)) {
            keeper.changed();
            index.add("second");
            keeper.changed();
        }

        assertThat(stored()).contains(2);
        assertThat(asked).hasValue(1);
    }

    @Test
    void storesNothingWhenItIsClosedWithoutAChange() {
        keeper(NEVER).close();

        assertThat(stored()).isEmpty();
    }

    @Test
    void mayBeClosedTwiceAndToldOfChangesAfterwards() {
        IndexKeeper keeper = keeper(NEVER);
        keeper.changed();
        keeper.close();
        keeper.changed();
        keeper.close();

        assertThat(asked).hasValue(1);
    }

    @Test
    void triesAgainWhenAnotherProcessHasWritten() throws IOException {
        Files.createDirectory(folder());
        try (IndexKeeper keeper = keeper(AT_ONCE)) {
            try (Directory disk = new NIOFSDirectory(folder());
                    Lock lock = disk.obtainLock("write.lock")) {
                lock.ensureValid();
                keeper.changed();
                Awaitility.await().until(() -> asked.get() > 1);
            }

            Awaitility.await().untilAsserted(() -> assertThat(stored()).contains(1));
        }
    }

    @Test
    void survivesAFolderThatCannotBeWritten() throws IOException {
        Files.writeString(folder(), "not a folder");
        try (IndexKeeper keeper = keeper(AT_ONCE)) {
            keeper.changed();
            Awaitility.await().until(() -> asked.get() == 1 && held.get() == 0);
            Files.delete(folder());

            keeper.changed();

            Awaitility.await().untilAsserted(() -> assertThat(stored()).contains(1));
        }
    }

    private Path folder() {
        return temp.resolve("index");
    }

    private Optional<Integer> stored() {
        return new KeptIndexFolder(folder(), MemoryIndex.IDENTITY).load().map(MemoryIndex::words);
    }

    private IndexKeeper keeper(Duration pause) {
        return new IndexKeeper(new KeptIndexFolder(folder(), MemoryIndex.IDENTITY), this::commit, pause);
    }

    private Optional<IndexKeeper.Commit> commit() throws IOException {
        held.incrementAndGet();
        asked.incrementAndGet();
        return Optional.of(new TestCommit(index.directory(), index.commit(), held));
    }

    private record TestCommit(Directory directory, IndexCommit commit, AtomicInteger held)
            implements IndexKeeper.Commit {

        @Override
        public void close() {
            held.decrementAndGet();
        }
    }
}
