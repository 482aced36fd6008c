package dev.footnote.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.console.FootnoteProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The start of the packaged application with invalid settings. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class InvalidSettingsIT {

    @TempDir
    Path folder;

    @Test
    void refusesToStartWithoutASeedsFolderAndNamesTheSetting() throws Exception {
        Ended ended = start(Map.of(), "-Dfootnote.seeds.directory=" + folder.resolve("nowhere"));

        assertThat(ended.code).isNotZero();
        assertThat(ended.lines())
                .filteredOn(line -> line.contains("nowhere"))
                .singleElement()
                .asString()
                .contains("does not exist; set FOOTNOTE_SEEDS_DIRECTORY or footnote.seeds.directory");
        assertThat(ended.output).doesNotContain("\tat ");
    }

    @Test
    void refusesAMisspeltSystemProperty() throws Exception {
        Ended ended = start(Map.of(), "-Dfootnote.seeds.direktory=x");

        assertThat(ended.code).isNotZero();
        assertThat(ended.output).contains("footnote.seeds.direktory");
    }

    @Test
    void refusesAMisspeltSettingInAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("my.properties"), "footnote.reader.kee=x\n");

        Ended ended = start(Map.of(), "-Dsmallrye.config.locations=" + file);

        assertThat(ended.code).isNotZero();
        assertThat(ended.output).contains("footnote.reader.kee");
    }

    @Test
    void refusesAnInvalidDurationAndNamesItsKey() throws Exception {
        Ended ended = start(Map.of("FOOTNOTE_LLM_TIMEOUT_TOTAL", "PT-5S"), "-Dfootnote.seeds.directory=" + folder);

        assertThat(ended.code).isNotZero();
        assertThat(ended.output).contains("footnote.llm.timeout.total must be").doesNotContain("\tat ");
    }

    @Test
    void refusesAPromptWithAnUnknownPlaceholderEvenWithoutAModel() throws Exception {
        Files.writeString(folder.resolve("answer.md"), "Say {secret}.");

        Ended ended = start(
                Map.of("FOOTNOTE_PROMPTS_DIRECTORY", folder.toString()),
                "-Dfootnote.seeds.directory=" + Files.createDirectory(folder.resolve("seeds")));

        assertThat(ended.code).isNotZero();
        assertThat(ended.output)
                .contains("answer.md has the unknown placeholder {secret}")
                .doesNotContain("\tat ");
    }

    @Test
    void onlyWarnsOfAMisspeltEnvironmentVariable() throws Exception {
        Ended ended = start(
                Map.of(
                        "FOOTNOTE_SEEDS_DIREKTORY", "x",
                        "FOOTNOTE_LLM_PRICES__MY_MODEL__INPUT", "2",
                        "FOOTNOTE_LLM_PRICES__MY_MODEL__OUTPUT", "9",
                        "FOOTNOTE_LLM_QUERY__VERSION_", "2"),
                "-Dfootnote.seeds.directory=" + folder.resolve("nowhere"));

        assertThat(ended.output)
                .as("exit code %d", ended.code)
                .contains("FOOTNOTE_SEEDS_DIREKTORY")
                .doesNotContain("FOOTNOTE_LLM_PRICES", "FOOTNOTE_LLM_QUERY__VERSION_")
                .contains("nowhere does not exist");
    }

    @Test
    void startsWithAFolderAndStops() throws Exception {
        Process process = launch(
                Map.of(),
                "-Dfootnote.seeds.directory=" + Files.createDirectory(folder.resolve("seeds")),
                "-Dfootnote.embedding.keep=false",
                "-Dfootnote.index.keep=false");
        try {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> !process.isAlive() || output().contains("Listening on"));
            assertThat(process.isAlive()).as(output()).isTrue();
        } finally {
            process.destroy();
        }
        process.waitFor();
        assertThat(output()).doesNotContain("ERROR");
    }

    private Ended start(Map<String, String> environment, String setting) throws IOException, InterruptedException {
        Process process = launch(environment, setting);
        try {
            return new Ended(process.waitFor(), output());
        } finally {
            process.destroyForcibly();
        }
    }

    private Process launch(Map<String, String> environment, String... settings) throws IOException {
        List<String> command = new ArrayList<>(FootnoteProcess.java());
        command.add("-Dquarkus.http.port=0");
        command.addAll(List.of(settings));
        command.add("-jar");
        command.add(Path.of("target", "quarkus-app", "quarkus-run.jar")
                .toAbsolutePath()
                .toString());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("output"));
    }

    private record Ended(int code, String output) {

        List<String> lines() {
            return output.lines().toList();
        }
    }
}
