package dev.footnote.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.console.FootnoteProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The log of the packaged service over a folder with a file whose name contains log lines and commands of a terminal.
 */
@Timeout(180)
class ForgedLogLinesIT {

    private static final String FORGED = "2026-11-29 05:00:00,000 ERROR [dev.footnote] (main) forged";

    private static final String NAME = "evil\n" + FORGED + "\r\u001b[31m\u2028\u202e.jsonl";

    private static final String ESCAPED = "evil\\n" + FORGED + "\\r\\u001b[31m\\u2028\\u202e.jsonl";

    @TempDir
    Path folder;

    @TempDir
    Path seeds;

    @BeforeEach
    void writeABrokenFile() throws IOException {
        Files.writeString(seeds.resolve(NAME), "{");
    }

    @Test
    void theServiceEscapesTheNameInItsOneLine() {
        String log = serve(new FootnoteProcess(folder));

        assertThat(log.lines().filter(line -> line.contains("forged")))
                .singleElement()
                .asString()
                .contains("Problem name=" + ESCAPED);
        assertThat(log).doesNotContain("\u001b", "\r", "\u2028", "\u202e");
    }

    @Test
    void writesTheLogAsJsonIfItIsSwitchedOn() throws IOException {
        String log = serve(new FootnoteProcess(folder).property("quarkus.log.console.json.enabled", "true"));

        List<String> messages = new ArrayList<>();
        for (String line : log.lines().toList()) {
            JsonNode entry = new ObjectMapper().readTree(line);
            messages.add(entry.path("message").asText());
        }
        assertThat(messages).anyMatch(message -> message.contains("Problem name=" + ESCAPED));
    }

    @Test
    void theConsoleEscapesTheNameOnStandardError() {
        FootnoteProcess.Run run = new FootnoteProcess(folder)
                .property("footnote.seeds.directory", seeds.toString())
                .run("ingest");

        assertThat(run.out() + run.err()).contains("forged");
        assertThat((run.out() + run.err()).lines()).noneMatch(line -> line.startsWith(FORGED));
        assertThat(run.out() + run.err()).doesNotContain("\u001b", "\u202e");
    }

    private String serve(FootnoteProcess footnoteProcess) {
        Path log = folder.resolve("err.txt");
        return footnoteProcess
                .property("footnote.seeds.directory", seeds.toString())
                .property("quarkus.http.port", "0")
                .runUntil(() -> Files.readString(log).contains("Problem name="), "serve")
                .err();
    }
}
