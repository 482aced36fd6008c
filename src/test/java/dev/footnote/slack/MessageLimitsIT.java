package dev.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.admission.Caller;
import dev.footnote.admission.OverloadedException;
import dev.footnote.engine.AskRequest;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Limits of Slack, and those of Footnote as Slack users see them. */
class MessageLimitsIT {

    private static final String CHANNEL = "C1";

    private final SlackTestBench bench = new SlackTestBench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void waitsForTheRetryAfterOfSlackAndAnswers() {
        bench.slack.faults().limit("chat.postMessage", 2);

        String ts = bench.mention(CHANNEL, "U1", "Who came?");

        bench.slack.awaitReplies(CHANNEL, ts, 1);
        assertThat(bench.slack.calls("chat.postMessage")).hasSize(3);
    }

    @Test
    void removesTheStatusAfterARateLimit() {
        bench.slack.faults().limit("reactions.remove", 1);

        String ts = bench.mention(CHANNEL, "U1", "Who came?");

        bench.slack.awaitReplies(CHANNEL, ts, 1);
        bench.slack.awaitCalls("reactions.remove", 2);
        Awaitility.await().until(() -> bench.slack.reactions().isEmpty());
    }

    @Test
    void limitsTheQuestionsOfAUserAndAsksToWait() {
        CountDownLatch let = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        bench.engine((askRequest, listener) -> {
            begun.incrementAndGet();
            await(let);
            return SlackAnswerFixtures.stating("Done.", 1);
        });
        for (int i = 0; i < 3; i++) {
            bench.mention(CHANNEL, "U1", "Question " + i);
        }

        bench.mention(CHANNEL, "U1", "One too many");

        Awaitility.await().until(() -> bench.slack.bySelf().size() == 1);
        assertThat(bench.slack.bySelf().get(0).onlyFor()).isEqualTo("U1");
        assertThat(bench.slack.bySelf().get(0).words()).contains("still answering your earlier questions");
        String other = bench.mention(CHANNEL, "U2", "Somebody else's");
        let.countDown();
        bench.slack.awaitReplies(CHANNEL, other, 1);
        Awaitility.await().until(() -> bench.slack.bySelf().size() == 5);
    }

    @Test
    void reportsThatTooManyQuestionsAreWaiting() {
        bench.engine((askRequest, listener) -> {
            throw new OverloadedException(Duration.ofSeconds(1), true);
        });

        String ts = bench.mention(CHANNEL, "U1", "Who came?");

        assertThat(bench.slack.awaitReplies(CHANNEL, ts, 1).get(0).words()).contains("too many questions are waiting");
        assertThat(bench.asked).extracting(AskRequest::caller).containsExactly(Caller.slack("U1"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
