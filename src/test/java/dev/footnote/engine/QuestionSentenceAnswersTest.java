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

/** Questions in the text of a document. */
class QuestionSentenceAnswersTest {

    private static final String LINES = """
            Questions about the Ternen sailing school

            When does the season begin?
            With the first Saturday in April, weather permitting.

            Who repairs the boats?
            The boatbuilder, Henrik Solheim. He comes on Fridays.

            May children sail alone?
            No. An instructor has to be on board.

            How much is a lesson?

            40 euros for adults and 25 for pupils.
            """;

    private static final String MARKED = """
            # The mountain hut

            **How high is the hut above the sea?**
            2,140 metres.

            - Where are the blankets kept? In the chest below the stairs.
            - Who keeps the hut? Agnes Torvald, from June to September.

            Q: Is there drinking water?
            A: Yes. The spring is behind the woodshed.

            Have you ever wondered why the roof is red? The first keeper had nothing but ship's paint. The hut sleeps 36.
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "When does the season begin? | With the first Saturday in April",
                "Who repairs the boats? | The boatbuilder, Henrik Solheim",
                "Who is it that repairs boats? | The boatbuilder, Henrik Solheim",
                "May children sail alone? | No. An instructor has to be on board.",
                "How much is a lesson? | 40 euros for adults",
            })
    void answersWithTheLineAfterAPosedQuestion(String question, String beginning) throws IOException {
        Answer answer = ask("questions.txt", LINES, question);

        assertThat(answer.citations().get(0).quote()).startsWith(beginning);
        assertThat(answer.text()).doesNotContain("?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How high is the hut above the sea? | 2,140 metres.",
                "Where are the blankets kept? | In the chest",
                "Who keeps the hut? | Agnes Torvald",
                "Is there drinking water? | A: Yes. The spring is behind",
                "Why is the roof red? | The first keeper",
            })
    void answersAPosedQuestionInAnyMarkup(String question, String beginning) throws IOException {
        Answer answer = ask("hut.md", MARKED, question);

        assertThat(answer.citations().get(0).quote()).contains(beginning);
    }

    @Test
    void quotesAPosedQuestionIfItIsAskedFor() throws IOException {
        String text = "The council met on Tuesday. Mrs Brandt asked: Who pays for the new pier? Nobody knew.";

        Answer answer = ask("council.txt", text, "What did Mrs Brandt ask about the new pier?");

        assertThat(answer.citations().get(0).quote()).contains("Who pays for the new pier?");
    }

    private Answer ask(String name, String text, String question) throws IOException {
        Files.writeString(folder.resolve(name), text);
        try (Engine engine = Engines.ingested(folder)) {
            return Engines.ask(engine, question);
        }
    }
}
