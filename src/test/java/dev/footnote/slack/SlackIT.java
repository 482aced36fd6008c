package dev.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.slack.fake.FakeSlack;
import dev.footnote.slack.fake.Sender;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service as Slack reaches it. */
@QuarkusTest
@TestProfile(HomeService.class)
class SlackIT {

    private final FakeSlack slack = HomeService.Workspace.slack();

    @BeforeEach
    void waitForDocuments() {
        Requests.awaitReady();
    }

    @Test
    void answersAMentionFromTheDocumentsWithLinksToThem() {
        String text = "<@" + FakeSlack.BOT + "> Which agreements were signed in August 2024?";
        String ts = slack.say("C1", null, "U1", text);

        int status = Requests.post(Sender.json(Sender.mention("C1", ts, null, "U1", text)));

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
        Sender.Signed signed = Sender.json(Map.of("type", "url_verification", "challenge", "c"));

        assertThat(Requests.post(signed)).isEqualTo(200);
        assertThat(Requests.post(signed.with("X-Slack-Signature", "v0=00"))).isEqualTo(401);
    }

    @Test
    void refusesABodyOfTwoMegabytes() {
        byte[] body = new byte[2_000_000];

        assertThat(Requests.post(Sender.signed(body, "application/json", Instant.now())))
                .isEqualTo(413);
    }
}
