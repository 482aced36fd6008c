package dev.footnote.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartSettingsTest {

    private static final String LISTENS = "quarkus.http.host-enabled";

    @ParameterizedTest
    @ValueSource(strings = {"ask x", "ingest", "--debug ask x"})
    void opensNoPortForAOneShotCommand(String line) {
        assertThat(settings(line).forced()).containsEntry(LISTENS, "false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "serve", "serve --debug"})
    void opensThePortForTheService(String line) {
        assertThat(settings(line).forced()).doesNotContainKey(LISTENS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve --host 0.0.0.0 --port 0", "--host 0.0.0.0 --port 0"})
    void usesTheHostAndPortOfTheCommandLine(String line) {
        assertThat(settings(line).forced())
                .containsEntry("quarkus.http.host", "0.0.0.0")
                .containsEntry("quarkus.http.port", "0");
    }

    @Test
    void doesNotValidateAddresses() {
        assertThat(settings("serve").defaults()).containsEntry("vertx.disableURIValidation", "true");
        assertThat(settings("ask x").defaults()).doesNotContainKey("vertx.disableURIValidation");
    }

    @Test
    void writesNoLogToStandardOutput() {
        assertThat(settings("serve").defaults()).containsEntry("quarkus.log.console.stderr", "true");
    }

    @Test
    void recordsTheModelToTheFolderOfTheCommandLine() {
        assertThat(settings("evaluate --record kept set").forced())
                .containsEntry("footnote.llm.record", "true")
                .containsEntry("footnote.llm.transcripts", "kept")
                .containsEntry("footnote.judge.record", "true")
                .containsEntry("footnote.judge.transcripts", "kept");
        assertThat(settings("evaluate set").forced()).doesNotContainKey("footnote.llm.record");
    }

    private static StartSettings settings(String line) {
        String[] args = line.isEmpty() ? new String[0] : line.split(" ");
        return StartSettings.of(Commands.createCommandLine(() -> {
                    throw new AssertionError("not for parsing");
                })
                .parseArgs(args));
    }
}
