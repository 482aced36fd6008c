package dev.footnote.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import dev.footnote.index.PassageFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names of a question are searched near the answering sentence, not in all documents. */
class QuestionNameMatchingTest {

    private static final String RIGHT = "How many rooms does the Royal Museum in Zenda have?";

    @TempDir
    private Path folder;

    @BeforeEach
    void twoMuseums() throws IOException {
        Files.writeString(folder.resolve("zenda.md"), """
                # The Royal Museum

                Zenda has a museum of its own, and it has forty rooms for its pictures.

                It opened in 1871 with a ball.
                """);
        Files.writeString(folder.resolve("hofbau.md"), "# Hofbau\n\nThe Ferry Museum of Hofbau is closed in winter.\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                RIGHT + " | 1",
                "How many rooms does the Ferry Museum in Zenda have? | 0.6666666666666666",
                "How many rooms does the Royal Museum in Hofbau have? | 0.6666666666666666",
                "How many rooms does the museum have? | 1",
                "When in 1871 did the Royal Museum open? | 1",
            })
    void looksForNamesInHeadingAndParagraph(String question, double names) {
        Answer answer = ask(question);

        assertThat(Objects.requireNonNull(answer.explanation())
                        .candidates()
                        .get(0)
                        .signals())
                .containsEntry("names", names);
    }

    @Test
    void ignoresNamesFarBeforeASentenceInATextWithoutParagraphs() throws IOException {
        Files.writeString(
                folder.resolve("unbroken.txt"),
                "Notes. ".repeat(30) + "Strelsau is far away. "
                        + "The river froze and the boats stayed in. ".repeat(300)
                        + "A brass lantern costs nine crowns.");

        Answer answer = ask("What does a brass lantern cost in Strelsau?");

        assertThat(Objects.requireNonNull(answer.explanation()).candidates().get(0))
                .satisfies(best -> assertThat(best.quote()).contains("nine crowns"))
                .satisfies(best -> assertThat(best.signals()).containsEntry("names", 0.0));
    }

    @Test
    void isLessConfidentInASentenceAboutAnotherName() {
        double right = ask(RIGHT).confidence();

        double other =
                ask("How many rooms does the Ferry Museum in Zenda have?").confidence();

        assertThat(other).isLessThan(0.8 * right);
    }

    private Answer ask(String question) {
        try (Engine engine = Engines.ingested(folder)) {
            return engine.ask(new AskRequest(question, List.of(), PassageFilter.NONE, null, true));
        }
    }
}
