package dev.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnswerListener;
import dev.footnote.answering.Reason;
import dev.footnote.conversation.Turn;
import dev.footnote.engine.AskRequest;
import dev.footnote.llm.Cancellation;
import dev.footnote.slack.fake.FakeSlack;
import dev.footnote.slack.fake.RequestSigner;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A service that is stopped and started again. */
class SlackRestartIT {

    private final FakeSlack slack = new FakeSlack();
    private final SlackTestBench before = new SlackTestBench(slack, "slack.shutdown-wait", "1s", "slack.workers", "1");
    private final SlackTestBench after = new SlackTestBench(slack);

    @AfterEach
    void close() {
        before.close();
        after.close();
    }

    @Test
    void readsTheThreadBackAndContinuesIt() {
        String ts = before.mention("C1", "U1", "Who is A &amp; B?");
        slack.awaitReplies("C1", ts, 1);

        after.deliver(RequestSigner.message("C1", slack.nextTs(), ts, "U2", "And when?"));

        slack.awaitReplies("C1", ts, 2);
        assertThat(after.said(after.asked.get(0)))
                .containsExactly(
                        new Turn(Turn.Role.USER, "Who is A & B?"), new Turn(Turn.Role.ASSISTANT, "It was signed. [1]"));
    }

    @Test
    void doesNotTreatAGreetingAsATopic() {
        before.engine((askRequest, listener) -> SlackAnswerFixtures.abstaining(Reason.SMALL_TALK, "Hello!"));
        String ts = before.mention("C1", "U1", "Hi");
        slack.awaitReplies("C1", ts, 1);

        after.deliver(RequestSigner.message("C1", slack.nextTs(), ts, "U2", "And when?"));

        slack.awaitReplies("C1", ts, 2);
        assertThat(after.said(after.asked.get(0))).isEmpty();
    }

    @Test
    void answersNoRepeatedEventAgainAfterARestart() {
        String ts = slack.say("C1", null, "U1", "Who?");
        RequestSigner.Signed mention = RequestSigner.json(RequestSigner.mention("C1", ts, null, "U1", "Who?"));
        before.send(mention);
        slack.awaitReplies("C1", ts, 1);

        int status = after.send(mention.with("X-Slack-Retry-Num", "1")).getStatusCode();

        after.door.close();
        assertThat(status).isEqualTo(200);
        assertThat(slack.replies("C1", ts)).hasSize(1);
    }

    @Test
    void answersARepeatedEventIfTheFirstAttemptDied() {
        String ts = slack.say("C1", null, "U1", "Who?");
        RequestSigner.Signed mention = RequestSigner.json(RequestSigner.mention("C1", ts, null, "U1", "Who?"));

        after.send(mention.with("X-Slack-Retry-Num", "1"));

        assertThat(slack.awaitReplies("C1", ts, 1)).hasSize(1);
    }

    @Test
    void acceptsARepeatedEventIfNothingWasPostedBefore() {
        slack.refuse("chat.postMessage", "fatal_error");
        String ts = slack.say("C1", null, "U1", "Who?");
        RequestSigner.Signed mention = RequestSigner.json(RequestSigner.mention("C1", ts, null, "U1", "Who?"));
        before.send(mention);
        slack.awaitCalls("chat.postMessage", 2);
        slack.allow("chat.postMessage");

        Awaitility.await().until(() -> {
            before.send(mention.with("X-Slack-Retry-Num", "1"));
            return !slack.replies("C1", ts).isEmpty();
        });

        before.door.close();
        assertThat(slack.replies("C1", ts)).hasSize(1);
    }

    @Test
    void answersUnansweredQuestionsAfterTheRestart() {
        before.engine(SlackRestartIT::askedUntilCancelled);
        List<String> asked = List.of(
                before.mention("C1", "U1", "First"),
                before.mention("C1", "U1", "Second"),
                before.mention("C1", "U1", "Third"));
        Awaitility.await().until(() -> before.asked.size() == 1);
        before.door.close();
        assertThat(slack.bySelf()).isEmpty();

        SlackTestBench next = new SlackTestBench(slack, "slack.directory", before.folder);

        asked.forEach(ts -> slack.awaitReplies("C1", ts, 1));
        next.door.close();
        assertThat(slack.bySelf()).hasSize(3).allMatch(said -> said.words().contains("It was signed"));
        assertThat(slack.reactions()).isEmpty();
    }

    @Test
    void ignoresThreadsOfOthersAfterTheRestart() {
        before.engine(SlackRestartIT::askedUntilCancelled);
        String asked = before.mention("C1", "U1", "First");
        Awaitility.await().until(() -> before.asked.size() == 1);
        String others = slack.say("C1", null, "U2", "Lunch?");
        before.deliver(RequestSigner.message("C1", slack.nextTs(), others, "U3", "Yes!"));
        before.door.close();

        SlackTestBench next = new SlackTestBench(slack, "slack.directory", before.folder);

        slack.awaitReplies("C1", asked, 1);
        next.door.close();
        assertThat(slack.bySelf())
                .singleElement()
                .satisfies(told -> assertThat(told.thread()).isEqualTo(asked));
    }

    @Test
    void acceptsNoAnsweredQuestionAgainAfterTheRestart() {
        String ts = slack.say("C1", null, "U1", "Who?");
        RequestSigner.Signed mention = RequestSigner.json(RequestSigner.mention("C1", ts, null, "U1", "Who?"));
        before.send(mention);
        before.door.close();
        SlackTestBench next = new SlackTestBench(slack, "slack.directory", before.folder);

        int status = next.send(mention).getStatusCode();

        next.door.close();
        assertThat(status).isEqualTo(200);
        assertThat(slack.replies("C1", ts)).hasSize(1);
        assertThat(next.asked).isEmpty();
    }

    @Test
    void finishesAcceptedQuestionsBeforeShutdown() {
        List<String> asked = List.of(
                before.mention("C1", "U1", "First"),
                before.mention("C1", "U1", "Second"),
                before.mention("C1", "U1", "Third"));

        before.door.close();

        assertThat(asked)
                .allSatisfy(ts -> assertThat(slack.replies("C1", ts))
                        .singleElement()
                        .satisfies(told -> assertThat(told.words()).contains("It was signed")));
    }

    private static Answer askedUntilCancelled(AskRequest askRequest, AnswerListener listener) {
        Cancellation handle = new Cancellation();
        listener.started(handle);
        Awaitility.await().until(handle::isCancelled);
        handle.throwIfCancelled();
        throw new AssertionError("it was cancelled");
    }
}
