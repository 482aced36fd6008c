package dev.footnote.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.admission.Caller;
import dev.footnote.answering.Answer;
import dev.footnote.answering.AnsweredBy;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Decision;
import dev.footnote.answering.Reason;
import dev.footnote.answering.Statement;
import dev.footnote.engine.AskRequest;
import dev.footnote.engine.Asker;
import dev.footnote.engine.Asker.Door;
import dev.footnote.llm.CancelledException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-11-30T12:00:00Z"), ZoneOffset.UTC);

    private static final AskRequest QUESTION =
            AskRequest.of("Who painted the fence {0}?").withAsker(new Asker(Door.REST, Caller.key("intranet")));

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void choosePlace() {
        file = folder.resolve("audit").resolve("audit.jsonl");
    }

    @Test
    void writesWhoAskedWhenTheDecisionAndTheDocumentsWithoutTexts() throws IOException {
        AuditLog log = log(Map.of());

        log.answered(QUESTION, answer("fences.txt", "walls.txt", "fences.txt"));

        log.close();
        assertThat(Files.readString(file))
                .isEqualTo("{\"time\":\"2024-11-30T12:00:00Z\",\"door\":\"rest\",\"asker\":\"intranet\","
                        + "\"decision\":\"answered\",\"reason\":null,\"documents\":[\"fences.txt\",\"walls.txt\"],"
                        + "\"index\":\"version\"}" + System.lineSeparator());
    }

    @Test
    void writesTextsOnlyIfTheyAreSwitchedOn() throws IOException {
        AuditLog log = log(Map.of("footnote.audit.texts", "true"));

        log.answered(QUESTION, answer("fences.txt"));

        log.close();
        assertThat(lines().get(0).path("texts").path("question").asText()).isEqualTo(QUESTION.message());
        assertThat(lines().get(0).path("texts").path("answer").asText()).isEqualTo("Ada did [1].");
    }

    @Test
    void writesQuestionsWithoutAnAnswerToo() throws IOException {
        AuditLog log = log(Map.of());
        AskRequest anonymous = QUESTION.withAsker(new Asker(Door.OPENAI, Caller.address("192.0.2.1")));

        log.failed(anonymous, new IllegalStateException("secret text"));
        log.failed(anonymous, new CancelledException());
        log.answered(anonymous, abstention());

        log.close();
        assertThat(lines())
                .extracting(line -> line.path("decision").asText())
                .containsExactly("failed", "cancelled", "abstained");
        assertThat(lines().get(2).path("reason").asText()).isEqualTo("no_evidence");
        assertThat(lines()).allMatch(line -> line.path("asker").isNull());
        assertThat(Files.readString(file)).doesNotContain("secret text");
    }

    @Test
    void writesOneLineForAnyNames() throws IOException {
        AuditLog log = log(Map.of());
        String name = "evil\n{\"door\":\"rest\"}\u2028\u202e\u001b";

        log.answered(QUESTION.withAsker(new Asker(Door.SLACK, Caller.slack(name))), answer(name));

        log.close();
        assertThat(Files.readString(file)).doesNotContain("\u2028", "\u202e", "\u001b");
        assertThat(lines()).hasSize(1);
        assertThat(lines().get(0).path("asker").asText()).isEqualTo(name);
        assertThat(lines().get(0).path("documents").get(0).asText()).isEqualTo(name);
    }

    @Test
    void renamesAFileThatIsFullAndKeepsTheLatest() throws IOException {
        AuditLog log = log(Map.of("footnote.audit.max-file-bytes", "1000", "footnote.audit.max-files", "2"));

        for (int i = 0; i < 40; i++) {
            log.answered(QUESTION, answer("fences.txt"));
        }

        log.close();
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files.map(one -> one.getFileName().toString()))
                    .containsExactlyInAnyOrder("audit.jsonl", "audit.jsonl.1", "audit.jsonl.2");
        }
        assertThat(Files.size(file)).isLessThan(1500);
    }

    @Test
    void continuesTheFileAfterARestart() throws IOException {
        AuditLog before = log(Map.of());
        before.answered(QUESTION, answer("fences.txt"));
        before.close();

        AuditLog after = log(Map.of());
        after.answered(QUESTION, answer("fences.txt"));
        after.close();

        assertThat(lines()).hasSize(2);
    }

    @Test
    void onlyTheOwnerMayReadItsFolder() throws IOException {
        log(Map.of()).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void writesNothingIfItIsOff() {
        AuditLog log = log(Map.of("footnote.audit.enabled", "false"));

        log.answered(QUESTION, answer("fences.txt"));

        log.close();
        assertThat(file.getParent()).doesNotExist();
    }

    @Test
    void namesTheSettingWhenTheFileCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve("audit"), "a file in place of the folder");

        assertThatThrownBy(() -> log(Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("footnote.audit.file")
                .hasMessageContaining(file.toString());
    }

    private AuditLog log(Map<String, String> settings) {
        Map<String, String> all =
                new HashMap<>(Map.of("footnote.audit.enabled", "true", "footnote.audit.file", file.toString()));
        all.putAll(settings);
        AuditConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withDefaultValues(all)
                .withMapping(AuditConfig.class)
                .build()
                .getConfigMapping(AuditConfig.class);
        return new AuditLog(config, CLOCK);
    }

    private List<JsonNode> lines() throws IOException {
        ObjectMapper json = new ObjectMapper();
        return Files.readAllLines(file).stream()
                .map(line -> {
                    try {
                        return json.readTree(line);
                    } catch (IOException notJson) {
                        throw new AssertionError(line, notJson);
                    }
                })
                .toList();
    }

    private static Answer answer(String... documents) {
        List<Citation> citations = Stream.of(documents)
                .map(id -> new Citation(1, id, "hash", "A title", null, id, "quote", 10, 15, 0.5))
                .toList();
        return answer(null, citations);
    }

    private static Answer abstention() {
        return answer(Reason.NO_EVIDENCE, List.of());
    }

    private static Answer answer(@Nullable Reason reason, List<Citation> citations) {
        return new Answer(
                reason == null ? Decision.ANSWERED : Decision.ABSTAINED,
                reason,
                Set.of(),
                0.8,
                "Ada did [1].",
                reason == null ? List.of(new Statement("Ada did", List.of(1))) : List.of(),
                citations,
                List.of(),
                "Who?",
                AnsweredBy.EXTRACTIVE,
                "version",
                null,
                null,
                new Answer.Timings(1, 1, 2));
    }
}
