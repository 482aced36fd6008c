package dev.footnote.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes in a question and a document, with and without a hyphen or space. */
class CodeVariantsTest {

    private static final String MANUAL = """
            # Handbook of the pumping station

            The display shows K-205 when the water in the basin is too low. The display shows K-206 when the lid is open.

            Valve R310 opens at a pressure of 9 bar. The hose is replaced every autumn.

            Form HT-41c is filled in when a pump has failed. Part C-87/4 is the seal of the intake.
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What does K205 mean? | too low",
                "What does k205 mean? | too low",
                "What does K-206 mean? | lid is open",
                "At how many bar does R-310 open? | 9 bar",
                "At how many bar does R 310 open? | 9 bar",
                "What is HT41c for? | has failed",
                "What is C87/4? | seal",
            })
    void findsACodeInEachSpelling(String question, String quoted) throws IOException {
        Files.writeString(folder.resolve("manual.md"), MANUAL);
        try (Engine engine = Engines.ingested(folder)) {
            Answer answer = Engines.ask(engine, question);

            assertThat(answer.citations()).isNotEmpty();
            assertThat(answer.citations().get(0).quote()).contains(quoted);
        }
    }
}
