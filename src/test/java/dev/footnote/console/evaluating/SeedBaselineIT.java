package dev.footnote.console.evaluating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.console.FootnoteProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Figures for our own questions, about the seeds and about documents that differ only in their dates; figures below the
 * committed ones fail the build.
 */
class SeedBaselineIT {

    private static final Path SETS = Path.of("src/evaluation").toAbsolutePath();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"seeds", "twins"})
    void reachesTheCommittedFigures(String name) throws IOException {
        Path set = SETS.resolve(name);
        List<String> arguments =
                new ArrayList<>(List.of("evaluate", set.toString(), "--out", folder.resolve("run") + ""));
        for (String line : Files.readAllLines(set.resolve("baseline.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                arguments.addAll(List.of("--require", line.strip()));
            }
        }

        FootnoteProcess.Run run = new FootnoteProcess(folder)
                .environment(
                        "FOOTNOTE_SEEDS_DIRECTORY",
                        Path.of("seeds").toAbsolutePath().toString())
                .run(arguments.toArray(String[]::new));

        assertThat(run.code()).as(run.err() + run.out()).isZero();
        assertThat(arguments).contains("--require");
        assertThat(folder.resolve("run/report.json")).isNotEmptyFile();
        assertThat(folder.resolve("run/report.html")).isNotEmptyFile();
    }
}
