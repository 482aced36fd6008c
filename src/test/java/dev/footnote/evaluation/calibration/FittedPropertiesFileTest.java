package dev.footnote.evaluation.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FittedPropertiesFileTest {

    private static final FittedPropertiesFile FILE = new FittedPropertiesFile(List.of("fitted to pacts\nand no more"));

    @TempDir
    private Path folder;

    @Test
    void replacesTheContentOfTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("model.properties"), "weight=1\n");

        FILE.write(List.of("weight=2"), file);

        assertThat(file).hasContent("# fitted to pacts and no more\n\nweight=2\n");
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void keepsTheOldContentIfTheNewOneCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("model.properties"), "weight=1\n");
        Files.createDirectories(folder.resolve("model.properties.part").resolve("in the way"));

        assertThatThrownBy(() -> FILE.write(List.of("weight=2"), file)).isInstanceOf(UncheckedIOException.class);

        assertThat(file).hasContent("weight=1\n");
    }
}
