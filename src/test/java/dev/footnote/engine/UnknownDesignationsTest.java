package dev.footnote.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Decision;
import dev.footnote.answering.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions about designations such as error codes, with a manual that contains only some of them. */
class UnknownDesignationsTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void aManual() throws IOException {
        Files.writeString(folder.resolve("hoists.md"), """
                # Hoists

                The ST-20 hoist lifts 4 tonnes. The lamp of the ST-20 hoist is R-310/4. The drain cock is part 9941-KW.

                Fault F-31 means that the chain is slack. Fault F-33 means that the motor is too cold.

                Hall 2 is heated. Room 201 seats 14 people. The tram line 6 runs every 8 minutes.
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What does fault F-32 mean?",
                "How many tonnes does the ST-30 hoist lift?",
                "Which hoist has the lamp R-310/6?",
                "What is part 9914-KW?",
                "How many people does room 203 seat?",
                "How often does tram line 5 run?",
            })
    void abstainsIfNoDocumentContainsTheDesignation(String question) throws IOException {
        Answer answer = ask(question);

        assertThat(answer.decision()).isEqualTo(Decision.ABSTAINED);
        assertThat(answer.reason()).isIn(Reason.WEAK_EVIDENCE, Reason.NO_EVIDENCE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What does fault F31 mean? | slack",
                "What does fault F 33 mean? | cold",
                "How many tonnes does the st20 hoist lift? | 4 tonnes",
                "Which hoist has the lamp R-310/4? | ST-20",
                "How many people does room 201 seat? | 14",
                "How often does tram line 6 run? | 8 minutes",
            })
    void answersIfADocumentContainsTheDesignation(String question, String value) throws IOException {
        Answer answer = ask(question);

        assertThat(answer.citations().get(0).quote()).contains(value);
    }

    private Answer ask(String question) throws IOException {
        try (Engine engine = Engines.ingested(folder)) {
            return Engines.ask(engine, question);
        }
    }
}
