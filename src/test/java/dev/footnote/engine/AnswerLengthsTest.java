package dev.footnote.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Citation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The length of the quotes of an answer. */
class AnswerLengthsTest {

    private static final String HANDBOOK = """
            # Handbook of the harbour office

            Every new pilot of the harbour receives this equipment on the first day:

            - a radio with a spare battery
            - two oilskins
            - a lamp

            Broken equipment is replaced by the stores within three days.

            The harbour was opened in 1887 after eleven years of work, in which four breakwaters of granite were laid, \
            two channels were dredged to a depth of nine metres, the old fish market was moved to the other bank, the \
            lighthouse on the northern mole was raised by a third, a railway with three tracks was led to the quays, and, \
            as the last of all the works, the iron swing bridge over the lock was built by Ottilie Brandt, who had \
            learnt her trade in Riga.
            """;

    @TempDir
    private Path folder;

    private Engine engine;

    @BeforeEach
    void read() throws IOException {
        Files.writeString(folder.resolve("handbook.md"), HANDBOOK);
        engine = Engines.ingestedAndSure(folder);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void quotesAListWithTheSentenceThatAnnouncesIt() {
        Answer answer = Engines.ask(engine, "What equipment does a new pilot receive?");

        assertThat(answer.citations())
                .first()
                .extracting(Citation::quote)
                .asString()
                .contains("radio", "oilskins", "lamp");
        assertThat(answer.text()).contains("\n- two oilskins\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who built the iron swing bridge over the lock? | Ottilie Brandt",
                "How many breakwaters of granite were laid for the harbour? | four breakwaters",
                "By how much was the lighthouse on the northern mole raised? | by a third",
            })
    void quotesTheAnsweringPartOfALongSentence(String question, String expected) {
        Answer answer = Engines.ask(engine, question);

        Citation first = answer.citations().get(0);
        assertThat(first.quote()).contains(expected);
        assertThat(words(answer.text())).isLessThanOrEqualTo(60);
        assertThat(HANDBOOK.replace("\r", "").substring(first.start(), first.end()))
                .isEqualTo(first.quote());
        assertThat(answer.statements().get(0).text()).contains("\u2026");
    }

    @Test
    void quotesAWholeLongSentenceWhenDetailIsRequested() {
        Answer answer = Engines.ask(engine, "Describe in detail how the harbour was built and opened in 1887.");

        assertThat(answer.citations())
                .extracting(Citation::quote)
                .anyMatch(quote -> quote.contains("learnt her trade in Riga"));
    }

    private static long words(String text) {
        return List.of(text.strip().split("\\s+")).size();
    }
}
