package dev.footnote.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Decision;
import dev.footnote.answering.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An edition is valid until the next one, an amendment from its date. Questions are asked in November 2024. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentEditionsIT {

    private final Path folder;

    private final Engine engine;

    DocumentEditionsIT(@TempDir Path folder) throws IOException {
        this.folder = folder;
        writeEditions();
        writeAmended();
        writeOthers();
        engine = Engines.ingestedAndSure(folder);
    }

    private void writeEditions() throws IOException {
        write(
                "permit-a",
                "Parking rules 2022",
                "2022-01-10",
                "A resident permit costs 40 euros. Guests park at the mill.");
        write(
                "permit-b",
                "Parking rules 2023",
                "2023-06-12",
                "A resident permit costs 55 euros. Guests park at the mill.");
        write("kayak-a", "Price list of the boat hire, January 2022", "2022-01-03", """
                | Boat | Half a day | Whole day |
                |---|---|---|
                | Single kayak | 14 euros | 22 euros |
                | Pedal boat | 16 euros | 24 euros |
                | Rowing boat | 18 euros | 27 euros |
                """);
        write("kayak-b", "Price list of the boat hire, June 2023", "2023-06-01", """
                | Boat | Half a day | Whole day |
                |---|---|---|
                | Single kayak | 17 euros | 26 euros |
                | Rowing boat | 18 euros | 27 euros |
                """);
        write(
                "remote-1",
                "Remote work policy v1",
                "2020-09-01",
                "Staff may work from home on one day a week. A laptop is lent.");
        write(
                "remote-2",
                "Remote work policy v2",
                "2022-02-15",
                "Staff may work from home on two days a week. A laptop is lent.");
        write(
                "remote-3",
                "Remote work policy v3",
                "2024-03-01",
                "Staff may work from home on three days a week. A laptop is lent.");
        write("acid-a", "Laboratory rules", "2021-10-04", "Acids are kept in cabinet 4.");
        write(
                "acid-b",
                "Laboratory rules",
                "2023-10-02",
                "These rules replace the rules of 4 October 2021. Acids are kept in cabinet 9.");
        write(
                "water-a",
                "Water tariff 2023",
                "2022-11-10",
                "A cubic metre of water costs 1.85 euros. Meters are read yearly.");
        write(
                "water-b",
                "Water tariff 2025",
                "2024-11-10",
                "A cubic metre of water costs 2.10 euros. Meters are read yearly.");
        write("menu-a", "Menu of the canteen, October 2024", "2024-09-27", """
                | Day | Soup |
                |---|---|
                | Monday | leek soup |
                | Friday | carrot soup |
                """);
        write("menu-b", "Menu of the canteen, November 2024", "2024-10-29", """
                | Day | Soup |
                |---|---|
                | Monday | bean soup |
                | Friday | carrot soup |
                """);
    }

    private void writeAmended() throws IOException {
        write("statutes", "Statutes of the reading society", "2018-05-07", """
                ## Fees

                The yearly fee is 20 euros. Members under 18 pay half of it.

                ## Loans

                A member may borrow five books at a time. A loan lasts four weeks.

                ## Amendment of 3 June 2021

                A member may borrow eight books at a time.

                ## Amendment of 9 April 2024

                The yearly fee is 30 euros.
                """);
        write("choir", "Agreement with the choir", "2019-02-11", """
                The choir uses the small hall on Tuesdays. The rent for the small hall is 35 euros. The rent for the organ is 8 euros.

                Amendment of 6 May 2022: the rent for the small hall is 42 euros.
                """);
    }

    private void writeOthers() throws IOException {
        write("lock-guide", "Guide to the canal", "2021-07-01", "The Hamm lock is 82 metres long.");
        write("lock-survey", "Waterways at a glance", "2023-03-14", "The Hamm lock is 86 metres long.");
        write("bees-a", "Beekeepers of Ostra, report 2021", "2022-02-01", "The beekeepers of Ostra have 410 members.");
        write("bees-b", "Beekeepers of Ostra, report 2022", "2023-02-01", "The beekeepers of Ostra have 455 members.");
        write("mooring", "Mooring at Velden pier", "2024-03-05", "A boat may moor at Velden pier for 48 hours.");
        write(
                "works",
                "Minutes of the building committee",
                "2023-10-16",
                "The contractor has eleven workers on the site.");
        write(
                "sauna",
                "Information of the Ekhof inn",
                "2024-02-01",
                "The sauna of the Ekhof inn is currently out of order.");
    }

    @AfterAll
    void closesTheEngine() {
        engine.close();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "What did a resident permit cost in December 2022?, 40 euros, 55",
        "What did a resident permit cost in March 2024?, 55 euros, 40",
        "What did a single kayak cost for a whole day in November 2022?, 22 euros, 26",
        "What did a pedal boat cost for half a day in August 2022?, 16 euros, 14",
        "On how many days a week could staff work from home in October 2021?, one day, two",
        "On how many days a week could staff work from home in January 2023?, two days, three",
        "In which cabinet were acids kept in May 2022?, cabinet 4, cabinet 9",
        "What will a cubic metre of water cost in March 2025?, 2.10, 1.85",
        "Which soup was there on Mondays in October 2024 in the canteen?, leek soup, bean",
        "What was the yearly fee of the reading society in July 2024?, 30 euros, 20",
        "What was the yearly fee of the reading society in 2022?, 20 euros, 30",
        "How many books could a member borrow in December 2022?, eight books, five",
    })
    void answersFromTheEditionOfThePeriod(String question, String held, String other) {
        assertAnswered(question, held, other);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "What does a resident permit cost now?, 55 euros, 40",
        "What does a resident permit cost today?, 55 euros, 40",
        "Where do guests park?, mill, 40 euros",
        "What does a single kayak cost for a whole day at present?, 26 euros, 22",
        "On how many days a week may staff currently work from home?, three days, two",
        "In which cabinet are acids kept?, cabinet 9, cabinet 4",
        "What does a cubic metre of water cost?, 1.85, 2.10",
        "What is the yearly fee of the reading society?, 30 euros, 20",
        "What is the rent for the small hall?, 42 euros, 35",
        "What is the rent for the organ?, 8 euros, 42",
        "What does a pedal boat cost for half a day?, 16 euros, 18",
    })
    void answersFromTheCurrentEditionWithoutAPeriod(String question, String held, String other) {
        assertAnswered(question, held, other);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "What does a resident permit cost?, 55 euros, 40 euros",
        "What does a single kayak cost for a whole day?, 26 euros, 22 euros",
        "On how many days a week may staff work from home?, three days, two days",
    })
    void reportsDifferingEditionsNewestFirstWithoutAPeriod(String question, String newest, String older) {
        Answer answer = Engines.ask(engine, question);

        assertThat(answer.decision()).isEqualTo(Decision.PARTIAL);
        assertThat(answer.reason()).isEqualTo(Reason.CONFLICT);
        assertThat(answer.statements().get(0).text()).contains(newest);
        assertThat(answer.statements().get(1).text()).contains(older);
    }

    @Test
    void answersFromAllEditionsNewestFirstIfTheHistoryIsAskedFor() {
        Answer answer = Engines.ask(engine, "How has the price of a resident permit changed?");

        assertThat(answer.decision()).isEqualTo(Decision.ANSWERED);
        assertThat(answer.citations())
                .extracting(Citation::date)
                .containsExactly(LocalDate.of(2023, 6, 12), LocalDate.of(2022, 1, 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What did a resident permit cost in 2020?",
                "What did a single kayak cost for a whole day in 2019?",
                "What did a pedal boat cost for half a day in August 2024?",
                "On how many days a week could staff work from home in January 2019?",
                "For how many hours could a boat moor at Velden pier in 2021?",
                "For how many hours can a boat moor at Velden pier in 2027?",
                "How many workers did the contractor have on the site in May 2024?",
                "Was the sauna of the Ekhof inn out of order in July 2024?",
            })
    void abstainsForAPeriodInWhichNoEditionWasValid(String question) {
        Answer answer = Engines.ask(engine, question);

        assertThat(answer.decision()).isEqualTo(Decision.ABSTAINED);
    }

    @Test
    void answersFromASingleDocumentForTheMonthsAfterItsDate() {
        Answer answer = Engines.ask(engine, "For how many hours could a boat moor at Velden pier in May 2024?");

        assertThat(answer.decision()).isEqualTo(Decision.ANSWERED);
        assertThat(answer.text()).contains("48 hours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"How long is the Hamm lock?", "How many members do the beekeepers of Ostra have?"})
    void reportsAConflictOfDocumentsThatAreNotEditions(String question) {
        Answer answer = Engines.ask(engine, question);

        assertThat(answer.decision()).isEqualTo(Decision.PARTIAL);
        assertThat(answer.reason()).isEqualTo(Reason.CONFLICT);
    }

    private void assertAnswered(String question, String held, String other) {
        Answer answer = Engines.ask(engine, question);

        assertThat(answer.decision()).isEqualTo(Decision.ANSWERED);
        assertThat(answer.text()).contains(held).doesNotContain(other);
    }

    private void write(String name, String title, String date, String text) throws IOException {
        Files.writeString(
                folder.resolve(name + ".md"), "---\ntitle: \"%s\"\ndate: %s\n---\n\n%s".formatted(title, date, text));
    }
}
