package dev.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.index.IndexedDocument;
import dev.footnote.slack.fake.FakeSlack;
import dev.footnote.slack.fake.RequestSigner;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The bot's Home tab and the assistant's panel. */
class PanelEventHandlerTest {

    private final SlackTestBench bench = new SlackTestBench("slack.suggestions", "Who came?,Who left?");
    private final FakeSlack slack = bench.slack;

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void showsTheDocumentsAndTheUsageOnTheHomeTab() {
        bench.documents.put("a", new IndexedDocument(SlackAnswerFixtures.document("Text", "hash"), List.of()));

        bench.deliver(
                RequestSigner.event(Map.of("type", "app_home_opened", "user", "U1", "tab", "home", "channel", "D1")));

        Map<String, String> published = slack.awaitCalls("views.publish", 1).get(0);
        assertThat(published.get("user_id")).isEqualTo("U1");
        assertThat(published.get("view")).contains("1 documents", "2024-11-22", "/ask");
    }

    @Test
    void showsARefusalToAGuestOnTheHomeTab() {
        slack.people().guest("U9");

        bench.deliver(
                RequestSigner.event(Map.of("type", "app_home_opened", "user", "U9", "tab", "home", "channel", "D1")));

        assertThat(slack.awaitCalls("views.publish", 1).get(0).get("view"))
                .contains("not guests")
                .doesNotContain("documents");
    }

    @Test
    void startsAnAssistantThreadWithSuggestions() {
        String ts = slack.nextTs();
        Map<String, Object> started = started(ts);

        bench.deliver(started);
        bench.deliver(started);

        assertThat(slack.awaitCalls("assistant.threads.setSuggestedPrompts", 1)
                        .get(0)
                        .get("prompts"))
                .contains("Who came?", "Who left?");
        bench.door.close();
        assertThat(slack.replies("DA1", ts)).hasSize(1);
    }

    @Test
    void startsAThreadOnceForTwoEvents() {
        String ts = slack.nextTs();

        bench.deliver(started(ts));
        bench.deliver(started(ts));

        bench.door.close();
        assertThat(slack.replies("DA1", ts)).hasSize(1);
    }

    @Test
    void startsAThreadOnARetryAfterAFailure() {
        String ts = slack.nextTs();
        Map<String, Object> started = started(ts);
        slack.refuse("chat.postMessage", "fatal_error");
        bench.deliver(started);
        slack.awaitCalls("chat.postMessage", 1);
        slack.allow("chat.postMessage");

        Awaitility.await().until(() -> {
            bench.deliver(started);
            return !slack.replies("DA1", ts).isEmpty();
        });

        bench.door.close();
        assertThat(slack.replies("DA1", ts)).hasSize(1);
    }

    @Test
    void showsAndRemovesAStatusInAnAssistantThread() {
        String thread = slack.nextTs();

        bench.deliver(RequestSigner.message("DA1", slack.nextTs(), thread, "U1", "Who came?"));

        slack.awaitReplies("DA1", thread, 1);
        List<Map<String, String>> statuses = slack.awaitCalls("assistant.threads.setStatus", 2);
        assertThat(statuses)
                .extracting(status -> status.get("status"))
                .containsExactly("is reading the documents…", "");
        assertThat(slack.calls("reactions.add")).isEmpty();
    }

    @Test
    void usesAReactionInOtherThreads() {
        String thread = slack.nextTs();

        bench.deliver(RequestSigner.message("D1", slack.nextTs(), thread, "U1", "Who came?"));

        slack.awaitReplies("D1", thread, 1);
        assertThat(slack.calls("reactions.add")).hasSize(1);
        Awaitility.await().until(() -> slack.reactions().isEmpty());
    }

    private static Map<String, Object> started(String ts) {
        return RequestSigner.event(Map.of(
                "type",
                "assistant_thread_started",
                "assistant_thread",
                Map.of("user_id", "U1", "channel_id", "DA1", "thread_ts", ts, "context", Map.of("channel_id", "C1"))));
    }
}
