package dev.footnote.evaluation.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    private Path folder;

    @Test
    void keepsTheEarlierFileUntilTheNewOneIsComplete() throws IOException {
        Path file = Files.writeString(folder.resolve("report.json"), "earlier");

        try (AtomicFile whole = new AtomicFile(file)) {
            Files.writeString(whole.temporaryPath(), "half");
            assertThat(file).hasContent("earlier");
            Files.writeString(whole.temporaryPath(), "whole");
            whole.commit();
        }

        assertThat(file).hasContent("whole");
        assertThat(names()).containsExactly("report.json");
    }

    @Test
    void deletesTheTemporaryFileWithoutACommit() throws IOException {
        Path file = folder.resolve("report.json");

        try (AtomicFile whole = new AtomicFile(file)) {
            Files.writeString(whole.temporaryPath(), "half");
        }

        assertThat(names()).isEmpty();
    }

    @Test
    void overwritesTheTemporaryFileOfAKilledProcess() throws IOException {
        Path file = folder.resolve("report.json");
        Files.writeString(new AtomicFile(file).temporaryPath(), "half of an earlier one, and long");

        try (AtomicFile whole = new AtomicFile(file)) {
            Files.writeString(whole.temporaryPath(), "whole");
            whole.commit();
        }

        assertThat(file).hasContent("whole");
        assertThat(names()).containsExactly("report.json");
    }

    @Test
    void doesNotReplaceAFileThatMustBeNew() throws IOException {
        Path file = folder.resolve("candidates.jsonl");

        try (AtomicFile whole = new AtomicFile(file)) {
            Files.writeString(whole.temporaryPath(), "mine");
            Files.writeString(file, "another's");
            assertThatThrownBy(whole::commitAsNew).isInstanceOf(FileAlreadyExistsException.class);
        }

        assertThat(file).hasContent("another's");
        assertThat(names()).containsExactly("candidates.jsonl");
    }

    @Test
    void writesToTheTargetOfALink() throws IOException {
        Path file = Files.writeString(folder.resolve("report.json"), "earlier");
        Path link = Files.createSymbolicLink(folder.resolve("latest.json"), file);

        try (AtomicFile whole = new AtomicFile(link)) {
            Files.writeString(whole.temporaryPath(), "whole");
            whole.commit();
        }

        assertThat(file).hasContent("whole");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void writesDirectlyToADevice() throws IOException {
        Path device = Path.of("/dev/null");

        try (AtomicFile whole = new AtomicFile(device)) {
            assertThat(whole.temporaryPath()).isEqualTo(device);
            whole.commit();
        }

        assertThat(device).exists();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
