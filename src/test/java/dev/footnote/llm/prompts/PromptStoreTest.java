package dev.footnote.llm.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.llm.prompts.PromptStore.Name;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptStoreTest {

    @TempDir
    private Path folder;

    @Test
    void fillsABundledPromptWithoutInterpretingTheValues() {
        PromptStore promptStore = new PromptStore(over(null));

        String filled = promptStore
                .get(Name.EVIDENCE)
                .fill(Map.of("question", "What is {passages}?", "passages", "{#if}{question}"));

        assertThat(filled).contains("{#if}{question}", "Question: What is {passages}?");
    }

    @Test
    void overridesABundledPromptWithAFile() throws IOException {
        Files.writeString(folder.resolve("repair.md"), "Again: {question}");
        PromptStore promptStore = new PromptStore(over(folder));

        assertThat(promptStore.get(Name.REPAIR).fill(Map.of("question", "who"))).isEqualTo("Again: who");
        assertThat(promptStore.get(Name.REPAIR).hash())
                .isNotEqualTo(new PromptStore(over(null)).get(Name.REPAIR).hash());
        assertThat(promptStore.get(Name.ANSWER).hash())
                .isEqualTo(new PromptStore(over(null)).get(Name.ANSWER).hash());
    }

    @Test
    void refusesAnUnknownPlaceholderAndNamesTheFile() throws IOException {
        Files.writeString(folder.resolve("repair.md"), "{question} and {secret}");

        assertThatThrownBy(() -> new PromptStore(over(folder)))
                .isInstanceOf(PromptException.class)
                .hasMessageContaining("repair.md")
                .hasMessageContaining("{secret}");
    }

    @ParameterizedTest
    @CsvSource({
        "evidence.md, {question}, {passages}",
        "rewrite.md, {question}, {history}",
        "judge-faithfulness.md, {question}, {claims}",
        "judge-correctness.md, {question} {claims}, {answer}"
    })
    void refusesAPromptWithoutARequiredPlaceholder(String file, String text, String missing) throws IOException {
        Files.writeString(folder.resolve(file), text);

        assertThatThrownBy(() -> new PromptStore(over(folder)))
                .isInstanceOf(PromptException.class)
                .hasMessageContaining(file)
                .hasMessageContaining("lacks the placeholder " + missing);
    }

    @Test
    void refusesExpressionsAndSections() throws IOException {
        for (String text : new String[] {"{question.length}", "{#if question}x{/if}", "{#for}", "{question.foo(1)}"}) {
            Files.writeString(folder.resolve("repair.md"), text);

            assertThatThrownBy(() -> new PromptStore(over(folder)))
                    .as(text)
                    .isInstanceOf(PromptException.class)
                    .hasMessageContaining("repair.md");
        }
    }

    @Test
    void refusesAnEmptyPromptAndOneThatIsNotUtf8() throws IOException {
        Files.writeString(folder.resolve("answer.md"), " \n");
        assertThatThrownBy(() -> new PromptStore(over(folder))).hasMessageContaining("answer.md is empty");

        Files.write(folder.resolve("answer.md"), new byte[] {(byte) 0xc3, (byte) 0x28});
        assertThatThrownBy(() -> new PromptStore(over(folder))).hasMessageContaining("answer.md");
    }

    @Test
    void refusesAMissingFolder() {
        assertThatThrownBy(() -> new PromptStore(over(folder.resolve("missing"))))
                .hasMessageContaining("missing");
    }

    @Test
    void reloadsAChangedFileAndKeepsTheOldPromptIfTheNewOneIsInvalid() throws IOException {
        Path file = folder.resolve("repair.md");
        write(file, "one {question}", 1);
        PromptStore promptStore = new PromptStore(over(folder));

        write(file, "two {question}", 2);
        String changed = promptStore.get(Name.REPAIR).fill(Map.of("question", "?"));
        write(file, "three {nothing}", 3);
        String broken = promptStore.get(Name.REPAIR).fill(Map.of("question", "?"));

        assertThat(changed).isEqualTo("two ?");
        assertThat(broken).isEqualTo("two ?");
    }

    @Test
    void usesTheBundledPromptWhileTheFileIsMissing() throws IOException {
        Path file = folder.resolve("repair.md");
        write(file, "mine {question}", 1);
        PromptStore promptStore = new PromptStore(over(folder));
        String packed = new PromptStore(over(null)).get(Name.REPAIR).hash();

        Files.delete(file);
        String gone = promptStore.get(Name.REPAIR).hash();
        write(file, "mine {question}", 1);
        String back = promptStore.get(Name.REPAIR).fill(Map.of("question", "?"));

        assertThat(gone).isEqualTo(packed);
        assertThat(back).isEqualTo("mine ?");
    }

    @Test
    void warnsOfAFileWithAnUnknownName() throws IOException {
        Files.writeString(folder.resolve("repairs.md"), "{question}");
        Files.writeString(folder.resolve("repair.md"), "{question}");
        Files.writeString(folder.resolve(".hidden"), "");
        List<String> warnings = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord written) {
                warnings.add(new SimpleFormatter().formatMessage(written));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(PromptStore.class.getName());
        logger.addHandler(handler);

        new PromptStore(over(folder));

        logger.removeHandler(handler);
        assertThat(warnings).singleElement().asString().contains("repairs.md", "answer.md");
    }

    private static void write(Path file, String text, int seconds) throws IOException {
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(seconds)));
    }

    private static PromptsConfig over(@Nullable Path folder) {
        return () -> Optional.ofNullable(folder);
    }
}
