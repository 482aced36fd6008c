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

/** A row is quoted with the names of its columns, and cites both. */
class TableAnswersTest {

    private static final String WEIR = """
            # The weir of Lodden

            The weir was built in 1961.

            | Part | Supplier | Price in euros |
            |------|----------|----------------|
            | Locks | Kelvar Works | 1200 |
            | Chains | Marrow & Sons | 340 |
            | Sluice gate | Ostlund | 9800 |
            """;

    private static final String DUTY = """
            # Fire station of Tarn

            Who is on duty changes each week.

            | Weekday | On duty | Deputy |
            |---|---|---|
            | Monday | Ines Okoro | Paul Weir |
            | Tuesday | Mette Strand | Olav Ruud |
            | Wednesday | Lise Moen | Karin Holt |
            """;

    private static final String BUSES =
            "Buses of Rona\n\nLine\tDriver\tDeparture\n7\tEva Lund\t06:40\n9\tPer Dahl\t07:15\n12\tJens Aal\t08:05\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Who supplies the chains?            | Part: Chains; Supplier: Marrow & Sons; Price in euros: 340
            What is the price of the locks?     | Part: Locks; Supplier: Kelvar Works; Price in euros: 1200
            What does Ostlund supply?           | Part: Sluice gate; Supplier: Ostlund; Price in euros: 9800
            Who is on duty on Tuesday?          | Weekday: Tuesday; On duty: Mette Strand; Deputy: Olav Ruud
            When is Lise Moen on duty?          | Weekday: Wednesday; On duty: Lise Moen; Deputy: Karin Holt
            When does line 12 depart?           | Line: 12; Driver: Jens Aal; Departure: 08:05
            Who is the driver of line 9?        | Line: 9; Driver: Per Dahl; Departure: 07:15
            """)
    void answersWithOneRow(String question, String row) throws IOException {
        Answer answer = ask(question);

        assertThat(answer.statements()).first().satisfies(statement -> {
            assertThat(statement.text()).isEqualTo(row);
            assertThat(statement.citations()).containsExactly(1, 2);
        });
    }

    @Test
    void citesTheRowAndItsHeader() throws IOException {
        Answer answer = ask("Who supplies the chains?");

        assertThat(answer.citations())
                .extracting(citation -> citation.quote())
                .startsWith("| Chains | Marrow & Sons | 340 |", "| Part | Supplier | Price in euros |");
        assertThat(answer.citations().subList(0, 2))
                .allMatch(citation ->
                        WEIR.substring(citation.start(), citation.end()).equals(citation.quote()));
    }

    @Test
    void returnsAllRowsOfAPeriod() throws IOException {
        Files.writeString(folder.resolve("register.md"), """
                # Register of Lodden

                | Signed | Agreement |
                |---|---|
                | 3 February 2024 | Lease of the crane |
                | 12 June 2024 | Sale of the ferry |
                | 8 August 2024 | Lease of the salt store |
                | 1 October 2024 | Loan of the lamp |
                """);

        Answer answer = ask("Which agreements were signed between May and August 2024?");

        assertThat(answer.text())
                .contains("Sale of the ferry", "Lease of the salt store")
                .doesNotContain("crane", "lamp");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Which tools are on shelf B3?             | Tool: Rasp; Shelf: B3; Borrowed by: Karin Holt~Tool: Chisel; Shelf: B3
            Who borrowed the rasp?                   | Tool: Rasp; Shelf: B3; Borrowed by: Karin Holt
            What was the budget of the mill in 2023? | House: Mill; Budget 2023: 410; Budget 2024: 520
            """)
    void returnsEachRowThatMatchesTheQuestion(String question, String rows) throws IOException {
        tools();

        Answer answer = ask(question);

        assertThat(answer.statements().stream()
                        .flatMap(statement -> statement.text().lines()))
                .containsExactly(rows.split("~"));
    }

    @ParameterizedTest
    @CsvSource({
        "Who borrowed the chisel?",
        "Who borrowed the rubber saw?",
        "Which tool is the heaviest?",
        "How many tools are there?",
        "When was the rasp sharpened?",
        "What is the colour of the fret saw?",
        "What is the average budget of the houses?",
    })
    void isNotSureIfNoRowMatches(String question) throws IOException {
        tools();

        assertThat(Engines.isSure(ask(question))).isFalse();
    }

    private void tools() throws IOException {
        Files.writeString(folder.resolve("tools.md"), """
                # Tools of the joinery

                | Tool | Shelf | Borrowed by |
                |---|---|---|
                | Rasp | B3 | Karin Holt |
                | Rubber mallet | A1 | Tom Reed |
                | Chisel | B3 | |
                | Fret saw | C2 | Lise Moen |

                # Budget of the houses

                | House | Budget 2023 | Budget 2024 |
                |---|---|---|
                | Mill | 410 | 520 |
                | Forge | 300 | 290 |
                """);
    }

    @ParameterizedTest
    @CsvSource({"Who cleans the locks?", "Who is on duty on Sunday?", "Who inspects line 7?"})
    void isNotSureIfTheTableLacksTheColumnOrRow(String question) throws IOException {
        assertThat(Engines.isSure(ask(question))).isFalse();
    }

    private Answer ask(String question) throws IOException {
        Files.writeString(folder.resolve("weir.md"), WEIR);
        Files.writeString(folder.resolve("duty.md"), DUTY);
        Files.writeString(folder.resolve("buses.txt"), BUSES);
        try (Engine engine = Engines.ingested(folder)) {
            return Engines.ask(engine, question);
        }
    }
}
