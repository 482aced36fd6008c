package dev.footnote.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Notice;
import dev.footnote.answering.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences that belong together in a document are quoted together. */
class ContiguousQuotesTest {

    private static final String MINUTES = """
            # Minutes of the Ternen rowing club

            ## New slipway

            The treasurer proposed a slipway of oak for the northern shore. Postponed until the audit is finished.

            ## Regatta

            - Ida Moen orders forty life jackets for the regatta. Delivery by the harbour master.
            - The regatta needs a second rescue boat.

            ## Keeping the boats

            Whoever rows alone brings the following things from the hut:

            - a whistle on a cord
            - a lamp with a charged battery, which is tested at the door
            - the orange flag

            ## Hoisting a boat

            1. Close the cradle and lock both of its arms.
            2. Hook the belt below the bow.
            3. Turn the winch slowly until the light is green.
            4. Write the hour into the book.
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What did the treasurer propose for the northern shore? | Postponed until the audit is finished.",
                "Who orders the life jackets for the regatta? | Delivery by the harbour master.",
            })
    void quotesTheNextSentenceOfASmallBlock(String question, String next) throws IOException {
        Answer answer = ask(question);

        assertThat(text(answer)).contains(next);
    }

    @Test
    void quotesTheStepsOfAnInstructionTogether() throws IOException {
        Answer answer = ask("How do I hoist a boat with the winch and the belt?");

        assertThat(answer.citations().get(0).quote()).startsWith("1. Close").endsWith("into the book.");
        assertThat(answer.notices()).isEmpty();
    }

    @Test
    void quotesAnItemWithTheSentenceThatAnnouncesItsList() throws IOException {
        Answer answer = ask("What has its battery tested at the door?");

        assertThat(text(answer)).contains("Whoever rows alone brings the following things from the hut: a lamp");
        assertThat(answer.notices()).containsExactly(Notice.LIST_CUT);
    }

    @ParameterizedTest
    @CsvSource({
        "What did the treasurer propose for the northern shore?",
        "How do I hoist a boat with the winch and the belt?",
        "What has its battery tested at the door?",
    })
    void citesEachQuoteVerbatim(String question) throws IOException {
        Answer answer = ask(question);

        assertThat(answer.citations())
                .isNotEmpty()
                .allSatisfy(citation -> assertThat(MINUTES.substring(citation.start(), citation.end()))
                        .isEqualTo(citation.quote()));
    }

    private static String text(Answer answer) {
        return answer.statements().stream().map(Statement::text).collect(Collectors.joining(" "));
    }

    private Answer ask(String question) throws IOException {
        Files.writeString(folder.resolve("minutes.md"), MINUTES);
        try (Engine engine = Engines.ingested(folder)) {
            return Engines.ask(engine, question);
        }
    }
}
