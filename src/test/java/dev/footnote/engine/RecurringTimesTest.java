package dev.footnote.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A weekday or month in a question in the present tense means that of every week or year, whatever the date of the
 * document.
 */
class RecurringTimesTest {

    private static final String NOTICE = """
            ---
            title: Notice of the harbour club
            date: 2023-05-09
            ---

            On Mondays the rowing crew trains in the old boathouse.

            Boat trips around the island are offered on Saturdays.

            The jetty is painted twice a year, in April and in September.

            The treasurer Ottilie Brandt audits the accounts once a year in February.
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Who trains in the boathouse on Monday?          | rowing crew
            Are boat trips offered on Saturday?             | on Saturdays
            Is the jetty painted in April?                  | in April and in September
            Who audits the accounts in February?            | Ottilie Brandt
            """)
    void answersFromSentencesThatNameTheRecurringTime(String question, String answer) throws IOException {
        Files.writeString(folder.resolve("notice.md"), NOTICE);

        try (Engine engine = Engines.ingested(folder)) {
            Answer given = Engines.ask(engine, question);

            assertThat(given.text()).contains(answer);
        }
    }
}
