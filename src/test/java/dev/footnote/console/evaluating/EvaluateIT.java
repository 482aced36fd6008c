package dev.footnote.console.evaluating;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.console.FootnoteProcess;
import dev.footnote.console.FootnoteProcess.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command evaluate: its errors, its files and its exit codes. */
class EvaluateIT {

    @TempDir
    Path folder;

    private Path set;

    @BeforeEach
    void writeSet() throws IOException {
        set = Files.createDirectory(folder.resolve("ferries"));
        Files.writeString(set.resolve("corpus.jsonl"), """
                {"id": "ferry", "text": "The ferry to Sunndal sails at nine every morning."}
                {"id": "bus", "text": "The bus to Odda leaves the market square at noon."}
                """);
        Files.writeString(set.resolve("questions.jsonl"), """
                {"id": "1", "question": "When does the ferry to Sunndal sail?", "answers": ["nine"], "relevant": [{"document": "ferry"}]}
                {"id": "2", "question": "Who painted the town hall of Bergen?", "answerable": false, "tags": ["off"]}
                """);
    }

    @Test
    void runsASetOnItsOwnCorpusWithoutASeedsFolder() {
        Path out = folder.resolve("out");

        Run run = evaluate(
                "--out", out.toString(), "--junit", folder.resolve("tests.xml").toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("right answer 1, right refusal 1").endsWith("results in " + out + "\n");
        assertThat(out).isDirectoryContaining("glob:**report.json").isDirectoryContaining("glob:**report.html");
        assertThat(folder.resolve("tests.xml")).content().contains("tests=\"2\" failures=\"0\"");
    }

    @Test
    void exitsWithOneAndNamesEachBrokenRequirement() {
        Run run = evaluate(
                "--out", folder.resolve("out").toString(), "--require", "ndcg@10>=0.5", "--require", "right>=1.5");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines().filter(line -> line.contains("is broken")))
                .containsExactly("right>=1.5 is broken: 1.0000");
    }

    @Test
    void comparesWithAnEarlierRun() {
        Path before = folder.resolve("before");
        evaluate("--out", before.toString());

        Run run = evaluate(
                "--out",
                folder.resolve("after").toString(),
                "--baseline",
                before.resolve("report.json").toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("2 questions in both", "fixed: 0", "broken: 0");
    }

    @Test
    void runsOnlyTheTaggedQuestions() {
        Run run = evaluate("--out", folder.resolve("out").toString(), "--tags", "off");

        assertThat(run.out()).contains("1 questions").contains("right refusal 1");
    }

    @Test
    void keepsFinishedResultsWhenTerminated() throws IOException {
        Files.writeString(
                set.resolve("questions.jsonl"),
                IntStream.range(0, 50_000)
                        .mapToObj(i -> "{\"id\": \"%d\", \"question\": \"When does ferry %d sail?\"}\n".formatted(i, i))
                        .collect(Collectors.joining()));
        Path report = folder.resolve("out/report.json");
        Path underWay = folder.resolve("out/report.json.part");

        Run run = footnote()
                .runUntil(
                        () -> Files.exists(underWay)
                                && Files.readString(underWay).contains("\n{\"question\":"),
                        arguments("--out", folder.resolve("out").toString()));

        assertThat(run.code()).as(run.err()).isEqualTo(130);
        assertThat(run.err()).contains("interrupted after ");
        assertThat(run.out()).contains("questions (cut off)").endsWith("results in " + report.getParent() + "\n");
        JsonNode kept = new ObjectMapper().readTree(report.toFile());
        assertThat(kept.at("/summary/complete").asBoolean(true)).isFalse();
        assertThat(kept.get("questions"))
                .isNotEmpty()
                .hasSize(kept.at("/summary/questions").asInt());
        assertThat(folder.resolve("out/report.html")).isNotEmptyFile();
    }

    @Test
    void refusesAnInvalidSetAndNamesFileAndLine() throws IOException {
        Files.writeString(
                set.resolve("questions.jsonl"), "{\"id\": \"1\", \"question\": \"When?\"}\n{\"id\": \"1\"}\n");

        Run run = evaluate("--out", folder.resolve("out").toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("questions.jsonl:2: has no 'question'").doesNotContain("\tat ");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void runsSeveralSetsInSequence() throws IOException {
        Path museum = folder.resolve("museum");
        Files.writeString(
                Files.createDirectories(museum.resolve("documents")).resolve("hours.md"),
                "# Hours\n\nThe museum opens at ten on Sundays.\n");
        Files.writeString(
                museum.resolve("questions.jsonl"),
                "{\"id\": \"1\", \"question\": \"When does the museum open on Sundays?\", \"must\": [[\"at ten\"]],"
                        + " \"relevant\": [{\"document\": \"hours.md\", \"quote\": \"opens at ten\"}], \"tags\": [\"time\"]}\n");
        Path out = folder.resolve("out");

        Run run = footnote().run("evaluate", set.toString(), museum.toString(), "--out", out.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .containsSubsequence("ferries: 2 questions", "museum: 1 questions", "  by tag", "    time ", "  sets")
                .containsPattern("museum +1  1\\.0000  0\\.0000 +0\\.0000 +- .* 1\\.0000 +-\n$");
        assertThat(out.resolve("ferries")).isDirectoryContaining("glob:**report.html");
        assertThat(out.resolve("museum")).isDirectoryContaining("glob:**report.json");
    }

    @Test
    void runsNothingIfOneOfSeveralSetsHasAnError() {
        Run run = footnote()
                .run("evaluate", set.toString(), folder.resolve("nowhere").toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void refusesToCompareSeveralSets() {
        Run run = footnote().run("evaluate", set.toString(), set.toString(), "--baseline", "report.json");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--baseline and --junit take one set, not 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--require=ndgc@10>=0.7", "--require=right", "--limit=0", "--url=nowhere", "--concurrency=x"})
    void refusesInvalidArgumentsBeforeRunning(String argument) {
        Run run = evaluate("--out", folder.resolve("out").toString(), argument);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isNotBlank().doesNotContain("\tat ");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private Run evaluate(String... options) {
        return footnote().run(arguments(options));
    }

    private String[] arguments(String... options) {
        return Stream.concat(Stream.of("evaluate", set.toString()), Stream.of(options))
                .toArray(String[]::new);
    }

    private FootnoteProcess footnote() {
        return new FootnoteProcess(folder)
                .environment("FOOTNOTE_SEEDS_DIRECTORY", folder.resolve("none").toString());
    }
}
