package dev.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import dev.footnote.slack.fake.DisplayedMessage;
import dev.footnote.slack.fake.FakeSlack;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Under the rate limits of Slack, messages are delayed and none is lost. */
@Timeout(120)
class SlackRateLimitsIT {

    private final FakeSlack slack = new FakeSlack();
    private SlackTestBench bench = new SlackTestBench(slack, "slack.shutdown-wait", "100s", "slack.workers", "8");

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void answersEachQuestionOfABusyChannelAtOneMessagePerSecond() {
        slack.limitRates(2);

        Set<String> asked = ask(12);

        bench.door.close();
        assertAnsweredOnceEach(asked);
        assertThat(slack.calls("chat.postMessage")).hasSizeGreaterThan(12);
    }

    @Test
    void showsAStatusOnlyIfItMayRemoveIt() {
        slack.limitRates(20);

        Set<String> asked = ask(40);

        bench.door.close();
        assertAnsweredOnceEach(asked);
        assertThat(slack.reactions()).isEmpty();
        assertThat(slack.calls("reactions.add")).hasSizeBetween(10, 20);
        assertThat(slack.calls("reactions.remove")).hasSameSizeAs(slack.calls("reactions.add"));
    }

    @Test
    void postsTheWholeAnswerIfStreamingIsRateLimited() {
        bench = new SlackTestBench(slack, "llm.provider", "openai", "llm.model", "m", "slack.shutdown-wait", "100s");
        bench.engine((askRequest, listener) -> {
            Answer answer = SlackAnswerFixtures.stating("It was signed.", 1);
            listener.statementChecked(answer.statements().get(0), answer.citations());
            return answer;
        });
        slack.limitRates(20);
        slack.faults().limit("chat.startStream", 1);

        String ts = bench.mention("C1", "U1", "Who came?");

        DisplayedMessage displayedMessage = slack.awaitReplies("C1", ts, 1).get(0);
        assertThat(displayedMessage.words()).contains("It was signed", "Title 1");
        assertThat(slack.calls("chat.startStream")).hasSize(1);
    }

    private Set<String> ask(int questions) {
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < questions; i++) {
            asked.add(bench.mention("C1", "U" + i, "Question " + i));
        }
        return Set.copyOf(asked);
    }

    private void assertAnsweredOnceEach(Set<String> asked) {
        Awaitility.await().until(() -> slack.bySelf().size() >= asked.size());
        assertThat(slack.bySelf())
                .hasSize(asked.size())
                .allMatch(said -> said.words().contains("It was signed"));
        assertThat(slack.bySelf().stream()
                        .map(said -> String.valueOf(said.thread()))
                        .collect(Collectors.toSet()))
                .isEqualTo(asked);
    }
}
