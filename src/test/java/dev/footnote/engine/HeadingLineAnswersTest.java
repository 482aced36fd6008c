package dev.footnote.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of a plain text that are its title, or name what follows. */
class HeadingLineAnswersTest {

    private static final String RULES = """
            Rules of the Ternen boat house

            Open fires are forbidden. Oars have to be cleaned after each trip. Dogs stay outside.

            Duties until the end of the season
            - Ida Moen: paint the jetty
            - Karl Brekke: order new ropes

            Fees for guests

            A night at the mooring is 12 euros. Showers are free.

            Opening hours: 9 to 17

            Harbour lane, Ternen

            The boat house was built of oak by the guild of ropemakers.
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What are the rules of the Ternen boat house? | Rules of the Ternen boat house",
                "Tell me about the rules of the boat house. | Rules of the Ternen boat house",
                "What are the fees for guests? | Fees for guests",
            })
    void doesNotQuoteHeadingLines(String question, String line) throws IOException {
        Answer answer = ask(question);

        assertThat(answer.citations())
                .isNotEmpty()
                .noneMatch(citation -> citation.quote().contains(line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What are the duties until the end of the season? | order new ropes",
                "What are the fees for guests? | 12 euros",
                "What are the opening hours? | Opening hours: 9 to 17",
            })
    void quotesTheTextBelowAHeadingLine(String question, String quoted) throws IOException {
        Answer answer = ask(question);

        assertThat(answer.citations().get(0).quote()).contains(quoted);
    }

    /** A corpus of pages that were cut into sections, each with the title on top. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Where did the politician Ida Moen work from 2005 to 2006?   | harbour office",
                "For which clubs did the politician Ida Moen row?            | Ternen",
                "Who is Ida Moen?                                            | politician",
                "What did Ida Moen study?                                    | fishery",
                "When did Ida Moen enter the council?                        | 2010",
            })
    void doesNotQuoteATitleThatIsRepeatedAboveEachSection(String question, String quoted) throws IOException {
        String title = "Ida Moen ( politician )";
        Files.writeString(folder.resolve("moen.jsonl"), """
                {"id": "moen", "title": "Ida Moen (politician)", "text": "%1$s\\n Ida Moen ( born 1971 ) is a politician of Ternen .\\n\\n%1$s\\nShe has rowed for Ternen and Holm .\\n\\n%1$s\\nMoen began her career as a clerk and studied fishery . From 2005 to 2006 she worked in the harbour office .\\n\\nCareer\\n Her party won in 2010 , and she entered the council in that year ."}
                """.formatted(title));
        try (Engine engine = Engines.ingested(folder)) {

            Answer answer = Engines.ask(engine, question);

            assertThat(answer.citations().get(0).quote()).contains(quoted);
            assertThat(answer.citations())
                    .noneMatch(citation -> citation.quote().contains(title))
                    .noneMatch(citation -> citation.quote().startsWith("Career"));
        }
    }

    private Answer ask(String question) throws IOException {
        Files.writeString(folder.resolve("rules.txt"), RULES);
        try (Engine engine = Engines.ingested(folder)) {
            return Engines.ask(engine, question);
        }
    }
}
