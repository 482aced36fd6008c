package dev.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnswerListener;
import dev.footnote.slack.fake.DisplayedMessage;
import dev.footnote.slack.fake.FakeSlack;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Answers of a language model that are streamed into the thread. */
class StreamedSlackAnswersTest {

    private final SlackTestBench bench =
            new SlackTestBench("llm.provider", "openai", "llm.model", "m", "public-url", "https://docs.example");
    private final FakeSlack slack = bench.slack;

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void showsTheFirstStatementBeforeTheAnswerIsComplete() {
        CountDownLatch seen = new CountDownLatch(1);
        bench.engine((askRequest, listener) -> {
            Answer answer = tell(listener, "It was signed.", 1);
            await(seen);
            return answer;
        });
        String ts = bench.mention("C1", "U1", "Who?");
        DisplayedMessage growing = slack.awaitReplies("C1", ts, 1).get(0);
        assertThat(slack.streaming()).containsExactly(growing.ts());

        seen.countDown();

        Awaitility.await().until(() -> slack.streaming().isEmpty());
        DisplayedMessage whole = slack.replies("C1", ts).get(0);
        assertThat(whole.text())
                .isEqualTo("It was signed [[1]](https://docs.example/documents/notes/a%20b.txt#10-15).");
        assertThat(whole.words()).contains("Title 1", "Show quotes");
        assertThat(slack.calls("chat.postMessage")).isEmpty();
    }

    @Test
    void batchesStatementsInQuickSuccession() {
        bench.engine((askRequest, listener) -> {
            Answer last = tell(listener, "Statement 0.", 1);
            for (int i = 1; i < 30; i++) {
                last = tell(listener, "Statement %d.".formatted(i), 1);
            }
            return last;
        });

        String ts = bench.mention("C1", "U1", "Who?");

        slack.awaitReplies("C1", ts, 1);
        bench.door.close();
        assertThat(slack.replies("C1", ts))
                .singleElement()
                .satisfies(displayedMessage ->
                        assertThat(displayedMessage.text()).contains("Statement 0", "Statement 15", "Statement 29"));
        assertThat(slack.calls("chat.appendStream")).hasSizeLessThan(10);
    }

    @Test
    void postsTheWholeAnswerIfTheWorkspaceDoesNotStream() {
        slack.refuse("chat.startStream", "unknown_method");
        bench.engine((askRequest, listener) -> tell(listener, "It was signed.", 1));

        String ts = bench.mention("C1", "U1", "Who?");

        assertThat(slack.awaitReplies("C1", ts, 1).get(0).words()).contains("It was signed.", "Title 1");
        bench.door.close();
        assertThat(slack.replies("C1", ts)).hasSize(1);
    }

    @Test
    void postsTheWholeAnswerOnceIfTheResponseToTheStartOfAStreamIsLost() {
        slack.faults().lose("chat.startStream", 1);
        bench.engine((askRequest, listener) -> tell(listener, "It was signed.", 1));

        String ts = bench.mention("C1", "U1", "Who?");

        slack.awaitCalls("chat.postMessage", 1);
        bench.door.close();
        assertThat(slack.replies("C1", ts))
                .filteredOn(displayedMessage -> displayedMessage.words().contains("Title 1"))
                .hasSize(1);
        assertThat(slack.calls("chat.startStream")).hasSize(1);
    }

    @Test
    void postsTheWholeAnswerIfAStreamCannotBeEnded() {
        slack.refuse("chat.stopStream", "internal_error");
        bench.engine((askRequest, listener) -> tell(listener, "It was signed.", 1));

        String ts = bench.mention("C1", "U1", "Who?");

        slack.awaitCalls("chat.postMessage", 1);
        bench.door.close();
        assertThat(slack.replies("C1", ts))
                .singleElement()
                .satisfies(
                        displayedMessage -> assertThat(displayedMessage.words()).contains("It was signed."));
    }

    @Test
    void postsATruncatedAnswerIfItIsTooLongForAStream() {
        bench.engine((askRequest, listener) -> tell(listener, "word ".repeat(20_000), 1));

        String ts = bench.mention("C1", "U1", "Who?");

        slack.awaitReplies("C1", ts, 1);
        bench.door.close();
        assertThat(slack.replies("C1", ts))
                .singleElement()
                .satisfies(displayedMessage -> assertThat(displayedMessage.words())
                        .contains("word word", "…", "Title 1")
                        .doesNotContain("went wrong"));
    }

    @Test
    void endsAFailedStreamWithAnErrorMessage() {
        bench.engine((askRequest, listener) -> {
            tell(listener, "It was signed.", 1);
            throw new IllegalStateException("the model is gone");
        });

        String ts = bench.mention("C1", "U1", "Who?");

        slack.awaitReplies("C1", ts, 1);
        bench.door.close();
        assertThat(slack.streaming()).isEmpty();
        assertThat(slack.replies("C1", ts))
                .singleElement()
                .satisfies(displayedMessage -> assertThat(displayedMessage.text())
                        .contains("It was signed", "incomplete")
                        .doesNotContain("Sorry"));
    }

    @Test
    void escapesStreamedText() {
        bench.engine((askRequest, listener) ->
                tell(listener, "See <!channel> <@U1> ![x](http://evil.example/p) [here](https://evil.example).", 1));

        String ts = bench.mention("C1", "U1", "Who?");

        String text = slack.awaitReplies("C1", ts, 1).get(0).text();
        assertThat(text)
                .doesNotContain("<!", "<@", "![", "x](", "here](", "http://evil", "https://evil")
                .contains("evil.example");
    }

    private static Answer tell(AnswerListener listener, String statement, int citations) {
        Answer answer = SlackAnswerFixtures.stating(statement, citations);
        answer.statements().forEach(said -> listener.statementChecked(said, List.copyOf(answer.citations())));
        return answer;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
