package dev.footnote.insight;

import static dev.footnote.insight.AskedQuestions.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.admission.Caller;
import dev.footnote.answering.Answer;
import dev.footnote.answering.AnsweredBy;
import dev.footnote.answering.Decision;
import dev.footnote.answering.Reason;
import dev.footnote.engine.AskRequest;
import dev.footnote.engine.Asker;
import dev.footnote.engine.Asker.Door;
import dev.footnote.llm.CancelledException;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuestionLogTest {

    @TempDir
    Path folder;

    @Test
    void storesQuestionsWithTheirOutcome() {
        QuestionLog log = log(Map.of(), NOON);

        log.answered(asked(Door.REST, "and the key?"), abstention("Who has the key?"));
        log.failed(asked(Door.SLACK, "Who painted it?"), new IllegalStateException("no"));
        log.failed(asked(Door.OPENAI, "Who built it?"), new CancelledException());

        assertThat(stored(NOON))
                .containsExactly(
                        new AskedQuestion(NOON, "rest", "Who has the key?", "abstained", "no_evidence", List.of(), 2.0),
                        new AskedQuestion(NOON, "slack", "Who painted it?", "failed", null, List.of(), null),
                        new AskedQuestion(NOON, "openai", "Who built it?", "cancelled", null, List.of(), null));
    }

    @Test
    void storesNothingUnlessItIsSwitchedOn() {
        log(Map.of("footnote.insight.enabled", "false"), NOON).answered(asked(Door.REST, "Who?"), abstention("Who?"));

        assertThat(directory()).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(names = {"EVALUATION", "CONSOLE"})
    void storesOnlyWhatPeopleAskTheService(Door door) {
        log(Map.of(), NOON).answered(asked(door, "Who?"), abstention("Who?"));

        assertThat(directory()).doesNotExist();
    }

    @Test
    void deletesQuestionsAfterTheirTime() {
        log(Map.of(), NOON.minus(Duration.ofDays(40))).answered(asked(Door.REST, "Old?"), abstention("Old?"));
        log(Map.of(), NOON.minus(Duration.ofDays(20))).answered(asked(Door.REST, "Newer?"), abstention("Newer?"));

        log(Map.of(), NOON).answered(asked(Door.REST, "New?"), abstention("New?"));

        assertThat(stored(Instant.EPOCH)).extracting(AskedQuestion::question).containsExactly("Newer?", "New?");
    }

    @Test
    void deletesExpiredQuestionsAtTheStartEvenIfItIsSwitchedOff() {
        log(Map.of(), NOON.minus(Duration.ofDays(40))).answered(asked(Door.REST, "Old?"), abstention("Old?"));

        log(Map.of("footnote.insight.enabled", "false"), NOON).deleteExpired(new StartupEvent());

        assertThat(directory()).isEmptyDirectory();
    }

    @Test
    void storesNoMoreThanTheLimitOfADay() throws IOException {
        QuestionLog log = log(Map.of("footnote.insight.max-file-bytes", "1000"), NOON);

        for (int i = 0; i < 100; i++) {
            log.answered(asked(Door.REST, "Who?"), abstention("Who?"));
        }

        assertThat(Files.size(file())).isBetween(500L, 1000L);
    }

    @Test
    void skipsLinesThatWereCutOff() throws IOException {
        QuestionLog log = log(Map.of(), NOON);
        log.answered(asked(Door.REST, "Grüße?"), abstention("Grüße?"));
        byte[] line = Files.readAllBytes(file());
        int middleOfALetter = new String(line, StandardCharsets.ISO_8859_1).indexOf('\u00c3') + 1;
        Files.write(file(), Arrays.copyOf(line, middleOfALetter), StandardOpenOption.APPEND);
        Files.writeString(file(), "\n\nnull\n[]\n{}\n", StandardOpenOption.APPEND);

        log.answered(asked(Door.REST, "Who?"), abstention("Who?"));

        assertThat(stored(NOON)).extracting(AskedQuestion::question).containsExactly("Grüße?", "Who?");
    }

    @Test
    void answersGoOnWhenTheFolderCannotBeWritten() throws IOException {
        Files.writeString(directory(), "a file in place of the folder");

        log(Map.of(), NOON).answered(asked(Door.REST, "Who?"), abstention("Who?"));

        assertThat(directory()).hasContent("a file in place of the folder");
    }

    @Test
    void onlyTheOwnerMayReadThem() throws IOException {
        log(Map.of(), NOON).answered(asked(Door.REST, "Who?"), abstention("Who?"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    private Path directory() {
        return folder.resolve("insight");
    }

    private Path file() {
        return directory().resolve("2024-11-30.jsonl");
    }

    private List<AskedQuestion> stored(Instant since) {
        List<AskedQuestion> questions = new ArrayList<>();
        new QuestionFiles(directory()).readSince(since, questions::add);
        return questions;
    }

    private QuestionLog log(Map<String, String> settings, Instant now) {
        Map<String, String> all = new HashMap<>(Map.of(
                "footnote.insight.enabled",
                "true",
                "footnote.insight.directory",
                directory().toString()));
        all.putAll(settings);
        InsightConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withDefaultValues(all)
                .withMapping(InsightConfig.class)
                .build()
                .getConfigMapping(InsightConfig.class);
        return new QuestionLog(config, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static AskRequest asked(Door door, String message) {
        return AskRequest.of(message).withAsker(new Asker(door, Caller.LOCAL));
    }

    private static Answer abstention(String question) {
        return new Answer(
                Decision.ABSTAINED,
                Reason.NO_EVIDENCE,
                Set.of(),
                0.1,
                "The documents contain nothing on this.",
                List.of(),
                List.of(),
                List.of(),
                question,
                AnsweredBy.EXTRACTIVE,
                "version",
                null,
                null,
                new Answer.Timings(1, 1, 2));
    }
}
