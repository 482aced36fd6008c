package dev.footnote.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Decision;
import dev.footnote.answering.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The format of a news agency: a dateline after a space, then paragraphs with direct speech. */
class NewsAgencyFormatTest {

    private static final String NEWS = """
             date 2023-03-17 Lisbon [Portugal], March 17 : Harbour Master Rita S Almeida met with Captain J. R. Holm and reviewed the ferry link between Lisbon and Faro.

            The talks took place on Wednesday on the sidelines of the 4th Coastal Transport Forum (CTF) in Lisbon, Portugal.

            In a message after the talks, the captain said, "A fine day with Harbour Master Almeida. We're adding crossings, from summer services like MARLIN to freight through TIDE-2. Thank you."

            According to the port office, Almeida recalled the visit to Norway in January 2023, where two contracts were signed - the Crew Exchange Contract (CEC) and a letter of intent on spare parts.
            """;

    private static final String ARCHIVE =
            "Archivist Ines Prado met with Printer Karl Voss. The meeting took place in Oporto in the archive.\n";

    private static final String RIVERS = """
             date 2022-05-06 Basel [Switzerland], May 6 : River Commissioner Erik Lindqvist met with Lock Keeper Jana P Novotna and discussed the repairs along the upper Rhine, pointing to better work on sluices, dredging, and the sharing of gauges.

            The meeting was held on Thursday on the sidelines of the 9th Inland Waterways Fair (IWF) in Basel, Switzerland.

            Erik Lindqvist also wrote about the meeting on his own page, "It is always a great delight to meet my colleague, Jana Novotna. She has been a good neighbour to the Rhine."
            """;

    @TempDir
    private static Path folder;

    private static Engine engine;

    @BeforeAll
    static void ingest() throws IOException {
        Files.writeString(folder.resolve("000_harbour.txt"), NEWS);
        Files.writeString(folder.resolve("001_archive.txt"), ARCHIVE);
        Files.writeString(folder.resolve("002_rivers.txt"), RIVERS);
        engine = Engines.ingested(folder);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void readsTheDatelineAndTheTextAfterIt() {
        assertThat(engine.document("000_harbour.txt")).hasValueSatisfying(indexed -> {
            assertThat(indexed.document().date()).isEqualTo("2023-03-17");
            assertThat(indexed.document().title()).startsWith("Harbour Master Rita S Almeida met with Captain");
            assertThat(indexed.document().text()).isEqualTo(NEWS);
            assertThat(indexed.passages().get(0).passage().text()).startsWith("Harbour Master");
        });
    }

    @Test
    void answersByTheMonthThatASentenceNames() {
        Answer answer = Engines.ask(engine, "Which contracts were signed in January 2023?");

        assertThat(answer.decision()).isEqualTo(Decision.ANSWERED);
        assertThat(answer.citations().get(0).quote())
                .startsWith("According to the port office")
                .endsWith("letter of intent on spare parts.");
    }

    @Test
    void resolvesAWeekdayAgainstTheDateline() {
        Answer answer = Engines.ask(engine, "Which talks took place on 15 March 2023?");

        assertThat(answer.decision()).isEqualTo(Decision.ANSWERED);
        assertThat(answer.citations().get(0).quote()).contains("on Wednesday");
    }

    @Test
    void abstainsFromAnotherYear() {
        Answer answer = Engines.ask(engine, "Which contracts were signed in January 2021?");

        assertThat(answer.reason()).isEqualTo(Reason.WRONG_PERIOD);
    }

    @Test
    void quotesTheAntecedentOfASentence() {
        Answer answer = Engines.ask(engine, "Who met in Oporto about the archive?");

        assertThat(answer.citations().get(0).quote())
                .isEqualTo(
                        "Archivist Ines Prado met with Printer Karl Voss. The meeting took place in Oporto in the archive.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Where did Lindqvist and Novotna meet?",
                "On which occasion did Lindqvist and Novotna meet?",
                "Who met whom on the Rhine, where and on which occasion?"
            })
    void quotesTheAntecedentOfAnOccasion(String question) {
        Answer answer = Engines.ask(engine, question);

        assertThat(answer.decision()).isNotEqualTo(Decision.ABSTAINED);
        assertThat(answer.citations())
                .extracting(Citation::quote)
                .anySatisfy(quote -> assertThat(quote)
                        .contains("on the sidelines of the 9th Inland Waterways Fair (IWF) in Basel, Switzerland."));
    }
}
