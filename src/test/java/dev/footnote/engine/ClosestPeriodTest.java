package dev.footnote.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Among several sentences about the requested period, the one whose days are closest to it ranks first. */
class ClosestPeriodTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvFileSource(resources = "/dev/footnote/engine/closest-periods.csv", numLinesToSkip = 1, maxCharsPerColumn = 1000)
    void ranksTheClosestPeriodFirst(String title, String text, String question, String expected) throws IOException {
        Answer answer = ask(title, text, question);

        assertThat(answer.citations().get(0).quote()).as(answer.text()).contains(expected);
    }

    @Test
    void doesNotTreatALifetimeAsThePeriodOfAnEvent() throws IOException {
        Answer answer = ask(
                "Olav Ruud",
                "Olav Ruud (3 May 1881 - 6 June 1950) was a ferryman who lived in Tarnholm and became known for his songs.\n\n"
                        + "In 1902 he moved to Bergen. He lived there in the house of a brewer. In 1911 he came home to Tarnholm.",
                "Where did Olav Ruud live in 1905?");

        assertThat(answer.citations().get(0).quote()).as(answer.text()).contains("Bergen");
    }

    private Answer ask(String title, String text, String question) throws IOException {
        Files.writeString(folder.resolve("report.md"), "---\ntitle: %s\n---\n\n%s\n".formatted(title, text));
        try (Engine engine = Engines.ingested(folder)) {
            return Engines.ask(engine, question);
        }
    }
}
