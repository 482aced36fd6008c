package dev.footnote.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.console.FootnoteProcess.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
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
    void loadsTheIndexThatAnEarlierRunStored() throws IOException {
        Path index = folder.resolve("index");
        footnoteProcess.property("footnote.index.directory", index.toString()).property("quarkus.log.level", "INFO");
        Run first = footnoteProcess.run("ingest");

        Run second = footnoteProcess.run("ask", "When does the ferry to Sunndal sail?");

        assertThat(first.err()).doesNotContain("Kept index");
        assertThat(second.err()).contains("Kept index loaded folder=" + index);
        assertThat(second.out()).startsWith("The ferry to Sunndal sails at nine every morning");
    }

    @Test
    void listsUnreadableDocumentsAndContinues() throws IOException {
        Files.write(seeds.resolve("picture.txt"), new byte[] {0, 1, 2, 3});

        Run run = footnoteProcess.run("ingest");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("1 document, ").contains("1 failure:", "  picture.txt: ");
    }

    @Test
    void tellsWhatIsKeptWhenInterruptedAndGoesOnFromThere() throws IOException {
        Path embeddings = folder.resolve("embeddings");
        footnoteProcess.property("footnote.embedding.directory", embeddings.toString());
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            lines.append(
                    "{\"id\": \"d%d\", \"text\": \"Note %d of the archive is about item %d.\"}%n".formatted(i, i, i));
        }
        Files.writeString(seeds.resolve("notes.jsonl"), lines.toString());

        Run stopped = footnoteProcess.runUntil(() -> hasCommits(embeddings), "ingest");
        Run continued = footnoteProcess.run("ingest");

        assertThat(stopped.out()).isEmpty();
        assertThat(stopped.err())
                .containsPattern("Stopped at \\d+ of about \\d+ passages[.] Their embeddings are kept");
        assertThat(continued.out()).startsWith("2001 documents, ");
    }

    /** The first batch of embeddings is on disk. */
    private static boolean hasCommits(Path embeddings) throws IOException {
        if (!Files.exists(embeddings)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(embeddings)) {
            return files.anyMatch(file -> file.getFileName().toString().matches("segments_[2-9a-z]"));
        } catch (UncheckedIOException deleted) {
            // A temporary file was there when its folder was read, and is gone.
            return false;
        }
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
    @CsvSource({
        "footnote.seedz, here",
        "footnote.answering.contacts.hr, ' '",
        "footnote.answering.precision, 7",
        "footnote.seeds.scan-interval, soon"
    })
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
