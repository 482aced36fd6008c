package dev.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.response.Response;
import dev.footnote.index.IndexedDocument;
import dev.footnote.slack.fake.DisplayedMessage;
import dev.footnote.slack.fake.FakeSlack;
import dev.footnote.slack.fake.InteractionPayloads;
import dev.footnote.slack.fake.RequestSigner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands, buttons, shortcuts. */
class InteractionHandlerIT {

    private final FakeSlack slack = new FakeSlack();
    private SlackTestBench bench = new SlackTestBench(slack);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void answersACommandPrivately() {
        Response acknowledged = command("Which agreements were signed?");

        DisplayedMessage answer = slack.awaitSaid(1).get(0);
        assertThat(acknowledged.getStatusCode()).isEqualTo(200);
        assertThat(acknowledged.getBody()).contains("Reading the documents");
        assertThat(answer.onlyFor()).isNotNull();
        assertThat(answer.words()).contains("It was signed. [1]", "Share in channel");
    }

    @Test
    void showsTheUsageForACommandWithoutAQuestion() {
        assertThat(command("  ").getBody()).contains("/ask");
        assertThat(bench.asked).isEmpty();
    }

    @Test
    void sharesAPrivateAnswerOnceOnRequest() {
        command("Who &amp; why?");
        String id = slack.awaitSaid(1).get(0).button("footnote_share");
        click("footnote_share", id);
        DisplayedMessage shared = slack.awaitSaid(2).get(1);

        click("footnote_share", id);

        assertThat(shared.onlyFor()).isNull();
        assertThat(shared.words()).contains("<@U1> asked:", "Who &amp; why?", "It was signed. [1]");
        assertThat(slack.awaitSaid(3).get(2).words()).contains("no longer available");
    }

    @Test
    void showsTheQuotesVerbatim() {
        document("0123456789The q<uote> and more", "hash");
        String ts = bench.mention("C1", "U1", "Who?");
        String value = slack.awaitReplies("C1", ts, 1).get(0).button("footnote_quotes");

        click("footnote_quotes", value);

        assertThat(slack.awaitCalls("views.open", 1).get(0).get("view"))
                .contains("The q", "A title", "2024-11-22")
                .doesNotContain("0123456789");
    }

    @Test
    void reportsThatAQuotedDocumentHasChanged() {
        document("Another text altogether, as long", "another hash");
        String ts = bench.mention("C1", "U1", "Who?");
        String value = slack.awaitReplies("C1", ts, 1).get(0).button("footnote_quotes");

        click("footnote_quotes", value);

        assertThat(slack.awaitCalls("views.open", 1).get(0).get("view"))
                .contains("has been changed or removed")
                .doesNotContain("Another text");
    }

    @Test
    void asksToClickAgainIfTheModalCouldNotBeOpenedInTime() {
        slack.refuse("views.open", "expired_trigger_id");

        click("footnote_quotes", "");

        assertThat(slack.awaitSaid(1).get(0).words()).contains("click again");
    }

    @Test
    void recordsARatingAndConfirmsIt() {
        String ts = bench.mention("C1", "U1", "Who?");
        String id = slack.awaitReplies("C1", ts, 1).get(0).button("footnote_helpful");

        click("footnote_helpful", id);

        assertThat(slack.awaitSaid(2).get(1).words()).contains("Thank you");
    }

    @Test
    void asksForAReasonAndRecordsIt() {
        String ts = bench.mention("C1", "U1", "Who?");
        String id = slack.awaitReplies("C1", ts, 1).get(0).button("footnote_not_helpful");
        click("footnote_not_helpful", id);
        assertThat(slack.awaitCalls("views.open", 1).get(0).get("view")).contains(id);

        Response response =
                bench.send(RequestSigner.interaction(InteractionPayloads.reason(slack, id, "The date is wrong")));

        assertThat(response.getStatusCode()).isEqualTo(200);
        assertThat(slack.awaitSaid(2).get(1).words()).contains("Thank you");
    }

    @Test
    void recordsTheQuestionAndCitationsWithAReason(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("feedback.jsonl");
        bench = new SlackTestBench(slack, "feedback.file", file.toString());
        String ts = bench.mention("C1", "U1", "Who came?");
        String id = slack.awaitReplies("C1", ts, 1).get(0).button("footnote_not_helpful");

        bench.send(RequestSigner.interaction(InteractionPayloads.reason(slack, id, "The date is wrong")));

        slack.awaitSaid(2);
        assertThat(Files.readString(file))
                .contains(id, "\"down\"", "The date is wrong", "Who came?", "Who?", "notes/a b.txt", "hash", "version");
    }

    @Test
    void reportsThatAnAnswerIsTooOldToBeRated() {
        click("footnote_helpful", "an id of last year");

        assertThat(slack.awaitSaid(1).get(0).words()).contains("too old");
    }

    @ParameterizedTest
    @ValueSource(strings = {"footnote_helpful", "footnote_not_helpful"})
    void reportsThatARatingWasNotRecorded(String button) {
        bench = new SlackTestBench(slack, "feedback.max-file-bytes", "1");
        String ts = bench.mention("C1", "U1", "Who?");
        String id = slack.awaitReplies("C1", ts, 1).get(0).button(button);

        click(button, id);

        assertThat(slack.awaitSaid(2).get(1).words()).contains("could not be saved");
        assertThat(slack.calls("views.open")).isEmpty();
    }

    @Test
    void reportsThatAReasonWasNotRecorded() {
        bench = new SlackTestBench(slack, "feedback.max-file-bytes", "1");
        String ts = bench.mention("C1", "U1", "Who?");
        String id = slack.awaitReplies("C1", ts, 1).get(0).button("footnote_not_helpful");

        bench.send(RequestSigner.interaction(InteractionPayloads.reason(slack, id, "The date is wrong")));

        assertThat(slack.awaitSaid(2).get(1).words()).contains("could not be saved");
    }

    @Test
    void reportsThatAnAnswerIsTooOldForAReason() {
        bench.send(RequestSigner.interaction(
                InteractionPayloads.reason(slack, "an id of last year", "The date is wrong")));

        assertThat(slack.awaitSaid(1).get(0).words()).contains("too old");
    }

    @Test
    void handlesAClickAfterUnreadableResponsesOfSlack() {
        slack.faults().garble("users.info", 2);

        click("footnote_helpful", "an id");

        assertThat(slack.awaitSaid(1).get(0).words()).contains("too old to be rated");
    }

    @Test
    void reportsAFailedClick() {
        slack.refuse("users.info", "account_inactive");

        click("footnote_helpful", "an id");

        assertThat(slack.awaitSaid(1).get(0).words()).contains("went wrong", "click again");
    }

    @Test
    void refusesClicksOfGuests() {
        slack.people().guest("U1");

        click("footnote_quotes", "1 0 5 hash id");

        assertThat(slack.awaitSaid(1).get(0).words()).contains("not guests");
        assertThat(slack.calls("views.open")).isEmpty();
    }

    @Test
    void answersAMessageChosenWithTheShortcut() {
        String ts = slack.say("C1", null, "U2", "Does anybody know who came?");

        bench.send(RequestSigner.interaction(InteractionPayloads.choice(slack, ts, "Does anybody know who came?")));

        assertThat(slack.awaitReplies("C1", ts, 1).get(0).words()).contains("It was signed");
    }

    @Test
    void reportsThatItIsNotInTheChannelOfAChosenMessage() {
        slack.refuse("chat.postMessage", "not_in_channel");
        String ts = slack.say("C1", null, "U2", "Who came?");

        bench.send(RequestSigner.interaction(InteractionPayloads.choice(slack, ts, "Who came?")));

        assertThat(slack.awaitSaid(1).get(0).words()).contains("Invite me");
    }

    private Response command(String text) {
        return bench.send(RequestSigner.form(InteractionPayloads.command(slack, text)));
    }

    private void click(String action, String value) {
        Response response = bench.send(RequestSigner.interaction(InteractionPayloads.click(slack, action, value)));
        assertThat(response.getStatusCode()).isEqualTo(200);
    }

    private void document(String text, String hash) {
        bench.documents.put("notes/a b.txt", new IndexedDocument(SlackAnswerFixtures.document(text, hash), List.of()));
    }
}
