package dev.footnote.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A sentence without its own days has the date of its document; without a date, only months are compared. */
class SentenceDatesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The sauna has been open since 1988.",
                "The hall is to be rebuilt by 2029.",
                "The tiles were renewed in July 2022.",
                "In 2022 the roof was painted."
            })
    void answersFromTheDocumentOfThePeriod(String elsewhere) throws IOException {
        write("old.md", "2022-07-01", "The day ticket of the Tarn baths costs 7 euros.");
        write("new.md", "2023-07-01", "The day ticket of the Tarn baths costs 9 euros. " + elsewhere);

        Answer answer = ask("What did the day ticket of the Tarn baths cost in 2022?");

        assertThat(answer.statements().get(0).text()).contains("7 euros");
    }

    @ParameterizedTest
    @CsvSource({"2021, 214", "2022, 231", "2024, 249"})
    void datesASentenceByItsHeading(String year, String price) throws IOException {
        Files.writeString(folder.resolve("contract.md"), """
                # Supply of clay

                ## Contract of 3 May 2021

                The price per tonne is 214 euros.

                ## Amendment of 7 June 2022

                The price per tonne is 231 euros.

                ## Amendment of 9 April 2024

                The price per tonne is 249 euros.
                """);

        Answer answer = ask("What was the price per tonne of clay in %s?".formatted(year));

        assertThat(answer.statements().get(0).text()).contains(price + " euros");
    }

    @Test
    void datesASentenceByItsOwnDateRatherThanTheDocumentDate() throws IOException {
        write(
                "register.md",
                "2024-12-01",
                "In June 2024 the council leased the old crane to Olav Ruud. In June 2023 the council leased the salt store"
                        + " to Mette Strand.");

        Answer answer = ask("What did the council lease in 2024?");

        assertThat(answer.text()).contains("old crane").doesNotContain("salt store");
    }

    @ParameterizedTest
    @CsvSource({
        "In June 2023 the council leased the salt store to Mette Strand., What did the council lease in 2024?",
        "'The port leased two cranes on 4 May 2022. They were leased to Kelder Works.', To whom were cranes leased since June 2022?",
        "The choir sang in the mill in March 2021., Where did the choir sing in 2024?",
        "In August 2022 the museum bought a lamp., What did the museum buy after September 2022?",
    })
    void abstainsIfAnEventEndedBeforeThePeriod(String text, String question) throws IOException {
        write("register.md", "2024-12-01", text);

        Answer answer = ask(question);

        assertThat(answer.reason()).as(answer.text()).isEqualTo(Reason.WRONG_PERIOD);
    }

    @Test
    void answersFromALaterDocumentIfTheSentenceIsInThePresentTense() throws IOException {
        write(
                "leases.md",
                "2024-12-01",
                "The lease of the salt store, signed by Mette Strand in June 2023, costs 300 euros a month.");

        Answer answer = ask("What does the lease of the salt store cost in December 2024?");

        assertThat(answer.text()).contains("300 euros");
    }

    @Test
    void matchesMonthsAloneIfTheDocumentHasNoDate() throws IOException {
        Files.writeString(
                folder.resolve("notice.txt"),
                "The regatta was put off from April to June because of the floating ice in the bay.");

        Answer answer = ask("Why was the regatta put off from April to June?");

        assertThat(answer.text()).contains("floating ice");
    }

    private void write(String name, String date, String text) throws IOException {
        Files.writeString(folder.resolve(name), "---\ntitle: Tarn baths\ndate: %s\n---\n\n%s\n".formatted(date, text));
    }

    private Answer ask(String question) throws IOException {
        try (Engine engine = Engines.ingested(folder)) {
            return Engines.ask(engine, question);
        }
    }
}
