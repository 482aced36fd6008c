package dev.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.answering.Answer;
import dev.footnote.answering.Notice;
import dev.footnote.answering.Reason;
import dev.footnote.corpus.Document;
import dev.footnote.corpus.DocumentStructure;
import dev.footnote.index.IndexedDocument;
import dev.footnote.slack.fake.DisplayedMessage;
import dev.footnote.slack.fake.FakeSlack;
import dev.footnote.slack.fake.InteractionPayloads;
import dev.footnote.slack.fake.MessageTexts;
import dev.footnote.slack.fake.RequestSigner;
import dev.footnote.slack.messages.SlackText;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Formatting characters of documents, questions and titles are shown verbatim. */
class VerbatimFormattingIT {

    private final FakeSlack slack = new FakeSlack();
    private SlackTestBench bench = new SlackTestBench(slack, "public-url", "https://docs.example");

    @AfterEach
    void close() {
        bench.close();
    }

    static Stream<String> typed() {
        return Stream.of(
                "*not bold*",
                "_not slanted_ and snake_case_name",
                "~not struck~",
                "`not code`",
                "```not a block```",
                "> not quoted",
                "&gt; nor this",
                "2 * 3 * 4 > 5",
                ":smile: is no face");
    }

    @ParameterizedTest
    @MethodSource("typed")
    void showsAnAnswerWithoutFormattingItsText(String typed) {
        bench.engine((askRequest, listener) -> SlackAnswerFixtures.stating(typed, 1));

        String ts = bench.mention("C1", "U1", "Who?");

        DisplayedMessage displayedMessage = slack.awaitReplies("C1", ts, 1).get(0);
        assertThat(displayedMessage.words()).startsWith(escaped(typed));
        assertNothingFormats(displayedMessage.formatted());
        assertThat(slack.awaitCalls("chat.postMessage", 1).get(0)).containsEntry("mrkdwn", "0");
        assertThat(SlackText.parse(displayedMessage.text())).startsWith(typed);
    }

    @Test
    void showsBelowAnAnswerThatAListContinues() {
        bench.engine((askRequest, listener) -> SlackAnswerFixtures.noted("Red, green and blue", Notice.LIST_CUT));

        String ts = bench.mention("C1", "U1", "Which colours are there?");

        DisplayedMessage displayedMessage = slack.awaitReplies("C1", ts, 1).get(0);
        assertThat(displayedMessage.blocks().toString())
                .contains("The list is incomplete; the rest is in the document.");
    }

    @ParameterizedTest
    @MethodSource("typed")
    void showsTheTitleOfASourceWithoutFormattingIt(String typed) {
        bench.engine((askRequest, listener) -> SlackAnswerFixtures.abstaining(
                Reason.WEAK_EVIDENCE, "Nothing.", SlackAnswerFixtures.citation(1, typed)));

        String ts = bench.mention("C1", "U1", "Who?");

        DisplayedMessage displayedMessage = slack.awaitReplies("C1", ts, 1).get(0);
        assertThat(displayedMessage.words()).contains("|[1]>\n" + escaped(typed) + ", 2024-11-22");
        assertNothingFormats(displayedMessage.formatted());
    }

    @ParameterizedTest
    @MethodSource("typed")
    void showsTheQuestionOfASharedAnswerWithoutFormattingIt(String typed) {
        bench.send(RequestSigner.form(InteractionPayloads.command(slack, escaped(typed))));
        String id = slack.awaitSaid(1).get(0).button("footnote_share");

        bench.send(RequestSigner.interaction(InteractionPayloads.click(slack, "footnote_share", id)));

        DisplayedMessage shared = slack.awaitSaid(2).get(1);
        assertThat(shared.words()).contains("<@U1> asked:\n" + escaped(typed));
        assertNothingFormats(shared.formatted());
    }

    @ParameterizedTest
    @MethodSource("typed")
    void showsTitlesAndQuotesInTheModalWithoutFormattingThem(String typed) throws IOException {
        String text = "0123456789" + typed;
        bench.documents.put(
                "d",
                new IndexedDocument(
                        new Document("d", typed, LocalDate.of(2024, 11, 22), "d", text, "hash", DocumentStructure.NONE),
                        List.of()));

        bench.send(RequestSigner.interaction(
                InteractionPayloads.click(slack, "footnote_quotes", "1 10 %d hash d".formatted(text.length()))));

        JsonNode blocks = new ObjectMapper()
                .readTree(slack.awaitCalls("views.open", 1).get(0).get("view"))
                .path("blocks");
        assertThat(MessageTexts.of(blocks)).isEqualTo("[1] %1$s, 2024-11-22\n%1$s\n".formatted(escaped(typed)));
        assertNothingFormats(MessageTexts.formatted(blocks));
    }

    @ParameterizedTest
    @MethodSource("typed")
    void escapesMarkdownInAStream(String typed) {
        bench = new SlackTestBench(slack, "llm.provider", "openai", "llm.model", "m");
        bench.engine((askRequest, listener) -> {
            Answer answer = SlackAnswerFixtures.stating(typed, 1);
            listener.statementChecked(answer.statements().get(0), answer.citations());
            return answer;
        });

        String ts = bench.mention("C1", "U1", "Who?");

        String text = slack.awaitReplies("C1", ts, 1).get(0).text();
        assertThat(text).doesNotContainPattern("(?<!\\\\)[*_~`]").doesNotContainPattern("(?m)^[>#+-]");
        assertThat(SlackText.parseMarkdown(text)).startsWith(SlackText.parse(typed));
    }

    @Test
    void readsBackTheOriginalTextAfterARestart() {
        SlackTestBench before = new SlackTestBench(slack, "llm.provider", "openai", "llm.model", "m");
        before.engine((askRequest, listener) -> {
            Answer answer = SlackAnswerFixtures.stating("Take snake_case * 2.", 1);
            listener.statementChecked(answer.statements().get(0), answer.citations());
            return answer;
        });
        String ts = before.mention("C1", "U1", "Which?");
        slack.awaitReplies("C1", ts, 1);
        before.door.close();

        bench.deliver(RequestSigner.message("C1", slack.nextTs(), ts, "U2", "And when?"));

        slack.awaitReplies("C1", ts, 2);
        assertThat(bench.said(bench.asked.get(0))).last().asString().contains("Take snake_case * 2");
    }

    private static String escaped(String typed) {
        return typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void assertNothingFormats(String marked) {
        assertThat(marked).doesNotContainPattern("[*_~`]|:smile:|(?m)^(>|&gt;)");
    }
}
