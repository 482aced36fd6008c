package dev.footnote.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fact that only a heading contains is quoted together with the text below it. */
class HeadingQuotesTest {

    private static final String CHANGES = """
            # Courier changelog

            ## 4.2.1 (3 February 2024)

            - Attachments are scanned for viruses
            - Dark mode for the inbox
            - Reminders can be snoozed for an hour

            ## 4.2.0 (11 January 2024)

            ### Added

            - Export of contacts to a spreadsheet
            - Signatures with pictures

            ### Fixed

            - Double entries in the address book
            - Crash when a draft was empty

            ## 4.1.0 (20 November 2023)

            - SMS alerts added
            - Passwords need twelve characters
            """;

    private static final String CAMPUS = """
            # Guide to the Velden campus

            ## Building A

            - Reception and lost property
            - Bicycle cellar

            ## Building C

            ### Ground floor

            - Canteen
            - Copy shop

            ### Second floor

            - Language laboratory
            - The archive, which is closed in August

            ## Opening hours

            The campus is open from 7 to 22.
            """;

    private static final String CLUB = """
            # Duties of the rowing club

            ## Contact: Ms Orlo

            - Repairs of the jetty
            - Orders of ropes and paint

            ## Contact: Karl Brekke

            - Bookings of the guest boat
            - Keys of the boat house

            ## Rules for guests

            Guests sign the log book. Dogs stay outside.
            """;

    private static final String MINUTES = """
            # Minutes of the parish council

            ## Meeting of 12 March 2024

            The council approved the new playground. A bench at the mill pond will be painted.

            ## Meeting of 9 April 2024

            The council refused the parking garage. Ida Moen was elected treasurer.
            """;

    private static final String COURSES = """
            # Evening school

            ## Departments

            ### Ceramics

            - Glazing for beginners
            - Raku firing

            ### Languages

            - Norwegian conversation
            - Reading old handwriting

            ## Fees

            ### Adults (48 euros)

            - Ten evenings with material

            ### Pupils (20 euros)

            - Ten evenings without material
            """;

    private static final String FERRY = """
            Notes on the Sund ferry

            Winter 2022

            The night boat was given up. A second gangway was built at Holm pier.

            Summer 2023

            Bicycles travel free. The kiosk on deck two sells coffee.
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            When were SMS alerts added?                     | 4.1.0 (20 November 2023): SMS alerts added
            Which version added SMS alerts?                 | 4.1.0 (20 November 2023): SMS alerts added
            Which building has the canteen?                 | Building C: Canteen
            Where is the copy shop?                         | Building C, Ground floor: Copy shop
            Who repairs the jetty?                          | Contact: Ms Orlo: Repairs of the jetty
            When was the new playground approved?           | Meeting of 12 March 2024: The council approved the new playground.
            Which meeting refused the parking garage?       | Meeting of 9 April 2024: The council refused the parking garage.
            Which department offers raku firing?            | Ceramics: Raku firing
            How much do ten evenings with material cost?    | Adults (48 euros): Ten evenings with material
            When was the night boat given up?               | Winter 2022: The night boat was given up.
            """)
    void prefixesAStatementWithItsHeading(String question, String said) throws IOException {
        Answer answer = ask(question);

        assertThat(answer.statements().get(0).text()).startsWith(said);
        assertThat(answer.statements().get(0).citations()).hasSizeGreaterThan(1);
        assertThat(quotes(answer))
                .allMatch(quote -> answer.statements().get(0).text().contains(quote.replace("- ", "")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            When is the archive closed?                     | The archive, which is closed in August
            When is the campus open?                        | open from 7 to 22
            What do guests sign?                            | log book
            Who was elected treasurer?                      | Ida Moen
            Where was a second gangway built?               | Holm pier
            What does the kiosk sell?                       | coffee
            """)
    void quotesASentenceAloneIfItsHeadingDoesNotContainTheAnswer(String question, String quoted) throws IOException {
        Answer answer = ask(question);

        assertThat(answer.statements().get(0).text()).contains(quoted);
        assertThat(answer.statements())
                .allMatch(statement -> statement.citations().size() == 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What is new in version 4.2.1?   | Attachments, Dark mode, Reminders
            What changed in 4.2.0?          | Added, Export, Signatures, Fixed, Double, Crash
            What was fixed in 4.2.0?        | Fixed, Double, Crash
            What is in building C?          | Ground floor, Canteen, Copy shop, Second floor, Language, archive
            What is on the second floor of building C? | Second floor, Language, archive
            What does building A have?      | Reception, Bicycle
            What fees are there?            | Adults (48 euros), with material, Pupils (20 euros), without material
            """)
    void quotesWholeSectionsIfTheyAreAskedFor(String question, String parts) throws IOException {
        Answer answer = ask(question);

        String said = String.join(
                "\n", answer.statements().stream().map(Statement::text).toList());
        assertThat(said).containsSubsequence(parts.split(", "));
        assertThat(said.lines().filter(line -> line.startsWith("- ")).count())
                .isLessThanOrEqualTo(parts.split(", ").length);
    }

    @Test
    void isNotSureAboutAMissingVersion() throws IOException {
        write();
        try (Engine engine = Engines.ingested(folder)) {
            assertThat(Engines.isSure(Engines.ask(engine, "What is new in version 4.3.0?")))
                    .isFalse();
        }
    }

    private static List<String> quotes(Answer answer) {
        return answer.citations().stream()
                .filter(citation -> answer.statements().get(0).citations().contains(citation.marker()))
                .map(Citation::quote)
                .toList();
    }

    private Answer ask(String question) throws IOException {
        write();
        try (Engine engine = Engines.ingestedAndSure(folder)) {
            return Engines.ask(engine, question);
        }
    }

    private void write() throws IOException {
        Files.writeString(folder.resolve("changes.md"), CHANGES);
        Files.writeString(folder.resolve("campus.md"), CAMPUS);
        Files.writeString(folder.resolve("club.md"), CLUB);
        Files.writeString(folder.resolve("minutes.md"), MINUTES);
        Files.writeString(folder.resolve("courses.md"), COURSES);
        Files.writeString(folder.resolve("ferry.txt"), FERRY);
    }
}
