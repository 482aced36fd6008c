package dev.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Reason;
import dev.footnote.engine.AskRequest;
import dev.footnote.slack.fake.DisplayedMessage;
import dev.footnote.slack.fake.FakeSlack;
import dev.footnote.slack.fake.RequestSigner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MessageEventHandlerIT {

    private static final String CHANNEL = "C1";

    private final SlackTestBench bench = new SlackTestBench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void answersAMentionInItsThreadWithSources() {
        String ts = bench.mention(CHANNEL, "U1", "Which agreements were signed?");

        DisplayedMessage answer = bench.slack.awaitReplies(CHANNEL, ts, 1).get(0);
        assertThat(answer.words()).contains("It was signed. [1]", "[1] Title 1, 2024-11-22");
        assertThat(bench.asked).extracting(AskRequest::message).containsExactly("Which agreements were signed?");
    }

    @Test
    void answersADirectMessageAndContinuesInItsThread() {
        String ts = bench.slack.say("D1", null, "U1", "Who came?");
        bench.deliver(RequestSigner.message("D1", ts, null, "U1", "Who came?"));
        bench.slack.awaitReplies("D1", ts, 1);
        String next = bench.slack.say("D1", ts, "U1", "And who left?");

        bench.deliver(RequestSigner.message("D1", next, ts, "U1", "And who left?"));

        bench.slack.awaitReplies("D1", ts, 2);
        assertThat(bench.asked).extracting(AskRequest::message).containsExactly("Who came?", "And who left?");
        assertThat(bench.asked.get(1).conversation())
                .isEqualTo(bench.asked.get(0).conversation());
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
    private static String answered(SlackTestBench bench, String channel, String user) {
        String ts = bench.mention(channel, user, "Who came?");
        bench.slack.awaitReplies(channel, ts, 1);
        return String.valueOf(bench.asked.get(bench.asked.size() - 1).conversation());
    }

    @Test
    void answersInAThreadThatItHasAnsweredInWithoutAnotherMention() {
        String ts = bench.mention(CHANNEL, "U1", "Who came?");
        bench.slack.awaitReplies(CHANNEL, ts, 1);

        bench.deliver(RequestSigner.message(CHANNEL, bench.slack.nextTs(), ts, "U2", "And who left?"));

        assertThat(bench.slack.awaitReplies(CHANNEL, ts, 2)).hasSize(2);
    }

    @Test
    void ignoresThreadsAndConversationsOfOthers() {
        String ts = bench.slack.say(CHANNEL, null, "U1", "Lunch?");
        bench.deliver(RequestSigner.message(CHANNEL, ts, null, "U1", "Lunch?"));
        bench.deliver(RequestSigner.message(CHANNEL, bench.slack.nextTs(), ts, "U2", "Yes!"));
        bench.deliver(RequestSigner.message(CHANNEL, bench.slack.nextTs(), ts, "U2", "<@U1> at noon"));

        String asked = bench.mention(CHANNEL, "U1", "Who came?");

        bench.slack.awaitReplies(CHANNEL, asked, 1);
        bench.door.close();
        assertThat(bench.slack.bySelf()).hasSize(1);
        assertThat(bench.slack.calls("conversations.replies")).hasSize(1);
    }

    @Test
    void answersOnceIfAMessageIsDeliveredTwiceInAnyOrder() {
        String text = "<@" + FakeSlack.BOT + "> Who came?";
        String ts = bench.slack.say(CHANNEL, null, "U1", text);
        Map<String, Object> message = RequestSigner.message(CHANNEL, ts, null, "U1", text);
        Map<String, Object> mention = RequestSigner.mention(CHANNEL, ts, null, "U1", text);

        List<Integer> statuses =
                List.of(bench.deliver(message), bench.deliver(mention), bench.deliver(mention), bench.deliver(message));

        bench.slack.awaitReplies(CHANNEL, ts, 1);
        bench.door.close();
        assertThat(statuses).containsOnly(200);
        assertThat(bench.slack.replies(CHANNEL, ts)).hasSize(1);
    }

    @Test
    void answersAMessageWithAFile() {
        String ts = bench.slack.say("D1", null, "U1", "Who came?");

        int status =
                bench.deliver(said(Map.of("subtype", "file_share", "ts", ts, "files", List.of(Map.of("id", "F1")))));

        assertThat(status).isEqualTo(200);
        assertThat(bench.slack.awaitReplies("D1", ts, 1).get(0).words()).contains("It was signed");
    }

    @Test
    void answersABroadcastReplyInItsThread() {
        String ts = bench.mention(CHANNEL, "U1", "Who came?");
        bench.slack.awaitReplies(CHANNEL, ts, 1);
        Map<String, Object> next =
                RequestSigner.said("message", CHANNEL, bench.slack.nextTs(), ts, "U2", "And who left?");
        next.putAll(Map.of("subtype", "thread_broadcast", "root", Map.of("ts", ts, "user", "U1")));

        bench.deliver(RequestSigner.event(next));

        bench.slack.awaitReplies(CHANNEL, ts, 2);
        assertThat(bench.asked).extracting(AskRequest::message).containsExactly("Who came?", "And who left?");
    }

    @Test
    void ignoresAFilePostedByAnotherBot() {
        bench.slack.people().bot("U8");
        String ts = bench.mention(CHANNEL, "U1", "Who came?");
        bench.slack.awaitReplies(CHANNEL, ts, 1);
        Map<String, Object> posted =
                RequestSigner.said("message", CHANNEL, bench.slack.nextTs(), ts, "U8", "The report");
        posted.put("subtype", "file_share");

        int status = bench.deliver(RequestSigner.event(posted));

        bench.door.close();
        assertThat(status).isEqualTo(200);
        assertThat(bench.slack.bySelf()).hasSize(1);
    }

    @Test
    void answersAMentionInAGroupMessageAndContinuesInItsThread() {
        String text = "<@" + FakeSlack.BOT + "> Who came?";
        String ts = bench.slack.say("G1", null, "U1", text);
        Map<String, Object> mention = RequestSigner.said("message", "G1", ts, null, "U1", text);
        mention.put("channel_type", "mpim");
        bench.deliver(RequestSigner.event(mention));
        bench.slack.awaitReplies("G1", ts, 1);
        Map<String, Object> next = RequestSigner.said("message", "G1", bench.slack.nextTs(), ts, "U2", "And who left?");
        next.put("channel_type", "mpim");

        bench.deliver(RequestSigner.event(next));

        assertThat(bench.slack.awaitReplies("G1", ts, 2)).hasSize(2);
    }

    @Test
    void ignoresBotsAndEditedOrDeletedMessages() {
        Map<String, Object> byBot = said(Map.of("bot_id", "B1"));
        Map<String, Object> edited = said(Map.of("edited", Map.of("user", "U1", "ts", "1.2")));
        Map<String, Object> changed = said(Map.of("subtype", "message_changed", "message", Map.of("text", "x")));
        Map<String, Object> deleted = said(Map.of("subtype", "message_deleted", "deleted_ts", "1.2"));

        List<Integer> statuses =
                List.of(bench.deliver(byBot), bench.deliver(edited), bench.deliver(changed), bench.deliver(deleted));

        bench.door.close();
        assertThat(statuses).containsOnly(200);
        assertThat(bench.asked).isEmpty();
        assertThat(bench.slack.bySelf()).isEmpty();
    }

    @Test
    void showsAStatusUntilItHasAnswered() {
        CountDownLatch let = new CountDownLatch(1);
        bench.engine((askRequest, listener) -> {
            await(let);
            return SlackAnswerFixtures.stating("Done.", 1);
        });
        String ts = bench.mention(CHANNEL, "U1", "Who came?");
        Awaitility.await().until(() -> bench.slack.reactions().contains("C1 " + ts + " eyes"));

        let.countDown();

        bench.slack.awaitReplies(CHANNEL, ts, 1);
        Awaitility.await().until(() -> bench.slack.reactions().isEmpty());
    }

    @Test
    void reportsAFailureAndRemovesTheStatus() {
        bench.engine((askRequest, listener) -> {
            throw new IllegalStateException("the index is gone");
        });

        String ts = bench.mention(CHANNEL, "U1", "Who came?");

        assertThat(bench.slack.awaitReplies(CHANNEL, ts, 1).get(0).words())
                .contains("went wrong")
                .doesNotContain("index");
        Awaitility.await().until(() -> bench.slack.reactions().isEmpty());
    }

    @Test
    void abstainsWithTheNearestSources() {
        bench.engine((askRequest, listener) -> SlackAnswerFixtures.abstaining(
                Reason.WEAK_EVIDENCE, "Nothing.", SlackAnswerFixtures.citation(1, "Near it")));

        String ts = bench.mention(CHANNEL, "U1", "Who came?");

        assertThat(bench.slack.awaitReplies(CHANNEL, ts, 1).get(0).words()).contains("Nothing.", "Nearest", "Near it");
    }

    @Test
    void explainsTheUsageForAnEmptyMention() {
        bench.mention(CHANNEL, "U1", " ");

        Awaitility.await().until(() -> !bench.slack.bySelf().isEmpty());
        DisplayedMessage told = bench.slack.bySelf().get(0);
        assertThat(told.words()).contains("Ask me");
        assertThat(told.onlyFor()).isEqualTo("U1");
        assertThat(bench.asked).isEmpty();
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
