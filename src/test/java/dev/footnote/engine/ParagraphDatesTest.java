package dev.footnote.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Decision;
import dev.footnote.answering.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sentence without days has the days of its paragraph, even if a passage ends within the paragraph. */
class ParagraphDatesTest {

    private static final String SIGNED =
            "The minister came to the harbour in May 2022, when two leases were signed: one of the"
                    + " northern quay and one of the cranes. Both sides were glad of the two leases.";
    private static final String MET = "The minister also spoke of the conference in June, which he called a success.";

    @TempDir
    private Path folder;

    @Test
    void usesTheMonthOfItsOwnParagraph() throws IOException {
        Answer answer = ask("Which leases were signed in June 2022?", SIGNED + "\n\n" + MET);

        assertThat(answer.decision()).as(answer.text()).isEqualTo(Decision.ABSTAINED);
        assertThat(answer.reason()).isEqualTo(Reason.WRONG_PERIOD);
    }

    @Test
    void usesAMonthThatIsNamedBeforeItsPassage() throws IOException {
        Answer answer = ask(
                "Which leases were signed in June 2022?",
                "The ferry to Sunndal sails at nine. ".repeat(18) + "\n\n" + SIGNED + "\n\n" + MET + "\n\n"
                        + "The bus to Odda leaves the market square at noon. ".repeat(12));

        assertThat(answer.decision()).as(answer.text()).isEqualTo(Decision.ABSTAINED);
    }

    @Test
    void quotesASentenceForTheMonthOfItsParagraph() throws IOException {
        Answer answer = ask("Which side was glad of the two leases in May 2022?", SIGNED + "\n\n" + MET);

        assertThat(answer.decision()).isEqualTo(Decision.ANSWERED);
        assertThat(answer.text()).contains("Both sides were glad");
    }

    private Answer ask(String question, String text) throws IOException {
        Files.writeString(folder.resolve("report.txt"), text);
        try (Engine engine = Engines.ingested(folder)) {
            return Engines.ask(engine, question);
        }
    }
}
