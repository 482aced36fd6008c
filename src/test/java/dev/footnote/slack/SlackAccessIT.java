package dev.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.engine.AskRequest;
import dev.footnote.slack.fake.DisplayedMessage;
import dev.footnote.slack.fake.FakeSlack;
import dev.footnote.slack.fake.InteractionPayloads;
import dev.footnote.slack.fake.RequestSigner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Access of users, channels and workspaces. */
class SlackAccessIT {

    private final FakeSlack slack = new FakeSlack();
    private SlackTestBench bench = new SlackTestBench(slack);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void answersMembersAndLooksThemUpOnce() {
        String first = bench.mention("C1", "U1", "Who came?");
        slack.awaitReplies("C1", first, 1);

        String second = bench.mention("C1", "U1", "Who left?");

        slack.awaitReplies("C1", second, 1);
        assertThat(slack.calls("users.info")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"guest", "stranger", "of another team"})
    void refusesGuestsAndMembersOfOtherOrganisations(String kind) {
        introduce(kind);

        bench.mention("C1", "U9", "Who came?");

        DisplayedMessage told = slack.awaitSaid(1).get(0);
        assertThat(told.words()).contains("not guests");
        assertThat(told.onlyFor()).isEqualTo("U9");
        assertThat(bench.asked).isEmpty();
    }

    @Test
    void ignoresRepliesInAThreadWhoseAuthorItRefused() {
        slack.people().guest("U9");
        String ts = bench.mention("C1", "U9", "Who came?");
        slack.awaitSaid(1);

        bench.deliver(RequestSigner.message("C1", slack.nextTs(), ts, "U1", "Nice try!"));

        bench.door.close();
        assertThat(slack.bySelf()).hasSize(1);
        assertThat(bench.asked).isEmpty();
    }

    @Test
    void ignoresRepliesInAForeignThreadInWhichItRefusedAGuest() {
        slack.people().guest("U9");
        String thread = slack.say("C1", null, "U1", "Lunch?");
        String text = "<@" + FakeSlack.BOT + "> Who came?";
        bench.deliver(RequestSigner.mention("C1", slack.nextTs(), thread, "U9", text));
        slack.awaitSaid(1);

        bench.deliver(RequestSigner.message("C1", slack.nextTs(), thread, "U1", "Nice try!"));

        bench.door.close();
        assertThat(slack.bySelf()).hasSize(1);
        assertThat(bench.asked).isEmpty();
    }

    @Test
    void continuesItsThreadAfterRefusingAGuestThere() {
        slack.people().guest("U9");
        String ts = bench.mention("C1", "U1", "Who came?");
        slack.awaitReplies("C1", ts, 1);
        bench.deliver(RequestSigner.message("C1", slack.nextTs(), ts, "U9", "And who left?"));
        slack.awaitSaid(2);

        bench.deliver(RequestSigner.message("C1", slack.nextTs(), ts, "U1", "And when?"));

        slack.awaitSaid(3);
        assertThat(bench.asked).extracting(AskRequest::message).containsExactly("Who came?", "And when?");
    }

    @Test
    void answersGuestsIfTheyAreAllowed() {
        bench = new SlackTestBench(slack, "slack.allow.guests", "true");
        slack.people().guest("U9");

        String ts = bench.mention("C1", "U9", "Who came?");

        assertThat(slack.awaitReplies("C1", ts, 1).get(0).words()).contains("It was signed");
    }

    @Test
    void answersAGuestOnTheListOfUsers() {
        bench = new SlackTestBench(slack, "slack.allow.users", "U9");
        slack.people().guest("U9");

        String ts = bench.mention("C1", "U9", "Who came?");

        assertThat(slack.awaitReplies("C1", ts, 1).get(0).words()).contains("It was signed");
    }

    @ParameterizedTest
    @CsvSource({"slack.allow.users, not among the people", "slack.allow.channels, not answer in this channel"})
    void refusesUsersAndChannelsThatAreNotListed(String setting, String refusal) {
        bench = new SlackTestBench(slack, setting, "X1,X2");

        bench.mention("C1", "U1", "Who came?");

        assertThat(slack.awaitSaid(1).get(0).words()).contains(refusal);
        assertThat(bench.asked).isEmpty();
    }

    @Test
    void postsNothingInAForeignWorkspace() {
        String ts = slack.say("C1", null, "U1", "Who?");
        Map<String, Object> event = new HashMap<>(RequestSigner.mention("C1", ts, null, "U1", "Who?"));
        event.put("team_id", "T0ELSEWHERE");
        event.put("authorizations", List.of(Map.of("team_id", "T0ELSEWHERE", "user_id", FakeSlack.BOT)));

        int status = bench.deliver(event);

        bench.door.close();
        assertThat(status).isEqualTo(200);
        assertThat(bench.asked).isEmpty();
        assertThat(slack.bySelf()).isEmpty();
    }

    @Test
    void answersInEachListedWorkspace() {
        bench = new SlackTestBench(slack, "slack.allow.workspaces", "T0ELSEWHERE,T0OTHER");
        String ts = slack.say("C1", null, "U1", "Who?");
        Map<String, Object> event = new HashMap<>(RequestSigner.mention("C1", ts, null, "U1", "Who?"));
        event.put("authorizations", List.of(Map.of("team_id", "T0ELSEWHERE", "user_id", FakeSlack.BOT)));

        bench.deliver(event);

        assertThat(slack.awaitReplies("C1", ts, 1).get(0).words()).contains("It was signed");
    }

    @Test
    void refusesACommandOfAnotherWorkspaceWithAMessage() {
        Map<String, String> command = InteractionPayloads.command(slack, "Who?");
        command.put("team_id", "T0ELSEWHERE");

        bench.send(RequestSigner.form(command));

        assertThat(slack.awaitSaid(1).get(0).words()).contains("do not answer in this workspace");
        assertThat(bench.asked).isEmpty();
    }

    @Test
    void refusesUsersWhoCannotBeLookedUp() {
        slack.refuse("users.info", "missing_scope");

        String ts = bench.mention("C1", "U1", "Who came?");

        assertThat(slack.awaitReplies("C1", ts, 1).get(0).words()).contains("went wrong");
        assertThat(bench.asked).isEmpty();
    }

    @Test
    void refusesAReasonFromAUserWhoMayNotAsk() {
        slack.people().guest("U1");

        bench.send(RequestSigner.interaction(InteractionPayloads.reason(slack, "an id", "The date is wrong")));

        assertThat(slack.awaitSaid(1).get(0).words()).contains("not guests");
    }

    @Test
    void ignoresAReasonFromAForeignWorkspace() {
        Map<String, Object> reason = InteractionPayloads.reason(slack, "an id", "The date is wrong");
        reason.put("team", Map.of("id", "T0ELSEWHERE"));

        int status = bench.send(RequestSigner.interaction(reason)).getStatusCode();
        bench.send(RequestSigner.interaction(
                InteractionPayloads.reason(slack, "an id of last year", "The date is wrong")));

        assertThat(status).isEqualTo(200);
        assertThat(slack.awaitSaid(1).get(0).words()).contains("too old");
        assertThat(slack.bySelf()).hasSize(1);
    }

    private void introduce(String kind) {
        switch (kind) {
            case "guest" -> slack.people().guest("U9");
            case "stranger" -> slack.people().stranger("U9", FakeSlack.TEAM);
            default -> slack.people().colleagueOf("U9", "T0OTHER");
        }
    }
}
