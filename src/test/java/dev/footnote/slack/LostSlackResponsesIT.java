package dev.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import dev.footnote.slack.fake.DisplayedMessage;
import dev.footnote.slack.fake.FakeSlack;
import dev.footnote.slack.fake.InteractionPayloads;
import dev.footnote.slack.fake.RequestSigner;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** If responses of Slack are lost or refuse a call, the user sees one answer or one notice. */
@Timeout(60)
class LostSlackResponsesIT {

    private final FakeSlack slack = new FakeSlack();
    private SlackTestBench bench = new SlackTestBench(slack);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void doesNotApologiseForAPostedAnswerWhoseConfirmationWasLost() {
        slack.faults().lose("chat.postMessage", 1);

        String ts = bench.mention("C1", "U1", "Who came?");

        assertAnsweredOnce(ts);
        assertThat(slack.calls("chat.postMessage")).hasSize(1);
    }

    @Test
    void doesNotApologiseForAPostedAnswerWhenSlackFailsAfterwards() {
        slack.faults().breakDown("chat.postMessage", 1);

        String ts = bench.mention("C1", "U1", "Who came?");

        assertAnsweredOnce(ts);
    }

    @Test
    void findsTheAnswerInAThreadOfSeveralPages() {
        String ts = slack.say("C1", null, "U1", "Who came?");
        for (int i = 0; i < 1_500; i++) {
            slack.say("C1", ts, "U2", "Me " + i);
        }
        slack.faults().lose("chat.postMessage", 1);

        bench.deliver(RequestSigner.mention("C1", ts, null, "U1", "<@" + FakeSlack.BOT + "> Who came?"));

        assertAnsweredOnce(ts);
    }

    @Test
    void repostsAnAnswerThatDidNotArrive() {
        slack.faults().drop("chat.postMessage", 1);

        String ts = bench.mention("C1", "U1", "Who came?");

        assertAnsweredOnce(ts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"internal_error", "fatal_error", "service_unavailable"})
    void postsAgainAfterAFailureOfSlack(String error) {
        slack.refuse("chat.postMessage", error);
        String ts = bench.mention("C1", "U1", "Who came?");
        slack.awaitCalls("chat.postMessage", 2);

        slack.allow("chat.postMessage");

        assertAnsweredOnce(ts);
    }

    /** A repetition without jitter or a look at the thread gives some of them two messages, or none. */
    @Test
    void answersEachOnceThoughSlackBreaksDownManyTimesBeforeAndAfterItPosts() {
        bench = new SlackTestBench(slack, "slack.workers", "16", "slack.shutdown-wait", "50s");
        slack.faults().breakDown("chat.postMessage", 60);
        slack.faults().drop("chat.postMessage", 40);
        slack.faults().breakDown("conversations.replies", 60);
        slack.faults().breakDown("users.info", 10);
        List<String> asked = IntStream.range(0, 150)
                .mapToObj(i -> bench.mention("C" + i % 50, "U" + i % 60, "Question " + i))
                .toList();

        bench.door.close();

        assertThat(slack.bySelf())
                .allMatch(said -> said.words().contains("It was signed"))
                .extracting(said -> String.valueOf(said.thread()))
                .containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    void reportsAnUncertainAnswerIfItMayNotReadTheThread() {
        slack.faults().breakDown("chat.postMessage", 1);
        slack.refuse("conversations.replies", "missing_scope");

        String ts = bench.mention("C1", "U1", "Who came?");

        slack.awaitReplies("C1", ts, 2);
        bench.door.close();
        assertThat(slack.bySelf())
                .extracting(said -> said.words().strip())
                .satisfiesExactly(
                        answer -> assertThat(answer).contains("It was signed"),
                        notice -> assertThat(notice)
                                .contains("do not know whether")
                                .doesNotContain("went wrong"));
    }

    @Test
    void answersLaterWhenSlackAsksToWaitLongerThanACallMayTake() {
        bench = new SlackTestBench(slack, "slack.retry-pause", "50ms");
        slack.faults().limit("users.info", 1, 3_600);

        String ts = bench.mention("C1", "U1", "Who came?");

        assertAnsweredOnce(ts);
        assertThat(bench.asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"users.info", "auth.test", "reactions.add", "reactions.remove"})
    void answersWhenAnotherCallIsLost(String method) {
        slack.faults().lose(method, 1);

        String ts = bench.mention("C1", "U1", "Who came?");

        assertAnsweredOnce(ts);
    }

    @Test
    void doesNotEndAStreamTwiceWhenItsConfirmationWasLost() {
        bench = new SlackTestBench(slack, "llm.provider", "openai", "llm.model", "m");
        bench.engine((askRequest, listener) -> {
            Answer answer = SlackAnswerFixtures.stating("It was signed.", 1);
            listener.statementChecked(answer.statements().get(0), answer.citations());
            return answer;
        });
        slack.faults().lose("chat.stopStream", 1);

        String ts = bench.mention("C1", "U1", "Who came?");

        slack.awaitCalls("reactions.remove", 1);
        assertAnsweredOnce(ts);
        assertThat(slack.calls("chat.postMessage")).isEmpty();
    }

    @Test
    void repeatsAPrivateAnswerInsteadOfApologising() {
        slack.faults().lose("response", 1);

        bench.send(RequestSigner.form(InteractionPayloads.command(slack, "Who came?")));

        slack.awaitSaid(2);
        bench.door.close();
        assertThat(slack.bySelf()).hasSize(2).allMatch(said -> said.words().contains("It was signed"));
    }

    @Test
    void reportsThatAShareIsUncertain() {
        bench.send(RequestSigner.form(InteractionPayloads.command(slack, "Who came?")));
        String id = slack.awaitSaid(1).get(0).button("footnote_share");
        slack.faults().lose("response", 1);

        bench.send(RequestSigner.interaction(InteractionPayloads.click(slack, "footnote_share", id)));

        DisplayedMessage told = slack.awaitSaid(3).get(2);
        assertThat(told.words()).contains("do not know whether", "click again");
    }

    @Test
    void postsTheRequestToWaitPubliclyIfEphemeralMessagesFail() {
        slack.refuse("chat.postEphemeral", "user_not_in_channel");
        bench = new SlackTestBench(slack, "slack.max-per-user", "1");
        CountDownLatch asked = new CountDownLatch(1);
        bench.engine((askRequest, listener) -> {
            await(asked);
            return SlackAnswerFixtures.stating("It was signed.", 1);
        });
        bench.mention("C1", "U1", "Who came?");

        String next = bench.mention("C1", "U1", "Who left?");

        DisplayedMessage told = slack.awaitReplies("C1", next, 1).get(0);
        asked.countDown();
        assertThat(told.words()).contains("still answering your earlier questions");
    }

    @Test
    void postsARefusalPubliclyIfEphemeralMessagesFail() {
        slack.refuse("chat.postEphemeral", "channel_not_found");
        slack.people().guest("U9");

        String ts = bench.mention("C1", "U9", "Who came?");

        assertThat(slack.awaitReplies("C1", ts, 1).get(0).words()).contains("not guests");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reactions.add", "assistant.threads.setStatus"})
    void answersWithoutAStatusIfSlackRefusesIt(String method) {
        slack.refuse(method, "restricted_action");
        String ts = slack.say("DA1", null, "U1", "Hello");
        String question = slack.say("DA1", ts, "U1", "Who came?");

        bench.deliver(RequestSigner.message("DA1", question, ts, "U1", "Who came?"));

        assertAnsweredOnce("DA1", ts);
        assertThat(slack.reactions()).isEmpty();
    }

    @Test
    void removesTheStatusAfterARateLimit() {
        String ts = slack.say("DA1", null, "U1", "Hello");
        String question = slack.say("DA1", ts, "U1", "Who came?");
        bench.engine((askRequest, listener) -> {
            slack.faults().limit("assistant.threads.setStatus", 1);
            return SlackAnswerFixtures.stating("It was signed.", 1);
        });

        bench.deliver(RequestSigner.message("DA1", question, ts, "U1", "Who came?"));

        assertThat(slack.awaitCalls("assistant.threads.setStatus", 3))
                .extracting(status -> status.get("status"))
                .containsExactly("is reading the documents…", "", "");
    }

    private void assertAnsweredOnce(String ts) {
        assertAnsweredOnce("C1", ts);
    }

    private void assertAnsweredOnce(String channel, String ts) {
        slack.awaitReplies(channel, ts, 1);
        bench.door.close();
        Awaitility.await().until(() -> slack.reactions().isEmpty());
        assertThat(slack.bySelf())
                .singleElement()
                .satisfies(said -> assertThat(said.words() + said.text()).contains("It was signed"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
