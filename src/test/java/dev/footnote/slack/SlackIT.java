package dev.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.slack.fake.FakeSlack;
import dev.footnote.slack.fake.InteractionPayloads;
import dev.footnote.slack.fake.RequestSigner;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests of Slack to a running service. */
@QuarkusTest
@TestProfile(SlackHttpProfile.class)
class SlackIT {

    private final FakeSlack slack = SlackHttpProfile.Workspace.slack();

    @BeforeEach
    void waitForDocuments() {
        SlackServiceRequests.awaitReady();
    }

    @Test
    void answersAMentionFromTheDocumentsWithLinksToThem() {
        String text = "<@" + FakeSlack.BOT + "> Which agreements were signed in August 2024?";
        String ts = slack.say("C1", null, "U1", text);

        int status = SlackServiceRequests.post(RequestSigner.json(RequestSigner.mention("C1", ts, null, "U1", text)));

        assertThat(status).isEqualTo(200);
        assertThat(slack.awaitReplies("C1", ts, 1).get(0).words())
                .contains(
                        "Security of Supplies Agreement",
                        "<https://docs.example/documents/2024-11-22-vientiane.txt#1405-",
                        "|[1]>",
                        "2024-11-22");
    }

    @Test
    void refusesAWrongSignature() {
        RequestSigner.Signed signed = RequestSigner.json(Map.of("type", "url_verification", "challenge", "c"));

        assertThat(SlackServiceRequests.post(signed)).isEqualTo(200);
        assertThat(SlackServiceRequests.post(signed.with("X-Slack-Signature", "v0=00")))
                .isEqualTo(401);
    }

    /**
     * Slack sends the message that was clicked on with the click, so that a field of its form has some thousand bytes.
     */
    @ParameterizedTest
    @ValueSource(strings = {"footnote_quotes", "footnote_helpful", "footnote_not_helpful", "footnote_share"})
    void acceptsAClickWithItsMessage(String action) {
        Map<String, Object> click = new HashMap<>(InteractionPayloads.click(slack, action, "an-answer"));
        click.put("message", Map.of("type", "message", "ts", "1.2", "text", "\u0434".repeat(3_000)));
        click.put("container", Map.of("type", "message", "message_ts", "1.2", "channel_id", "C1"));

        int status = SlackServiceRequests.post(RequestSigner.interaction(click));

        assertThat(status).isEqualTo(200);
    }

    @Test
    void acceptsACommandWithALongQuestion() {
        Map<String, String> command = InteractionPayloads.command(slack, "\u0434".repeat(3_900) + "?");

        int status = SlackServiceRequests.post(RequestSigner.form(command));

        assertThat(status).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=b"})
    void refusesAChunkedBodyOfTwoMegabytes(String type) {
        byte[] body = new byte[2_000_000];

        int status = SlackServiceRequests.postInChunks(RequestSigner.signed(body, type, Instant.now()));

        assertThat(status).isEqualTo(413);
    }

    @Test
    void refusesABodyOfTwoMegabytes() {
        byte[] body = new byte[2_000_000];

        assertThat(SlackServiceRequests.post(RequestSigner.signed(body, "application/json", Instant.now())))
                .isEqualTo(413);
    }
}
