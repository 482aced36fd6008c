package dev.footnote.engine;

import static dev.footnote.engine.ScriptedProvider.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnsweredBy;
import dev.footnote.conversation.Turn;
import dev.footnote.index.PassageFilter;
import dev.footnote.llm.prompts.PromptException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The prompts that an answer names, and the folders of prompts that the engine accepts. */
class AnswerPromptsIT {

    private static final String SIGNED = "Which agreements were signed in August 2024?";

    @TempDir
    private Path prompts;

    private final ScriptedProvider provider = new ScriptedProvider(
            saying("The Security of Supplies Agreement (SOSA) was signed in August 2024 [21].\nSTATUS: COMPLETE"));

    @AfterEach
    void close() {
        provider.close();
    }

    @ParameterizedTest
    @CsvSource({
        "answer.md, Answer.",
        "evidence.md, {passages} {question}",
        "repair.md, Once more.",
        "rewrite.md, {history} {question}"
    })
    void namesEveryPromptThatCanAffectAnAnswer(String file, String text) throws IOException {
        String before = hash(null);
        Files.writeString(prompts.resolve(file), text);

        String after = hash(prompts);

        assertThat(after).matches("[0-9a-f]{12}").isNotEqualTo(before);
    }

    @Test
    void doesNotNameThePromptsOfTheJudge() throws IOException {
        Files.writeString(prompts.resolve("judge-again.md"), "Again.");

        assertThat(hash(prompts)).isEqualTo(hash(null));
    }

    @Test
    void namesThePromptsOfAnExtractedFallbackAnswer() {
        String written = hash(null);
        provider.play(ScriptedProvider.status(401, ""));

        try (Engine engine = engine(null)) {
            Answer answer = Engines.ask(engine, SIGNED);

            assertThat(answer.answeredBy()).isEqualTo(AnsweredBy.EXTRACTIVE);
            assertThat(answer.prompt()).isEqualTo(written);
        }
    }

    @Test
    void namesThePromptsIfOnlyTheQuestionWasRewritten() {
        provider.play(saying("Which agreements were signed in March 2019?"));
        List<Turn> history = List.of(new Turn(Turn.Role.USER, SIGNED));

        try (Engine engine = engine(null)) {
            Answer answer = engine.ask(new AskRequest("And in March 2019?", history, PassageFilter.NONE, null, false));

            assertThat(answer.citations()).isEmpty();
            assertThat(provider.requests()).hasSize(1);
            assertThat(answer.prompt()).matches("[0-9a-f]{12}");
        }
    }

    @Test
    void usesAChangedPromptForTheNextQuestion() throws IOException {
        Path file = Files.writeString(prompts.resolve("answer.md"), "First wording.");
        try (Engine engine = engine(prompts)) {
            String before = Objects.requireNonNull(Engines.ask(engine, SIGNED).prompt());
            Files.writeString(file, "Second wording.");
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));

            String after = Objects.requireNonNull(Engines.ask(engine, SIGNED).prompt());

            assertThat(after).isNotEqualTo(before);
            assertThat(provider.requests().get(1)).contains("Second wording.");
        }
    }

    @Test
    void refusesAMalformedPromptEvenWithoutAModel() throws IOException {
        Files.writeString(prompts.resolve("answer.md"), "Say {secret}.");
        Map<String, String> settings = Map.of("footnote.prompts.directory", prompts.toString());

        assertThatThrownBy(() -> Engines.over(Engines.SEEDS, settings).close())
                .isInstanceOf(PromptException.class)
                .hasMessageContaining("answer.md")
                .hasMessageContaining("{secret}");
    }

    @Test
    void refusesAMissingPromptsFolderEvenWithoutAModel() {
        Map<String, String> settings =
                Map.of("footnote.prompts.directory", prompts.resolve("nowhere").toString());

        assertThatThrownBy(() -> Engines.over(Engines.SEEDS, settings).close())
                .isInstanceOf(PromptException.class)
                .hasMessageContaining("nowhere");
    }

    private String hash(@Nullable Path folder) {
        try (Engine engine = engine(folder)) {
            return Objects.requireNonNull(Engines.ask(engine, SIGNED).prompt());
        }
    }

    private Engine engine(@Nullable Path folder) {
        Map<String, String> settings = new HashMap<>(provider.settings());
        if (folder != null) {
            settings.put("footnote.prompts.directory", folder.toString());
        }
        Engine engine = Engines.over(Engines.SEEDS, settings);
        engine.ingest((done, total) -> {});
        return engine;
    }
}
