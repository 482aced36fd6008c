package dev.footnote.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What our own questions about the seeds reach; a change that falls behind the committed figures fails the build. */
class SeedBaselineIT {

    private static final Path SET = Path.of("src/evaluation/seeds").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void holdsTheCommittedFigures() throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("evaluate", SET.toString(), "--out", folder.resolve("run") + ""));
        for (String line : Files.readAllLines(SET.resolve("baseline.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                arguments.addAll(List.of("--require", line.strip()));
            }
        }

        Footnote.Run run = new Footnote(folder)
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
