package dev.footnote.feedback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class RatingsFileTest {

    private static final byte[] LINE = "second\n".getBytes(UTF_8);

    @TempDir
    private Path folder;

    @Test
    void createsTheFileAndItsFoldersForTheirOwnerOnly() throws IOException {
        Path file = folder.resolve("a/b/ratings.jsonl");

        append(file, LINE);

        assertThat(file).hasContent("second\n");
        assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void followsALinkToAFolder() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);

        append(link.resolve("ratings.jsonl"), LINE);

        assertThat(real.resolve("ratings.jsonl")).hasContent("second\n");
    }

    @Test
    void terminatesATruncatedLineBeforeItAppends() throws IOException {
        Path file = Files.writeString(folder.resolve("ratings.jsonl"), "first\n{\"time\": \"20");

        append(file, LINE);

        assertThat(Files.readAllLines(file)).containsExactly("first", "{\"time\": \"20", "second");
    }

    @Test
    void removesAPartialLineWhenTheDiskIsFull() {
        FullDiskChannel disk = new FullDiskChannel("first\n".getBytes(UTF_8), 10);

        assertThatThrownBy(() -> RatingsFile.append(disk, LINE, 100)).hasMessage("No space left on device");
        assertThat(disk.bytes()).asString(UTF_8).isEqualTo("first\n");
    }

    @Test
    void leavesATruncatedLineUnchangedWhenTheDiskIsFull() {
        FullDiskChannel disk = new FullDiskChannel("first\nhal".getBytes(UTF_8), 13);

        assertThatThrownBy(() -> RatingsFile.append(disk, LINE, 100)).hasMessage("No space left on device");
        assertThat(disk.bytes()).asString(UTF_8).isEqualTo("first\nhal");
    }

    @Test
    void continuesAfterPartialWrites() throws IOException {
        FullDiskChannel disk = new FullDiskChannel("first\n".getBytes(UTF_8), 13);

        RatingsFile.append(disk, LINE, 13);

        assertThat(disk.bytes()).asString(UTF_8).isEqualTo("first\nsecond\n");
    }

    @Test
    void refusesARatingBeyondTheMaximumFileSizeAndNamesTheSetting() {
        Path file = folder.resolve("ratings.jsonl");
        RatingsFile ratings = new RatingsFile(file, 20);
        ratings.append(LINE);
        ratings.append(LINE);

        assertThatThrownBy(() -> ratings.append(LINE))
                .isInstanceOf(RatingWriteException.class)
                .hasMessageContaining(file.toString())
                .hasRootCauseMessage("it would exceed 20 bytes; raise footnote.feedback.max-file-bytes");
        assertThat(file).hasContent("second\nsecond\n");
    }

    @Test
    void namesTheFileThatCannotBeWritten() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("file"), "mine");
        Path inIt = notAFolder.resolve("ratings.jsonl");

        assertThatThrownBy(() -> append(inIt, LINE))
                .isInstanceOf(RatingWriteException.class)
                .hasMessageContaining(inIt.toString());
        assertThatThrownBy(() -> append(folder, LINE)).isInstanceOf(RatingWriteException.class);
        assertThat(notAFolder).hasContent("mine");
    }

    @Test
    void createsANewFileWhenTheOldOneWasMoved() throws IOException {
        Path file = folder.resolve("ratings.jsonl");
        RatingsFile ratings = new RatingsFile(file, 100);
        ratings.append(LINE);

        Files.move(file, folder.resolve("old"));
        ratings.append(LINE);

        assertThat(file).hasContent("second\n");
    }

    @Test
    void failsIfAnotherProcessKeepsTheFileLocked() throws IOException {
        Path file = Files.writeString(folder.resolve("ratings.jsonl"), "first\n");
        try (FileChannel other = FileChannel.open(file, StandardOpenOption.WRITE);
                var lock = other.lock()) {
            assertThat(lock.isValid()).isTrue();

            assertThatThrownBy(() -> append(file, LINE)).isInstanceOf(RatingWriteException.class);
        }
        assertThat(file).hasContent("first\n");
    }

    @Test
    void losesNoLineOfConcurrentProcesses() throws Exception {
        Path file = folder.resolve("ratings.jsonl");
        List<Process> processes = new ArrayList<>();
        for (String name : List.of("a", "b", "c")) {
            processes.add(process(file, name));
        }
        for (Process process : processes) {
            assertThat(process.waitFor()).isZero();
        }

        List<String> all = Files.readAllLines(file);

        for (String name : List.of("a", "b", "c")) {
            assertThat(all.stream().filter(line -> line.startsWith(name)))
                    .containsExactlyElementsOf(IntStream.range(0, 200)
                            .mapToObj(i -> "%s %d %s".formatted(name, i, "x".repeat(i)))
                            .toList());
        }
        assertThat(all).hasSize(600);
    }

    private static Process process(Path file, String name) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AppendingProcess.class.getName(),
                        file.toString(),
                        name,
                        "200")
                .inheritIO()
                .start();
    }

    private static void append(Path file, byte[] line) {
        new RatingsFile(file, Long.MAX_VALUE).append(line);
    }
}
