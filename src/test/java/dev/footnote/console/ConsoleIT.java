package dev.footnote.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.console.FootnoteProcess.Run;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands of the packaged application: exit codes, output streams, and no port for a single question. */
class ConsoleIT {

    private static final String FERRY = """
            date 2024-05-02 Odda, May 2 : The ferry to Sunndal sails at nine every morning.

            Tickets are sold on board by the steward.
            """;

    @TempDir
    Path folder;

    private Path seeds;
    private FootnoteProcess footnoteProcess;

    @BeforeEach
    void writeSeeds() throws IOException {
        seeds = Files.createDirectory(folder.resolve("seeds"));
        Files.writeString(seeds.resolve("ferry.txt"), FERRY);
        footnoteProcess = new FootnoteProcess(folder).environment("FOOTNOTE_SEEDS_DIRECTORY", seeds.toString());
    }

    @Test
    void writesOnlyTheAnswerToStandardOutput() {
        Run run = footnoteProcess.run("ask", "When", "does the ferry to Sunndal sail?");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("The ferry to Sunndal sails at nine every morning")
                .contains("ferry.txt, characters ");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void printsJsonWhoseQuoteMatchesItsOffsets() throws IOException {
        Run run = footnoteProcess.runWith("When does the ferry to Sunndal sail?\n", "ask", "--json", "-");

        JsonNode citation =
                new ObjectMapper().readTree(run.out()).get("citations").get(0);
        int start = citation.get("start").asInt();
        int end = citation.get("end").asInt();
        assertThat(FERRY.substring(start, end)).isEqualTo(citation.get("quote").asText());
    }

    @Test
    void opensNoPortForOneQuestion() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Run run = footnoteProcess
                    .property("quarkus.http.port", String.valueOf(taken.getLocalPort()))
                    .run("ask", "When does the ferry sail?");

            assertThat(run.code()).as(run.err()).isZero();
        }
    }

    @Test
    void refusesToServeOnAPortInUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Run run =
                    footnoteProcess.run("serve", "--host", "127.0.0.1", "--port", String.valueOf(taken.getLocalPort()));

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err()).contains("cannot listen").doesNotContain("\tat ");
        }
    }

    @Test
    void listsUnreadableDocumentsAndContinues() throws IOException {
        Files.write(seeds.resolve("picture.txt"), new byte[] {0, 1, 2, 3});

        Run run = footnoteProcess.run("ingest");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("1 document, ").contains("1 failure:", "  picture.txt: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask x", "ingest"})
    void reportsAMissingSeedsFolderInOneLine(String line) {
        Run run = new FootnoteProcess(folder)
                .property("footnote.seeds.directory", folder.resolve("nowhere").toString())
                .run(line.split(" "));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines()).singleElement().asString().contains("nowhere", "FOOTNOTE_SEEDS_DIRECTORY");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"footnote.seedz, here", "footnote.answering.precision, 7", "footnote.seeds.scan-interval, soon"})
    void reportsAnInvalidSettingInOneLine(String key, String value) {
        Run run = footnoteProcess.property(key, value).run("ask", "x");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines()).singleElement().asString().contains(key);
    }

    @Test
    void printsTheVersionOfTheBuild() {
        Run run = footnoteProcess.run("--version");

        assertThat(run.code()).isZero();
        assertThat(run.out().strip()).matches("footnote \\d+\\.\\d+.*");
    }

    @Test
    void refusesAnUnknownCommand() {
        Run run = footnoteProcess.run("answer");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("'answer'", "Usage: footnote");
        assertThat(run.out()).isEmpty();
    }
}
