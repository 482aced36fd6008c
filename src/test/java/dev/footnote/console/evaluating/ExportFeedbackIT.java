package dev.footnote.console.evaluating;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.console.FootnoteProcess;
import dev.footnote.console.FootnoteProcess.Run;
import dev.footnote.structure.TextDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command export-feedback of the packaged application: its output, the lines it skips, and its exit codes. */
class ExportFeedbackIT {

    private static final String FERRY = "The ferry to Sunndal sails at nine every morning. — 三\n";
    private static final String UP = """
            {"time": "2024-05-02T10:00:00Z", "messageId": "up", "rating": "up", "comment": null, "answer": {"message": \
            "When does the ferry to Sunndal sail?", "asOf": "2024-05-02", "question": "When does the ferry to Sunndal sail?", \
            "decision": "answered", "reason": null, "answeredBy": "extractive", "confidence": 0.9, "citations": \
            [{"documentId": "ferry.txt", "documentHash": "%s", "start": 0, "end": 49}], "nearest": [], "index": "v1", \
            "prompt": null}}
            """;
    private static final String DOWN = """
            {"time": "2024-05-02T10:00:00Z", "messageId": "down", "rating": "down", "comment": "It was Ann — 三", "answer": \
            {"message": "Who painted the ferry?", "asOf": "2024-05-02", "question": "Who painted the ferry?", "decision": \
            "abstained", "reason": "weak_evidence", "answeredBy": "extractive", "confidence": 0.1, "citations": [], \
            "nearest": [], "index": "v1", "prompt": null}}
            """;

    @TempDir
    Path folder;

    private Path ratings;
    private FootnoteProcess footnoteProcess;

    @BeforeEach
    void writeSeeds() throws IOException {
        Path seeds = Files.createDirectory(folder.resolve("seeds"));
        Files.writeString(seeds.resolve("ferry.txt"), FERRY);
        ratings = folder.resolve("ratings.jsonl");
        footnoteProcess = new FootnoteProcess(folder)
                .environment("FOOTNOTE_SEEDS_DIRECTORY", seeds.toString())
                .environment("FOOTNOTE_FEEDBACK_FILE", ratings.toString());
    }

    @Test
    void writesCandidatesThatEvaluateRuns() throws IOException {
        write(up(FERRY), DOWN);
        Path out = folder.resolve("rated.jsonl");

        Run run = footnoteProcess.run("export-feedback", "--out", out.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("2 candidates in " + out + "\n");
        assertThat(run.err()).isEmpty();
        List<JsonNode> lines = json(Files.readString(out));
        assertThat(lines.get(0).at("/relevant/0/quote").asText())
                .isEqualTo("The ferry to Sunndal sails at nine every morning.");
        assertThat(lines.get(1).get("relevant")).isEmpty();
        Run evaluated = footnoteProcess.run(
                "evaluate", out.toString(), "--out", folder.resolve("report").toString());
        assertThat(evaluated.code()).as(evaluated.err()).isZero();
        assertThat(evaluated.out()).contains("rated: 2 questions");
    }

    @Test
    void writesOnlyCandidatesToStandardOutput() throws IOException {
        write(up(FERRY));

        Run run = footnoteProcess.run("export-feedback");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(json(run.out())).extracting(line -> line.get("id").asText()).containsExactly("up");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void reportsDamagedLinesAndLostQuotesAndExportsTheRest() throws IOException {
        write(up("The ferry sailed at eight."), "no rating\n", DOWN, up(FERRY).substring(0, 40));

        Run run = footnoteProcess.run("export-feedback");

        assertThat(run.code()).isZero();
        assertThat(run.err().lines())
                .containsExactly(
                        ratings + ":2: is not JSON",
                        ratings + ":4: is cut off",
                        "up: without its quote of ferry.txt, which was deleted or has changed");
        assertThat(json(run.out())).extracting(line -> line.get("id").asText()).containsExactly("up", "down");
        assertThat(json(run.out()).get(0).get("relevant")).isEmpty();
    }

    @Test
    void needsNoDocumentsWithoutQuotes() throws IOException {
        write(DOWN);

        Run run = footnoteProcess
                .environment("FOOTNOTE_SEEDS_DIRECTORY", folder.resolve("none").toString())
                .run("export-feedback");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(json(run.out())).hasSize(1);
    }

    @Test
    void reportsThatThereIsNothingToExport() {
        Run run = footnoteProcess.run(
                "export-feedback", "--out", folder.resolve("rated.jsonl").toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines()).containsExactly("there are no ratings in " + ratings + "; nothing was exported");
        assertThat(folder.resolve("rated.jsonl")).doesNotExist();
    }

    @Test
    void doesNotOverwriteAnExistingFile() throws IOException {
        write(DOWN);

        Run run = footnoteProcess.run("export-feedback", "--out", ratings.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("already exists").doesNotContain("\tat ");
        assertThat(ratings).hasContent(DOWN);
    }

    private void write(String... lines) throws IOException {
        Files.writeString(ratings, String.join("", lines));
    }

    private static String up(String text) {
        return UP.formatted(
                TextDocument.of("ferry.txt", "Ferry", null, "ferry.txt", text).hash());
    }

    private static List<JsonNode> json(String lines) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            nodes.add(new ObjectMapper().readTree(line));
        }
        return nodes;
    }
}
