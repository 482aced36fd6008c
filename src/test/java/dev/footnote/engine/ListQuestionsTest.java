package dev.footnote.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Citation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A question for a list needs the whole list; a question for one item needs only the item. */
class ListQuestionsTest {

    private static final String REPORT = """
            # Handbook of the Larch Row library

            Address: Larch Row 5, Velden. Phone: 0700 555 0190. Head librarian: Oda Fennimore.

            ## Collections

            - Maps
            - Manuscripts
            - Newspapers
            - Photographs

            ## Decisions

            1. The council of the library bought a press for 9,000 euros.
            2. The council of the library closed the annex in Birk Lane.
            3. The council of the library named Tomas Weld warden of the tower.

            The annex was closed because its cellar had been flooded twice.

            ## Fees

            - A lost card costs 6 euros.
            - A torn page costs 2 euros.
            - A late return costs 1 euro a day.

            ## Loans

            Whoever wants to register brings the following papers:

            - a passport
            - a bill that shows the address
            - a photograph of the face
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Which collections does the library have? | - Maps | Photographs",
                "Name the collections of the library. | - Maps | Photographs",
                "What did the council decide? | 1. The council | tower.",
                "List the decisions of the council. | 1. The council | tower.",
                "Which decisions did the council of the library take? | 1. The council | tower.",
                "What fees does the library charge? | - A lost | a day.",
                "Which papers must one bring to register? | Whoever wants | the face",
            })
    void quotesAWholeListIfTheListIsAskedFor(String question, String beginning, String end) throws IOException {
        Answer answer = ask(question);

        List<String> quotes = answer.citations().stream().map(Citation::quote).toList();
        assertThat(quotes).first().asString().startsWith(beginning).contains(end);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Where was the annex that the council closed? | closed the annex",
                "Whom did the council name warden of the tower? | Tomas Weld",
                "What is the fee for a lost card? | lost card",
                "How much does a torn page cost? | torn page",
            })
    void quotesOnlyTheItemIfAnItemIsAskedFor(String question, String item) throws IOException {
        Answer answer = ask(question);

        String first = answer.citations().get(0).quote();
        assertThat(first).contains(item).doesNotContain(" bought a press").doesNotContain("page costs 2 euros.\n");
    }

    @Test
    void quotesTheWholeListAndTheReasonIfBothSayWhatWasDecided() throws IOException {
        Answer answer = ask("What did the council decide about the annex?");

        assertThat(answer.citations().get(0).quote()).contains("closed the annex", "flooded twice");
    }

    private Answer ask(String question) throws IOException {
        Files.writeString(folder.resolve("handbook.md"), REPORT);
        try (Engine engine = Engines.ingestedAndSure(folder)) {
            return Engines.ask(engine, question);
        }
    }
}
