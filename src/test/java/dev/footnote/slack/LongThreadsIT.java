package dev.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.conversation.Turn;
import dev.footnote.slack.fake.DisplayedMessage;
import dev.footnote.slack.fake.FakeSlack;
import dev.footnote.slack.fake.RequestSigner;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long threads, and threads with programs that always reply. */
@Timeout(60)
class LongThreadsIT {

    private final FakeSlack slack = new FakeSlack();
    private SlackTestBench bench =
            new SlackTestBench(slack, "slack.max-per-ten-minutes", "5", "slack.max-per-user", "100");

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void stopsAnsweringAProgramThatRepliesToEverythingInAThread() {
        String ts = bench.mention("C1", "U8", "Who came?");
        for (int i = 1; i <= 5; i++) {
            slack.awaitReplies("C1", ts, i);
            bench.deliver(RequestSigner.message("C1", slack.nextTs(), ts, "U8", "And then?"));
        }
        DisplayedMessage told = slack.awaitSaid(6).get(5);

        for (int i = 0; i < 20; i++) {
            bench.deliver(RequestSigner.message("C1", slack.nextTs(), ts, "U8", "And then?"));
        }

        bench.door.close();
        assertThat(told.words()).contains("too many questions within a few minutes");
        assertThat(bench.asked).hasSize(5);
        assertThat(slack.bySelf()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"D1", "C1"})
    void stopsAnsweringAProgramThatStartsANewThreadEachTime(String channel) {
        bench = new SlackTestBench(
                slack, "slack.max-per-ten-minutes", "5", "slack.max-per-user", "100", "slack.allow.users", "U8");
        slack.people().bot("U8");

        for (int i = 0; i < 20; i++) {
            bench.mention(channel, "U8", "And then?");
        }

        bench.door.close();
        assertThat(bench.asked).hasSize(5);
        assertThat(slack.bySelf()).hasSize(6);
    }

    @Test
    void answersOthersInTheSameThread() {
        String ts = bench.mention("C1", "U8", "Who came?");
        for (int i = 1; i <= 5; i++) {
            slack.awaitReplies("C1", ts, i);
            bench.deliver(RequestSigner.message("C1", slack.nextTs(), ts, "U8", "And then?"));
        }
        slack.awaitSaid(6);

        bench.deliver(RequestSigner.mention("C1", slack.nextTs(), ts, "U1", "And who left?"));

        assertThat(slack.awaitSaid(7).get(6).words()).contains("It was signed");
    }

    @Test
    void doesNotAnswerItself() {
        String ts = bench.mention("C1", "U1", "Who came?");
        slack.awaitReplies("C1", ts, 1);

        bench.deliver(RequestSigner.message("C1", slack.nextTs(), ts, FakeSlack.BOT, "It was signed."));
        bench.deliver(
                RequestSigner.mention("C1", slack.nextTs(), ts, FakeSlack.BOT, "<@" + FakeSlack.BOT + "> It was."));

        bench.door.close();
        assertThat(bench.asked).hasSize(1);
        assertThat(slack.bySelf()).hasSize(1);
    }

    @Test
    void readsTheNewestMessagesOfALongThreadAfterARestart() {
        String ts = bench.mention("C1", "U1", "Question 0");
        for (int i = 1; i < 4; i++) {
            slack.awaitReplies("C1", ts, i);
            talkAmongPeople(ts);
            bench.deliver(RequestSigner.message("C1", slack.nextTs(), ts, "U1", "Question " + i));
        }
        slack.awaitReplies("C1", ts, 4);
        talkAmongPeople(ts);
        bench.door.close();
        SlackTestBench after = new SlackTestBench(slack, "conversation.max-turns", "4");

        after.deliver(RequestSigner.message("C1", slack.nextTs(), ts, "U1", "And when?"));

        slack.awaitReplies("C1", ts, 5);
        List<Turn> said = after.said(after.asked.get(0));
        after.door.close();
        assertThat(said).extracting(Turn::text).contains("Question 3").doesNotContain("Question 0", "Question 1");
        assertThat(slack.calls("conversations.replies")).hasSizeGreaterThan(5);
    }

    private void talkAmongPeople(String thread) {
        for (int i = 0; i < 1_200; i++) {
            slack.say("C1", thread, "U2", "Me too");
        }
    }
}
