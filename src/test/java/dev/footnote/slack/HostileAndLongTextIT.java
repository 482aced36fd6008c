package dev.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Reason;
import dev.footnote.engine.AskRequest;
import dev.footnote.slack.fake.DisplayedMessage;
import dev.footnote.slack.fake.FakeSlack;
import dev.footnote.slack.messages.SlackText;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile and very long texts in documents and questions. */
class HostileAndLongTextIT {

    private final SlackTestBench bench =
            new SlackTestBench("public-url", "https://docs.example", "slack.contact", "<@U7>");
    private final FakeSlack slack = bench.slack;

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!channel> look",
                "<!here|here>",
                "<@U1> and <@U2|you>",
                "<https://evil.example|your bank>",
                "https://evil.example/x",
                "www.evil.example",
                "mailto:a@evil.example",
                "@channel @here"
            })
    void escapesMarkupOfDocuments(String text) {
        bench.engine((askRequest, listener) -> SlackAnswerFixtures.stating(text, 1));

        String ts = bench.mention("C1", "U1", "Who?");

        DisplayedMessage displayedMessage = slack.awaitReplies("C1", ts, 1).get(0);
        assertThat(displayedMessage.words() + displayedMessage.text())
                .doesNotContain("<!", "<@", "<https://evil", "://evil", "www.", "mailto:a", "@channel", "@here");
        assertThat(SlackText.parse(displayedMessage.text())).startsWith(text);
    }

    @ParameterizedTest
    @MethodSource("longAnswers")
    void truncatesALongAnswerToTheLimitsOfSlack(String text) {
        bench.engine((askRequest, listener) -> SlackAnswerFixtures.stating(text, 8));

        String ts = bench.mention("C1", "U1", "Who?");

        DisplayedMessage displayedMessage = slack.awaitReplies("C1", ts, 1).get(0);
        assertThat(displayedMessage.words())
                .contains(SlackText.escapeFallbackText(text.substring(0, 4).strip()), "[5]", "Show quotes");
        assertThat(displayedMessage.words()).doesNotContain("went wrong", "[6] ");
    }

    static Stream<Arguments> longAnswers() {
        return Stream.of(
                Arguments.of("&<> ".repeat(25_000)),
                Arguments.of("&".repeat(100_000)),
                Arguments.of("word ".repeat(1_000)),
                Arguments.of("\ud83d\ude00".repeat(30_000)),
                Arguments.of("line\n".repeat(20_000)));
    }

    @Test
    void showsAnAnswerThatFitsIntoSectionsCompletely() {
        bench.engine((askRequest, listener) -> SlackAnswerFixtures.stating("word ".repeat(2_000) + "end", 1));

        String ts = bench.mention("C1", "U1", "Who?");

        assertThat(slack.awaitReplies("C1", ts, 1).get(0).words()).contains("end <https://docs.example/");
    }

    @Test
    void postsPlainTextWhenSlackRefusesTheBlocks() {
        slack.faults().refuseBlocks("msg_blocks_too_long");

        String ts = bench.mention("C1", "U1", "Who?");

        DisplayedMessage displayedMessage = slack.awaitReplies("C1", ts, 1).get(0);
        assertThat(displayedMessage.text()).contains("It was signed. [1]");
        assertThat(displayedMessage.blocks()).isEmpty();
    }

    @Test
    void namesTheContactWhenTheDocumentsDoNotAnswer() {
        bench.engine((askRequest, listener) -> SlackAnswerFixtures.abstaining(Reason.NO_EVIDENCE, "Nothing."));

        String ts = bench.mention("C1", "U1", "Who?");

        assertThat(slack.awaitReplies("C1", ts, 1).get(0).words()).contains("Nothing.", "Contact: <@U7>");
    }

    @ParameterizedTest
    @CsvSource({
        "a &amp; b &lt;c&gt;, a & b <c>",
        "see <https://a.example/x|this page>, see this page",
        "see <https://a.example/x>, see https://a.example/x",
        "ask <@U2> in <#C2|general>, ask in general",
        "<!subteam^S1|@team> wants it, team wants it"
    })
    void decodesTheMarkupOfAQuestion(String written, String meant) {
        String ts = bench.mention("C1", "U1", written);

        slack.awaitReplies("C1", ts, 1);
        assertThat(bench.asked).extracting(AskRequest::message).containsExactly(meant);
    }

    @Test
    void refusesAQuestionThatIsTooLong() {
        bench.mention("C1", "U1", "why ".repeat(1_001));

        assertThat(slack.awaitSaid(1).get(0).words()).contains("too long");
        assertThat(bench.asked).isEmpty();
    }
}
