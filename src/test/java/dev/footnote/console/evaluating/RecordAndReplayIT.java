package dev.footnote.console.evaluating;

import static dev.footnote.engine.ScriptedProvider.saying;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footnote.console.FootnoteProcess;
import dev.footnote.console.FootnoteProcess.Run;
import dev.footnote.engine.ScriptedProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run with a language model, recorded and replayed. */
class RecordAndReplayIT {

    /** In the prompt that asks for a follow-up in other words. */
    private static final String FOLLOW_UP = "the message that follows it";

    private static final String HOLDS = "{\"verdicts\": [{\"claim\": 1, \"holds\": true}]}";

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
                {"id": "1", "question": "When does the ferry to Sunndal sail?", "asOf": "2024-11-22", "answers": ["nine"], "relevant": [{"document": "ferry"}]}
                {"id": "2", "question": "And on the bus to Odda, when is that?", "asOf": "2024-11-22", "history": [{"role": "user", "text": "When does the ferry to Sunndal sail?"}], "answers": ["noon"]}
                """);
    }

    @Test
    void replaysARunWithAModelToTheSameReport() throws IOException {
        Path transcripts = folder.resolve("transcripts");
        Run recorded;
        try (ScriptedProvider provider = new ScriptedProvider(saying("The ferry to Sunndal sails at", " nine [21]."))) {
            provider.playTo(FOLLOW_UP, saying("When does the bus", " to Odda leave?"));
            FootnoteProcess footnoteProcess = footnote();
            provider.settings().forEach(footnoteProcess::property);
            recorded = recorded(footnoteProcess, transcripts);
            assertThat(provider.requests()).hasSizeGreaterThanOrEqualTo(3);
        }

        Run replayed = footnote()
                .property("footnote.llm.provider", "replay")
                .property("footnote.llm.model", ScriptedProvider.MODEL)
                .property("footnote.llm.transcripts", transcripts.toString())
                .run("evaluate", set.toString(), "--out", out("second"));

        assertThat(recorded.code()).as(recorded.err()).isZero();
        assertThat(replayed.code()).as(replayed.err()).isZero();
        assertThat(results("second")).isEqualTo(results("first"));
        assertThat(results("first").findValuesAsText("answeredBy")).contains("generative");
        assertThat(results("first").toString()).doesNotContain("model_unavailable");
    }

    @Test
    void replaysTheJudge() throws IOException {
        Path transcripts = folder.resolve("transcripts");
        Run recorded;
        try (ScriptedProvider provider = new ScriptedProvider(saying("It holds, I think."))) {
            provider.playTo("Your verdicts cannot be read", saying(HOLDS));
            FootnoteProcess footnoteProcess = footnote();
            provider.settings()
                    .forEach((key, value) ->
                            footnoteProcess.property(key.replace("footnote.llm", "footnote.judge"), value));
            recorded = recorded(footnoteProcess, transcripts);
        }

        Run replayed = footnote()
                .property("footnote.judge.provider", "replay")
                .property("footnote.judge.model", ScriptedProvider.MODEL)
                .property("footnote.judge.transcripts", transcripts.toString())
                .run("evaluate", set.toString(), "--out", out("second"), "--require", "faithfulness>=1");

        assertThat(recorded.code()).as(recorded.err()).isZero();
        assertThat(recorded.out()).contains("judgement", "faithfulness", "correctness");
        assertThat(replayed.code()).as(replayed.err()).isZero();
        assertThat(results("second")).isEqualTo(results("first"));
        assertThat(results("first").get(0).at("/scores/faithfulness").asDouble())
                .isEqualTo(1);
        assertThat(report("first").at("/run/configuration/judge.model").asText())
                .isEqualTo(ScriptedProvider.MODEL);
    }

    private Run recorded(FootnoteProcess footnoteProcess, Path transcripts) {
        return footnoteProcess.run(
                "evaluate",
                set.toString(),
                "--out",
                out("first"),
                "--concurrency",
                "1",
                "--record",
                transcripts.toString());
    }

    @Test
    void recordsNothingWithoutAModel() {
        Run run = footnote().run("evaluate", set.toString(), "--out", out("out"), "--record", out("transcripts"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--record needs language models", "footnote.llm.provider is none");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private FootnoteProcess footnote() {
        return new FootnoteProcess(folder)
                .environment("FOOTNOTE_SEEDS_DIRECTORY", folder.resolve("none").toString());
    }

    private String out(String name) {
        return folder.resolve(name).toString();
    }

    /** The questions of a report, without how long they took. */
    private JsonNode results(String name) throws IOException {
        JsonNode questions = report(name).get("questions");
        for (JsonNode parent : questions.findParents("timings")) {
            ((ObjectNode) parent).remove("timings");
        }
        for (JsonNode question : questions) {
            ((ObjectNode) question).remove(List.of("milliseconds", "millis"));
        }
        return questions;
    }

    private JsonNode report(String name) throws IOException {
        return new ObjectMapper()
                .readTree(folder.resolve(name).resolve("report.json").toFile());
    }
}
