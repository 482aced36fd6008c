package dev.footnote.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sentence below a heading is about the topic of the heading, even if it does not name it. */
class SectionTopicsTest {

    private static final String NOTES = """
            # Tidewatch release notes

            ## Tidewatch 2.4.0

            - Harbour maps are drawn in colour.
            - Gauges are read every five minutes.

            ## Tidewatch 2.3.1

            - A wrong sum of rainfall was repaired.

            ## Tidewatch 2.3.0

            - Storm warnings are sent by radio.
            """;

    private static final String RULES = """
            # Rules of the Ternen site

            ## Forklift

            Keys are kept by the store keeper. The load is 2 tonnes at most.

            ## Crane

            Keys are kept by the harbour master. The load is 9 tonnes at most.
            """;

    private static final String NUMBERED = """
            ---
            title: Sites of the Torvald works
            ---

            ## Ward 3

            Visits from 14 to 18. The head nurse is Ines Okoro.

            ## Ward 5

            Visits from 10 to 12. The head nurse is Paul Weir.

            ## Hall A

            The gate is opened at six. Kept here are ropes.

            ## Hall B

            The gate is opened at eight. Kept here are bells.

            ## Line 4

            The tram leaves from the mill.

            ## Line 9

            The tram leaves from the quay.
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What changed in Tidewatch 2.4.0?        | Harbour maps
            What was repaired in Tidewatch 2.3.1?   | rainfall
            Who keeps the keys of the crane?        | harbour master
            Who keeps the keys of the forklift?     | store keeper
            What load may the crane lift?           | 9 tonnes
            """)
    void answersFromTheMatchingSection(String question, String answered) throws IOException {
        assertThat(ask(question).statements().get(0).text()).contains(answered);
    }

    @Test
    void isNotSureAboutAMissingSection() throws IOException {
        assertThat(Engines.isSure(ask("What changed in Tidewatch 2.9.0?"))).isFalse();
    }

    private Answer ask(String question) throws IOException {
        Files.writeString(folder.resolve("notes.md"), NOTES);
        Files.writeString(folder.resolve("rules.md"), RULES);
        try (Engine engine = Engines.ingested(folder)) {
            return Engines.ask(engine, question);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "When are visits in ward 3?, 14 to 18",
        "When are visits in ward 5?, 10 to 12",
        "Who is the head nurse of ward 3?, Ines Okoro",
        "When is the gate of hall A opened?, at six",
        "When is the gate of hall B opened?, at eight",
        "What is kept in hall A?, ropes",
        "What is kept in hall B?, bells",
        "Where does the tram of line 4 leave from?, the mill",
        "Where does the tram of line 9 leave from?, the quay",
    })
    void answersFromTheSectionWithTheRequestedNumber(String question, String expected) throws IOException {
        Files.writeString(folder.resolve("sites.md"), NUMBERED);
        try (Engine engine = Engines.ingested(folder)) {
            Answer answer = Engines.ask(engine, question);

            assertThat(answer.citations().get(0).quote()).as(answer.text()).contains(expected);
        }
    }
}
