package dev.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.slack.fake.FakeSlack;
import dev.footnote.slack.fake.RequestSigner;
import dev.footnote.slack.inbox.CommandQuestion;
import dev.footnote.slack.inbox.IncomingQuestion;
import dev.footnote.slack.inbox.QuestionInbox;
import dev.footnote.slack.inbox.SlackQuestion;
import dev.footnote.slack.inbox.SlackQuestion.EventDelivery;
import dev.footnote.slack.inbox.SlackQuestion.QuestionTrigger;
import dev.footnote.slack.inbox.StoredQuestion;
import dev.footnote.slack.workspace.SlackThread;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Questions in the inbox of a process that was killed at different points. */
@Timeout(60)
class ResumedQuestionIT {

    @TempDir
    Path folder;

    private final FakeSlack slack = new FakeSlack();
    private @Nullable SlackTestBench bench;

    @AfterEach
    void close() {
        if (bench != null) {
            bench.close();
        }
        slack.close();
    }

    @Test
    void answersAnAcceptedQuestion() {
        String ts = leave(Duration.ZERO, ResumedQuestionIT::nothing);

        start();

        slack.awaitReplies("C1", ts, 1);
        assertOneReply(ts, "It was signed");
    }

    @Test
    void postsNoSecondAnswerWhenTheFirstWasPostedJustBeforeTheKill() {
        String ts = answerAndForget();

        start();

        slack.awaitCalls("reactions.remove", 2);
        assertOneReply(ts, "It was signed");
    }

    @Test
    void answersWhenTheKillCameJustBeforeTheAnswerWasPosted() {
        String ts = leave(Duration.ZERO, QuestionInbox::beginPosting);

        start();

        slack.awaitReplies("C1", ts, 1);
        assertOneReply(ts, "It was signed");
        assertThat(slack.calls("conversations.replies")).hasSize(1);
    }

    @Test
    void deletesTheBeginningOfAnAnswerThatWasBeingStreamed() {
        String ts = slack.say("C1", null, "U1", "Who came?");
        String begun = slack.say("C1", ts, FakeSlack.BOT, "It was");
        leave(mention(ts), Duration.ZERO, (inbox, id) -> inbox.setStream(id, begun));

        start();

        slack.awaitCalls("chat.postMessage", 1);
        assertOneReply(ts, "It was signed");
    }

    @Test
    void removesTheReactionThatTheKilledProcessLeft() {
        String ts = leave(Duration.ZERO, ResumedQuestionIT::nothing);
        slack.react("C1", ts, "eyes");

        start();

        slack.awaitReplies("C1", ts, 1);
        assertOneReply(ts, "It was signed");
        assertThat(slack.reactions()).isEmpty();
    }

    @Test
    void tellsTheAskerOfAnOldQuestionThatThereIsNoAnswer() {
        String ts = leave(Duration.ofHours(2), ResumedQuestionIT::nothing);

        start();

        slack.awaitReplies("C1", ts, 1);
        assertOneReply(ts, "could not answer");
    }

    @Test
    void answersAnOldQuestionWhenTheSettingAllowsIt() {
        String ts = leave(Duration.ofHours(2), ResumedQuestionIT::nothing);

        start("slack.max-age", "3h");

        slack.awaitReplies("C1", ts, 1);
        assertOneReply(ts, "It was signed");
    }

    @Test
    void answersACommandAtItsResponseAddress() {
        leave(command(slack.responseUrl("C1")), Duration.ZERO, ResumedQuestionIT::nothing);

        start();

        assertThat(slack.awaitSaid(1).get(0).words()).contains("It was signed");
    }

    @Test
    void writesToTheAskerOfACommandWhoseResponseAddressHasExpired() {
        leave(
                command(slack.responseUrl("C1").replace("/response/", "/expired/")),
                Duration.ofHours(2),
                ResumedQuestionIT::nothing);

        start();

        assertThat(slack.awaitSaid(1).get(0))
                .satisfies(told -> assertThat(told.channel()).isEqualTo("U1"))
                .satisfies(told -> assertThat(told.words()).contains("could not answer"));
    }

    @Test
    void doesNotApologizeForAnAnswerToACommandThatMayHaveArrived() {
        leave(command(slack.responseUrl("C1")), Duration.ofHours(2), QuestionInbox::beginPosting);

        start();

        assertThat(slack.awaitSaid(1).get(0).words())
                .contains("do not know whether")
                .doesNotContain("Sorry");
    }

    @Test
    void waitsUntilTheDocumentsHaveBeenRead() {
        String ts = leave(Duration.ZERO, ResumedQuestionIT::nothing);

        SlackTestBench reading = start();

        slack.awaitReplies("C1", ts, 1);
        assertThat(reading.completenessChecks).hasValue(2);
    }

    @Test
    void answersOnceIfSlackRepeatsADeliveryWhileTheDocumentsAreRead() {
        String redelivered = leave(Duration.ZERO, ResumedQuestionIT::nothing);
        String other = leave(Duration.ZERO, ResumedQuestionIT::nothing);
        AtomicBoolean documentsRead = new AtomicBoolean();
        SlackTestBench reading = new SlackTestBench(slack, documentsRead::get, "slack.directory", folder.toString());
        bench = reading;
        reading.deliver(RequestSigner.mention(
                "C1", redelivered, null, "U1", mention(redelivered).text()));
        slack.awaitReplies("C1", redelivered, 1);
        slack.awaitCalls("reactions.remove", 1);

        documentsRead.set(true);

        slack.awaitReplies("C1", other, 1);
        assertOneReply(redelivered, "It was signed");
        assertThat(reading.asked).hasSize(2);
    }

    private static void nothing(QuestionInbox inbox, Long id) {
        // The question was accepted, and nothing else.
    }

    /** A process answers and is killed before it records that. */
    private String answerAndForget() {
        SlackTestBench before = new SlackTestBench(slack);
        String ts = before.mention("C1", "U1", "Who came?");
        slack.awaitReplies("C1", ts, 1);
        before.door.close();
        leave(mention(ts), Duration.ZERO, QuestionInbox::beginPosting);
        return ts;
    }

    private String leave(Duration ago, BiConsumer<QuestionInbox, Long> progress) {
        String ts = slack.say("C1", null, "U1", "Who came?");
        leave(mention(ts), ago, progress);
        return ts;
    }

    private void leave(IncomingQuestion question, Duration ago, BiConsumer<QuestionInbox, Long> progress) {
        Clock then = Clock.offset(Clock.systemUTC(), ago.negated());
        try (QuestionInbox inbox = new QuestionInbox(folder, then)) {
            StoredQuestion stored = inbox.add(question);
            progress.accept(inbox, stored.id());
        }
    }

    private static SlackQuestion mention(String ts) {
        return new SlackQuestion(
                new SlackThread(FakeSlack.TEAM, "C1", ts),
                ts,
                "U1",
                "<@" + FakeSlack.BOT + "> Who came?",
                new QuestionTrigger.DirectQuestion(new EventDelivery("Ev of " + ts, false)));
    }

    private static CommandQuestion command(String responseUrl) {
        return new CommandQuestion(FakeSlack.TEAM, "C1", "U1", "Who came?", responseUrl, "a trigger");
    }

    private SlackTestBench start(String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.addAll(List.of("slack.directory", folder.toString()));
        SlackTestBench started = new SlackTestBench(slack, all.toArray(String[]::new));
        bench = started;
        return started;
    }

    private void assertOneReply(String ts, String words) {
        if (bench != null) {
            bench.door.close();
        }
        assertThat(slack.replies("C1", ts))
                .singleElement()
                .satisfies(said -> assertThat(said.words() + said.text()).contains(words));
        try (QuestionInbox inbox = new QuestionInbox(folder, Clock.systemUTC())) {
            assertThat(inbox.unanswered()).isEmpty();
        }
    }
}
