package dev.footnote.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskCommandTest {

    private static final String LONGEST = "é".repeat(AskCommand.MAX_CHARACTERS);

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "\t\r\n"})
    void stripsTheWhiteSpaceAroundAQuestion(String whiteSpace) throws IOException {
        assertThat(read(whiteSpace + "Who is\n the mayor?" + whiteSpace)).isEqualTo("Who is\n the mayor?");
    }

    @Test
    void readsTheWholeQuestionAfterAnyAmountOfWhiteSpace() throws IOException {
        String question = read(" ".repeat(20_000) + LONGEST + "\n".repeat(20_000));

        assertThat(question).isEqualTo(LONGEST);
    }

    @Test
    void stopsReadingOneCharacterAfterTheMaximum() throws IOException {
        assertThat(read(LONGEST + "?".repeat(20_000))).hasSize(AskCommand.MAX_CHARACTERS + 1);
        assertThat(read(LONGEST + " ".repeat(20_000) + "?")).hasSize(AskCommand.MAX_CHARACTERS + 1);
    }

    private static String read(String input) throws IOException {
        return AskCommand.read(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    }
}
