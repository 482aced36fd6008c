package dev.footnote.console.evaluating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.console.FootnoteProcess;
import dev.footnote.console.FootnoteProcess.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command calibrate-support of the packaged application: its output, its errors and its exit codes. */
class CalibrateSupportIT {

    private static final String SEEDS =
            Path.of("src/evaluation/seeds").toAbsolutePath().toString();

    @TempDir
    private Path folder;

    @Test
    void writesLimitsThatTheProgramAccepts() throws IOException {
        Path out = folder.resolve("my.properties");

        Run run = calibrate(SEEDS, "--out", out.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("seeds: ", "limits in use: coverage ", "sentence: negated  ", "fitted to one half")
                .endsWith("limits in " + out + "\n")
                .doesNotContain("NaN");
        assertThat(out).content().contains("# seeds: ", "\ncosine=", "\ncoverage=", "\nfew=");
        Run asked = footnote()
                .property("footnote.answering.support-limits", out.toString())
                .run("ask", "Which agreements were signed in August 2024?");
        assertThat(asked.code()).as(asked.err()).isZero();
    }

    @Test
    void reportsInOneLineThatThereIsNothingToFit() throws IOException {
        Path silent =
                Files.writeString(folder.resolve("silent.jsonl"), "{\"id\": \"1\", \"question\": \"Who sails?\"}\n");

        Run run = calibrate(silent.toString(), "--out", folder.resolve("out").toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines().filter(line -> line.startsWith("no limit can be fitted")))
                .hasSize(1);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void refusesAnInvalidSetAndWritesNothing() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.jsonl"), "{\"id\": \"1\"}\n");

        Run run = calibrate(
                SEEDS, broken.toString(), "--out", folder.resolve("out").toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("broken.jsonl:1: has no 'question'", "nothing was fitted");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "1.1", "NaN", "few"})
    void refusesAnInvalidShare(String share) {
        Run run = calibrate(SEEDS, "--out", folder.resolve("out").toString(), "--unsaid", share);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--unsaid").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "NaN", "Infinity", "much"})
    void refusesAnInvalidCost(String cost) {
        Run run = calibrate(SEEDS, "--out", folder.resolve("out").toString(), "--cost", cost);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--cost").doesNotContain("\tat ");
    }

    @Test
    void reportsUnusableConfiguredLimitsInOneLine() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.properties"));

        Run run = footnote()
                .property("footnote.answering.support-limits", empty.toString())
                .run("ask", "Who signed?");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines())
                .containsExactly(
                        "footnote.answering.support-limits: %s cannot be used: few is missing".formatted(empty));
    }

    private Run calibrate(String... arguments) {
        List<String> all = new ArrayList<>(List.of("calibrate-support"));
        all.addAll(List.of(arguments));
        return footnote().run(all.toArray(String[]::new));
    }

    private FootnoteProcess footnote() {
        return new FootnoteProcess(folder)
                .environment(
                        "FOOTNOTE_SEEDS_DIRECTORY",
                        Path.of("seeds").toAbsolutePath().toString());
    }
}
