package dev.footnote.ingestion.uploads;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.footnote.ingestion.reading.UploadMetadata;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadStoreTest {

    private static final UploadMetadata DETAILS = new UploadMetadata("Fences", LocalDate.of(2024, 2, 29));

    @TempDir
    Path temp;

    private UploadStore store = new UploadStore(Path.of(""));

    private UploadStore open() {
        store = new UploadStore(temp.resolve("documents"));
        return store;
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aStagedFileGetsItsNameWhenItIsCommitted() throws IOException {
        StagedFile staged = open().stage(document("a/b.txt"), content("One."));

        boolean isNew = store.commit(staged);

        assertThat(isNew).isTrue();
        assertThat(file("a/b.txt")).hasContent("One.");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file("a/b.txt"))))
                .isEqualTo("rw-------");
        assertThat(names(".incoming")).isEmpty();
    }

    @Test
    void aCommittedFileReplacesAnEarlierOneAndItsDetails() throws IOException {
        open().commit(store.stage(new NewDocument("a.txt", DETAILS), content("One.")));

        boolean isNew = store.commit(store.stage(new NewDocument("a.txt", DETAILS), content("Two.")));

        assertThat(isNew).isFalse();
        assertThat(file("a.txt")).hasContent("Two.");
        assertThat(names(".details")).hasSize(1);
        store.commit(store.stage(document("a.txt"), content("Two.")));
        assertThat(names(".details")).isEmpty();
    }

    @Test
    void aFileThatWasStagedBeforeACrashIsFoundAgain() throws IOException {
        open().stage(new NewDocument("a.txt", DETAILS), content("One."));
        store.close();

        List<StagedFile> found = open().recover();

        assertThat(found).singleElement().satisfies(staged -> {
            assertThat(staged.document()).isEqualTo(new NewDocument("a.txt", DETAILS));
            assertThat(staged.path()).hasContent("One.");
        });
        store.commit(found.get(0));
        assertThat(file("a.txt")).hasContent("One.");
        assertThat(names(".details")).hasSize(1);
    }

    @Test
    void whatWasNotCompleteBeforeACrashIsDeleted() throws IOException {
        open().stage(document("a.txt"), content("One."));
        store.close();
        Path data = file(".incoming")
                .resolve(names(".incoming").stream()
                        .filter(name -> name.endsWith(".data"))
                        .findFirst()
                        .orElseThrow());
        Files.move(data, file(".incoming/half.part"));
        Files.writeString(file(".incoming/lonely.data"), "Two.");
        Files.writeString(file(".incoming/.part1.tmp"), "{");
        Files.writeString(file(".details/.part2.tmp"), "{");

        List<StagedFile> found = open().recover();

        assertThat(found).isEmpty();
        assertThat(names(".incoming")).isEmpty();
        assertThat(names(".details")).isEmpty();
    }

    @Test
    void aBodyThatBreaksOffLeavesNothing() {
        InputStream broken = new InputStream() {

            private int sent;

            @Override
            public int read() throws IOException {
                if (sent++ < 100) {
                    return 'x';
                }
                throw new IOException("the client has left");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                into[offset] = (byte) read();
                return 1;
            }
        };

        assertThatIOException().isThrownBy(() -> open().stage(document("a.txt"), broken));
        assertThat(names(".incoming")).isEmpty();
        assertThat(file("a.txt")).doesNotExist();
    }

    @Test
    void oneProcessWritesAtATime() throws IOException {
        open().stage(document("a.txt"), content("One."));
        try (UploadStore other = new UploadStore(temp.resolve("documents"))) {
            assertThatIOException()
                    .isThrownBy(() -> other.stage(document("b.txt"), content("Two.")))
                    .withMessageContaining("another process");
            store.close();

            assertThat(other.recover()).hasSize(1);
        }
    }

    @Test
    void aFileCannotTakeThePlaceOfAFolder() throws IOException {
        Files.createDirectories(file("a.txt"));
        StagedFile staged = open().stage(document("a.txt"), content("One."));

        assertThatExceptionOfType(UploadRefusedException.class)
                .isThrownBy(() -> store.commit(staged))
                .withMessageContaining("does not fit");
    }

    @Test
    void aFolderCannotTakeThePlaceOfAFile() throws IOException {
        StagedFile staged = open().stage(document("a/b/c.txt"), content("One."));
        Files.writeString(file("a"), "A file without an ending.");

        assertThatExceptionOfType(UploadRefusedException.class)
                .isThrownBy(() -> store.commit(staged))
                .withMessageContaining("does not fit");
    }

    @Test
    void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
        Path outside = Files.createDirectory(temp.resolve("outside"));
        Files.createDirectories(temp.resolve("documents"));
        Files.createSymbolicLink(temp.resolve("documents/link"), outside);
        StagedFile staged = open().stage(document("link/a.txt"), content("One."));

        assertThatExceptionOfType(UploadRefusedException.class).isThrownBy(() -> store.commit(staged));
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void deletingAFileDeletesItsDetailsAndFoldersThatBecomeEmpty() throws IOException {
        open().commit(store.stage(new NewDocument("a/b/c.txt", DETAILS), content("One.")));
        store.commit(store.stage(document("a/d.txt"), content("Two.")));

        assertThat(store.delete("a/b/c.txt")).isTrue();

        assertThat(file("a/b")).doesNotExist();
        assertThat(file("a/d.txt")).exists();
        assertThat(names(".details")).isEmpty();
        assertThat(store.delete("a/b/c.txt")).isFalse();
        assertThat(store.delete("a")).isFalse();
    }

    @Test
    void nothingOutsideOfTheFolderAndNothingHiddenIsDeleted() throws IOException {
        Path secret = Files.writeString(temp.resolve("secret.txt"), "Secret.");
        open().stage(document("a.txt"), content("One."));

        for (String id : new String[] {"../secret.txt", secret.toString(), ".lock", ".incoming", ""}) {
            assertThat(store.delete(id)).as(id).isFalse();
        }
        assertThat(secret).exists();
        assertThat(file(".lock")).exists();
    }

    private static NewDocument document(String id) {
        return new NewDocument(id, UploadMetadata.NONE);
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private Path file(String name) {
        return temp.resolve("documents").resolve(name);
    }

    private List<String> names(String folder) {
        try (Stream<Path> all = Files.list(file(folder))) {
            return all.map(path -> path.getFileName().toString()).toList();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
