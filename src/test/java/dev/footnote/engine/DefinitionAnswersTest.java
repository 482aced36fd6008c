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

/** Questions for definitions, with a handbook that defines some of its terms and only uses others. */
class DefinitionAnswersTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void aHandbook() throws IOException {
        Files.writeString(folder.resolve("rules.md"), """
                # Rules of the boat club

                A berth is let for one season. Berths are paid in March. Every berth has a number.

                A tender is a small boat that brings people ashore. Tenders are kept on the north side.

                The slip is greased in spring. The MPB checks every engine. The Harbour Water Unit tests the
                water, and the HWU writes a report.

                The Lantern Cup is sailed on the first Sunday of May.

                ## Bilge

                It is the lowest room inside of a hull, in which water gathers. Pumps stand beside the gate.
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is a berth?",
                "What are berths?",
                "Define berth",
                "What does berth mean?",
                "What is a slip?",
                "What does MPB stand for?",
                "What is the long form of MPB?",
            })
    void abstainsIfATermIsMentionedButNotDefined(String question) throws IOException {
        Answer answer = ask(question);

        assertThat(answer.decision()).isEqualTo(Decision.ABSTAINED);
        assertThat(answer.reason()).isEqualTo(Reason.WEAK_EVIDENCE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What is a tender?         | a small boat
            What does tender mean?    | a small boat
            What is a bilge?          | lowest room
            What is the Lantern Cup?  | first Sunday of May
            What does HWU stand for?  | Harbour Water Unit
            """)
    void quotesTheDefinitionOfATerm(String question, String answer) throws IOException {
        assertThat(ask(question).citations().get(0).quote()).contains(answer);
    }

    private Answer ask(String question) throws IOException {
        try (Engine engine = Engines.ingested(folder)) {
            return Engines.ask(engine, question);
        }
    }
}
