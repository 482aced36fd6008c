package dev.footnote.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.index.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IngestionTest extends IngestionFixture {

    @Test
    void followsAddedChangedRenamedAndRemovedFiles() throws IOException {
        write("a.txt", "First.");
        write("sub/b \u00e9 'q'.md", "Second.");
        assertThat(ingestion.ingest(IGNORED)).isTrue();
        assertThat(documents()).containsOnly("a.txt", "sub/b \u00e9 'q'.md");

        write("a.txt", "Other");
        Files.move(folder.resolve("sub/b \u00e9 'q'.md"), folder.resolve("c.md"));
        write("d\n.txt", "A line break in the name.");
        assertThat(ingestion.ingest(IGNORED)).isTrue();
        assertThat(documents()).containsOnly("a.txt", "c.md", "d\n.txt");
        assertThat(text("a.txt")).isEqualTo("Other");

        Files.delete(folder.resolve("a.txt"));
        assertThat(ingestion.ingest(IGNORED)).isTrue();
        assertThat(documents()).containsOnly("c.md", "d\n.txt");
    }

    @Test
    void reportsAFolderInPlaceOfADocumentAndServesItsFiles() throws IOException {
        write("report.md/part.txt", "A part.");

        ingestion.ingest(IGNORED);

        assertThat(failures()).containsExactly("report.md");
        assertThat(documents()).containsExactly("report.md/part.txt");
    }

    @Test
    void completesForAnEmptyFolder() {
        assertThat(ingestion.ingest(IGNORED)).isTrue();

        assertThat(ingestion.status().complete()).isTrue();
        try (Snapshot now = snapshots.acquire()) {
            assertThat(now.isComplete()).isTrue();
        }
        assertThat(ingestion.ingest(IGNORED)).isFalse();
    }

    @Test
    void detectsAnEditOfTheSameSizeWithinOneClockTick() throws IOException {
        Path file = write("a.txt", "Hand");
        FileTime tick = Files.getLastModifiedTime(file);
        ingestion.ingest(IGNORED);

        write("a.txt", "Sand");
        Files.setLastModifiedTime(file, tick);

        assertThat(ingestion.ingest(IGNORED)).isTrue();
        assertThat(text("a.txt")).isEqualTo("Sand");
    }

    @Test
    void embedsNothingIfOnlyTheFileTimeChanges() throws IOException {
        Path file = write("a.txt", "Text.");
        ingestion.ingest(IGNORED);

        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(ingestion.ingest(IGNORED)).isFalse();
        assertThat(embedder.embedded()).isOne();
    }

    @Test
    void readsAPartiallyWrittenFileAgain() throws IOException {
        write("a.jsonl", "{\"id\": \"one\", \"text\": \"One.\"}\n{\"id\": \"two\", \"te");
        ingestion.ingest(IGNORED);
        assertThat(documents()).containsOnly("one");
        assertThat(failures()).containsExactly("a.jsonl:2");

        write("a.jsonl", "{\"id\": \"one\", \"text\": \"One.\"}\n{\"id\": \"two\", \"text\": \"Two.\"}\n");
        ingestion.ingest(IGNORED);

        assertThat(documents()).containsOnly("one", "two");
        assertThat(failures()).isEmpty();
        assertThat(embedder.embedded()).isEqualTo(2);
    }

    @Test
    void removesDocumentsThatBecomeUnreadableAndServesTheRest() throws IOException {
        write("a.txt", "Good.");
        write("b.txt", "Good too.");
        ingestion.ingest(IGNORED);

        Files.write(folder.resolve("a.txt"), new byte[] {0, 1, 2});
        ingestion.ingest(IGNORED);

        assertThat(documents()).containsOnly("b.txt");
        assertThat(failures()).containsExactly("a.txt");
    }

    @Test
    void removesDeletedDocumentsBeforeEmbeddingNewOnes() throws IOException {
        write("a.txt", "Old.");
        ingestion.ingest(IGNORED);
        Files.delete(folder.resolve("a.txt"));
        write("b.txt", "New.");
        List<Set<String>> seen = new ArrayList<>();

        ingestion.ingest((done, total) -> seen.add(documents()));

        assertThat(seen).isNotEmpty().allMatch(Set::isEmpty);
    }

    @Test
    void servesTheOldStateWhenEmbeddingFailsAndRecoversInTheNextPass() throws IOException {
        write("a.txt", "Old.");
        ingestion.ingest(IGNORED);
        write("a.txt", "Changed.");
        write("b.txt", "New.");
        embedder.setBroken(true);

        assertThatThrownBy(() -> ingestion.ingest(IGNORED)).isInstanceOf(IngestionException.class);
        assertThat(text("a.txt")).isEqualTo("Old.");
        assertThat(ingestion.status().problem()).contains("broken");
        assertThat(ingestion.status().complete()).isTrue();

        embedder.setBroken(false);
        assertThat(ingestion.ingest(IGNORED)).isTrue();
        assertThat(text("a.txt")).isEqualTo("Changed.");
        assertThat(documents()).containsOnly("a.txt", "b.txt");
        assertThat(ingestion.status().problem()).isNull();
    }

    @Test
    void servesTheOldStateWhileTheFolderIsMissing() throws IOException {
        write("a.txt", "Text.");
        ingestion.ingest(IGNORED);
        Files.move(folder, temp.resolve("away"));

        assertThatThrownBy(() -> ingestion.ingest(IGNORED)).isInstanceOf(IngestionException.class);
        assertThat(documents()).containsOnly("a.txt");
        assertThat(ingestion.status().problem()).isNotNull();

        Files.move(temp.resolve("away"), folder);
        ingestion.ingest(IGNORED);
        assertThat(ingestion.status().problem()).isNull();
        assertThat(embedder.embedded()).isOne();
    }

    @Test
    void reportsLinksOutOfTheFolderAndFollowsThoseWithin() throws IOException {
        write("a.txt", "Text.");
        write(".hidden.txt", "Hidden.");
        write(".git/b.txt", "Hidden too.");
        Path outside = Files.writeString(temp.resolve("outside.txt"), "Outside.");
        Files.createSymbolicLink(folder.resolve("in.txt"), folder.resolve("a.txt"));
        Files.createSymbolicLink(folder.resolve("out.txt"), outside);
        Files.createSymbolicLink(folder.resolve("nowhere.txt"), folder.resolve("missing"));
        Files.createSymbolicLink(folder.resolve("loop.txt"), folder.resolve("loop.txt"));
        Files.createSymbolicLink(folder.resolve("self"), folder);

        ingestion.ingest(IGNORED);

        assertThat(documents()).containsOnly("a.txt", "in.txt");
        assertThat(failures()).containsExactlyInAnyOrder("loop.txt", "nowhere.txt", "out.txt", "self");
    }

    @Test
    void servesTheFirstOfTwoDocumentsWithOneIdAndReportsTheOther() throws IOException {
        write("a.jsonl", "{\"id\": \"x\", \"text\": \"One.\"}\n{\"id\": \"x\", \"text\": \"Two.\"}");
        write("b.jsonl", "{\"id\": \"x\", \"text\": \"Three.\"}");

        ingestion.ingest(IGNORED);

        assertThat(text("x")).isEqualTo("One.");
        assertThat(failures()).containsExactly("a.jsonl", "b.jsonl");
    }

    /** The line comes first, and the file may be unreadable. */
    @ParameterizedTest
    @ValueSource(strings = {"b.txt", "unreadable.txt"})
    void servesNoLineUnderTheNameOfAFile(String name) throws IOException {
        write("a.jsonl", "{\"id\": \"%s\", \"text\": \"Forged.\"}".formatted(name));
        write("b.txt", "Genuine.");
        Files.write(folder.resolve("unreadable.txt"), new byte[] {0, 1, 2});

        ingestion.ingest(IGNORED);

        assertThat(documents()).containsOnly("b.txt");
        assertThat(text("b.txt")).isEqualTo("Genuine.");
        assertThat(failures()).containsExactlyInAnyOrder("a.jsonl", "unreadable.txt");
    }
}
