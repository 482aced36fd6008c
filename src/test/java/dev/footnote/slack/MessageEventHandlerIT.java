package dev.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.admission.Caller;
import dev.footnote.admission.OverloadedException;
import dev.footnote.answering.Reason;
import dev.footnote.engine.AskRequest;
import dev.footnote.slack.fake.DisplayedMessage;
import dev.footnote.slack.fake.FakeSlack;
import dev.footnote.slack.fake.RequestSigner;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MessageEventHandlerIT {

    private static final String CHANNEL = "C1";

    private final SlackTestBench rig = new SlackTestBench();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void answersAMentionInItsThreadWithSources() {
        String ts = rig.mention(CHANNEL, "U1", "Which agreements were signed?");

        DisplayedMessage answer = rig.slack.awaitReplies(CHANNEL, ts, 1).get(0);
        assertThat(answer.words()).contains("It was signed. [1]", "[1] Title 1, 2024-11-22");
        assertThat(rig.asked).extracting(AskRequest::message).containsExactly("Which agreements were signed?");
    }

    @Test
    void answersADirectMessageAndContinuesInItsThread() {
        String ts = rig.slack.say("D1", null, "U1", "Who came?");
        rig.deliver(RequestSigner.message("D1", ts, null, "U1", "Who came?"));
        rig.slack.awaitReplies("D1", ts, 1);
        String next = rig.slack.say("D1", ts, "U1", "And who left?");

        rig.deliver(RequestSigner.message("D1", next, ts, "U1", "And who left?"));

        rig.slack.awaitReplies("D1", ts, 2);
        assertThat(rig.asked).extracting(AskRequest::message).containsExactly("Who came?", "And who left?");
        assertThat(rig.asked.get(1).conversation()).isEqualTo(rig.asked.get(0).conversation());
    }

    /** As in the queue: a user cannot push out those of others by asking in many channels. */
    @Test
    void theMemoryOfConversationsIsSharedByUser() {
        try (SlackTestBench full = new SlackTestBench("conversation.max", "3")) {
            String other = answered(full, "C1", "U2");
            String first = answered(full, "C2", "U1");
            String second = answered(full, "C3", "U1");

            String third = answered(full, "C4", "U1");

            assertThat(List.of(other, first, second, third))
                    .filteredOn(full.conversations()::contains)
                    .containsExactly(other, second, third);
        }
    }

    /** Returns the id of the conversation. */
    private static String answered(SlackTestBench rig, String channel, String user) {
        String ts = rig.mention(channel, user, "Who came?");
        rig.slack.awaitReplies(channel, ts, 1);
        return String.valueOf(rig.asked.get(rig.asked.size() - 1).conversation());
    }

    @Test
    void answersInAThreadThatItHasAnsweredInWithoutAnotherMention() {
        String ts = rig.mention(CHANNEL, "U1", "Who came?");
        rig.slack.awaitReplies(CHANNEL, ts, 1);

        rig.deliver(RequestSigner.message(CHANNEL, rig.slack.nextTs(), ts, "U2", "And who left?"));

        assertThat(rig.slack.awaitReplies(CHANNEL, ts, 2)).hasSize(2);
    }

    @Test
    void ignoresThreadsAndConversationsOfOthers() {
        String ts = rig.slack.say(CHANNEL, null, "U1", "Lunch?");
        rig.deliver(RequestSigner.message(CHANNEL, ts, null, "U1", "Lunch?"));
        rig.deliver(RequestSigner.message(CHANNEL, rig.slack.nextTs(), ts, "U2", "Yes!"));
        rig.deliver(RequestSigner.message(CHANNEL, rig.slack.nextTs(), ts, "U2", "<@U1> at noon"));

        String asked = rig.mention(CHANNEL, "U1", "Who came?");

        rig.slack.awaitReplies(CHANNEL, asked, 1);
        rig.door.close();
        assertThat(rig.slack.bySelf()).hasSize(1);
        assertThat(rig.slack.calls("conversations.replies")).hasSize(1);
    }

    @Test
    void answersOnceIfAMessageIsDeliveredTwiceInAnyOrder() {
        String text = "<@" + FakeSlack.BOT + "> Who came?";
        String ts = rig.slack.say(CHANNEL, null, "U1", text);
        Map<String, Object> message = RequestSigner.message(CHANNEL, ts, null, "U1", text);
        Map<String, Object> mention = RequestSigner.mention(CHANNEL, ts, null, "U1", text);

        List<Integer> statuses =
                List.of(rig.deliver(message), rig.deliver(mention), rig.deliver(mention), rig.deliver(message));

        rig.slack.awaitReplies(CHANNEL, ts, 1);
        rig.door.close();
        assertThat(statuses).containsOnly(200);
        assertThat(rig.slack.replies(CHANNEL, ts)).hasSize(1);
    }

    @Test
    void answersAMessageWithAFile() {
        String ts = rig.slack.say("D1", null, "U1", "Who came?");

        int status = rig.deliver(said(Map.of("subtype", "file_share", "ts", ts, "files", List.of(Map.of("id", "F1")))));

        assertThat(status).isEqualTo(200);
        assertThat(rig.slack.awaitReplies("D1", ts, 1).get(0).words()).contains("It was signed");
    }

    @Test
    void answersABroadcastReplyInItsThread() {
        String ts = rig.mention(CHANNEL, "U1", "Who came?");
        rig.slack.awaitReplies(CHANNEL, ts, 1);
        Map<String, Object> next =
                RequestSigner.said("message", CHANNEL, rig.slack.nextTs(), ts, "U2", "And who left?");
        next.putAll(Map.of("subtype", "thread_broadcast", "root", Map.of("ts", ts, "user", "U1")));

        rig.deliver(RequestSigner.event(next));

        rig.slack.awaitReplies(CHANNEL, ts, 2);
        assertThat(rig.asked).extracting(AskRequest::message).containsExactly("Who came?", "And who left?");
    }

    @Test
    void ignoresAFilePostedByAnotherBot() {
        rig.slack.people().bot("U8");
        String ts = rig.mention(CHANNEL, "U1", "Who came?");
        rig.slack.awaitReplies(CHANNEL, ts, 1);
        Map<String, Object> posted = RequestSigner.said("message", CHANNEL, rig.slack.nextTs(), ts, "U8", "The report");
        posted.put("subtype", "file_share");

        int status = rig.deliver(RequestSigner.event(posted));

        rig.door.close();
        assertThat(status).isEqualTo(200);
        assertThat(rig.slack.bySelf()).hasSize(1);
    }

    @Test
    void answersAMentionInAGroupMessageAndContinuesInItsThread() {
        String text = "<@" + FakeSlack.BOT + "> Who came?";
        String ts = rig.slack.say("G1", null, "U1", text);
        Map<String, Object> mention = RequestSigner.said("message", "G1", ts, null, "U1", text);
        mention.put("channel_type", "mpim");
        rig.deliver(RequestSigner.event(mention));
        rig.slack.awaitReplies("G1", ts, 1);
        Map<String, Object> next = RequestSigner.said("message", "G1", rig.slack.nextTs(), ts, "U2", "And who left?");
        next.put("channel_type", "mpim");

        rig.deliver(RequestSigner.event(next));

        assertThat(rig.slack.awaitReplies("G1", ts, 2)).hasSize(2);
    }

    @Test
    void ignoresBotsAndEditedOrDeletedMessages() {
        Map<String, Object> byBot = said(Map.of("bot_id", "B1"));
        Map<String, Object> edited = said(Map.of("edited", Map.of("user", "U1", "ts", "1.2")));
        Map<String, Object> changed = said(Map.of("subtype", "message_changed", "message", Map.of("text", "x")));
        Map<String, Object> deleted = said(Map.of("subtype", "message_deleted", "deleted_ts", "1.2"));

        List<Integer> statuses =
                List.of(rig.deliver(byBot), rig.deliver(edited), rig.deliver(changed), rig.deliver(deleted));

        rig.door.close();
        assertThat(statuses).containsOnly(200);
        assertThat(rig.asked).isEmpty();
        assertThat(rig.slack.bySelf()).isEmpty();
    }

    @Test
    void showsAStatusUntilItHasAnswered() {
        CountDownLatch let = new CountDownLatch(1);
        rig.engine((askRequest, listener) -> {
            await(let);
            return SlackAnswerFixtures.stating("Done.", 1);
        });
        String ts = rig.mention(CHANNEL, "U1", "Who came?");
        Awaitility.await().until(() -> rig.slack.reactions().contains("C1 " + ts + " eyes"));

        let.countDown();

        rig.slack.awaitReplies(CHANNEL, ts, 1);
        Awaitility.await().until(() -> rig.slack.reactions().isEmpty());
    }

    @Test
    void reportsAFailureAndRemovesTheStatus() {
        rig.engine((askRequest, listener) -> {
            throw new IllegalStateException("the index is gone");
        });

        String ts = rig.mention(CHANNEL, "U1", "Who came?");

        assertThat(rig.slack.awaitReplies(CHANNEL, ts, 1).get(0).words())
                .contains("went wrong")
                .doesNotContain("index");
        Awaitility.await().until(() -> rig.slack.reactions().isEmpty());
    }

    @Test
    void abstainsWithTheNearestSources() {
        rig.engine((askRequest, listener) -> SlackAnswerFixtures.abstaining(
                Reason.WEAK_EVIDENCE, "Nothing.", SlackAnswerFixtures.citation(1, "Near it")));

        String ts = rig.mention(CHANNEL, "U1", "Who came?");

        assertThat(rig.slack.awaitReplies(CHANNEL, ts, 1).get(0).words()).contains("Nothing.", "Nearest", "Near it");
    }

    @Test
    void explainsTheUsageForAnEmptyMention() {
        rig.mention(CHANNEL, "U1", " ");

        Awaitility.await().until(() -> !rig.slack.bySelf().isEmpty());
        DisplayedMessage told = rig.slack.bySelf().get(0);
        assertThat(told.words()).contains("Ask me");
        assertThat(told.onlyFor()).isEqualTo("U1");
        assertThat(rig.asked).isEmpty();
    }

    @Test
    void waitsForTheRetryAfterOfSlackAndAnswers() {
        rig.slack.faults().limit("chat.postMessage", 2);

        String ts = rig.mention(CHANNEL, "U1", "Who came?");

        rig.slack.awaitReplies(CHANNEL, ts, 1);
        assertThat(rig.slack.calls("chat.postMessage")).hasSize(3);
    }

    @Test
    void removesTheStatusAfterARateLimit() {
        rig.slack.faults().limit("reactions.remove", 1);

        String ts = rig.mention(CHANNEL, "U1", "Who came?");

        rig.slack.awaitReplies(CHANNEL, ts, 1);
        rig.slack.awaitCalls("reactions.remove", 2);
        Awaitility.await().until(() -> rig.slack.reactions().isEmpty());
    }

    @Test
    void limitsTheQuestionsOfAUserAndAsksToWait() {
        CountDownLatch let = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        rig.engine((askRequest, listener) -> {
            begun.incrementAndGet();
            await(let);
            return SlackAnswerFixtures.stating("Done.", 1);
        });
        for (int i = 0; i < 3; i++) {
            rig.mention(CHANNEL, "U1", "Question " + i);
        }

        rig.mention(CHANNEL, "U1", "One too many");

        Awaitility.await().until(() -> rig.slack.bySelf().size() == 1);
        assertThat(rig.slack.bySelf().get(0).onlyFor()).isEqualTo("U1");
        assertThat(rig.slack.bySelf().get(0).words()).contains("still answering your earlier questions");
        String other = rig.mention(CHANNEL, "U2", "Somebody else's");
        let.countDown();
        rig.slack.awaitReplies(CHANNEL, other, 1);
        Awaitility.await().until(() -> rig.slack.bySelf().size() == 5);
    }

    @Test
    void reportsThatTooManyQuestionsAreWaiting() {
        rig.engine((askRequest, listener) -> {
            throw new OverloadedException(Duration.ofSeconds(1), true);
        });

        String ts = rig.mention(CHANNEL, "U1", "Who came?");

        assertThat(rig.slack.awaitReplies(CHANNEL, ts, 1).get(0).words()).contains("too many questions are waiting");
        assertThat(rig.asked).extracting(AskRequest::caller).containsExactly(Caller.slack("U1"));
    }

    private static Map<String, Object> said(Map<String, ?> more) {
        Map<String, Object> event =
                new HashMap<>(RequestSigner.said("message", "D1", "1700000000.000001", null, "U1", "Who came?"));
        event.putAll(more);
        return RequestSigner.event(event);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
