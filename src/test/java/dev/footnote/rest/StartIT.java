package dev.footnote.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The built application, in a process of its own: what it does with settings that are wrong. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class StartIT {

    @TempDir
    Path folder;

    @Test
    void refusesToStartWithoutItsSeedsFolderAndSaysWhatToSet() throws Exception {
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
    void refusesAMisspeltSettingOfTheSystem() throws Exception {
        Ended ended = start(Map.of(), "-Dfootnote.seeds.direktory=x");

        assertThat(ended.code).isNotZero();
        assertThat(ended.output).contains("footnote.seeds.direktory");
    }

    @Test
    void refusesAMisspeltSettingOfAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("my.properties"), "footnote.reader.kee=x\n");

        Ended ended = start(Map.of(), "-Dsmallrye.config.locations=" + file);

        assertThat(ended.code).isNotZero();
        assertThat(ended.output).contains("footnote.reader.kee");
    }

    @Test
    void onlyWarnsOfAMisspeltSettingOfTheEnvironment() throws Exception {
        Ended ended = start(
                Map.of("FOOTNOTE_SEEDS_DIREKTORY", "x"), "-Dfootnote.seeds.directory=" + folder.resolve("nowhere"));

        assertThat(ended.output).contains("FOOTNOTE_SEEDS_DIREKTORY").contains("nowhere does not exist");
    }

    private Ended start(Map<String, String> environment, String setting) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dquarkus.http.port=0",
                setting,
                "-jar",
                Path.of("target", "quarkus-app", "quarkus-run.jar")
                        .toAbsolutePath()
                        .toString()));
        File output = folder.resolve("output").toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output);
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            return new Ended(process.waitFor(), Files.readString(output.toPath()));
        } finally {
            process.destroyForcibly();
        }
    }

    private record Ended(int code, String output) {

        List<String> lines() {
            return output.lines().toList();
        }
    }
}
