package dev.footnote.slack.surfaces;

import com.slack.api.model.assistant.SuggestedPrompt;
import com.slack.api.model.view.View;
import dev.footnote.engine.DocumentPage;
import dev.footnote.engine.DocumentQuery;
import dev.footnote.slack.asking.KnowledgeBase;
import dev.footnote.slack.messages.BotPhrases;
import dev.footnote.slack.messages.HomeView;
import dev.footnote.slack.messages.OutgoingMessage;
import dev.footnote.slack.web.SlackCallException;
import dev.footnote.slack.workspace.AccessPolicy.Admission;
import dev.footnote.slack.workspace.SlackThread;
import dev.footnote.slack.workspace.Workspace;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows the bot's Home tab and starts the assistant's threads. */
public final class AssistantPanels {

    /** Slack's limit. */
    private static final int MOST_SUGGESTIONS = 4;

    private static final Logger LOG = LoggerFactory.getLogger(AssistantPanels.class);

    private final Workspace workspace;
    private final KnowledgeBase knowledgeBase;
    private final List<String> suggestions;

    public AssistantPanels(Workspace workspace, KnowledgeBase knowledgeBase, List<String> suggestions) {
        this.workspace = workspace;
        this.knowledgeBase = knowledgeBase;
        this.suggestions = suggestions.stream().limit(MOST_SUGGESTIONS).toList();
    }

    /**
     * Shows the Home tab; like {@link #openThread}, it returns at once and tells whether the task was accepted.
     *
     * @param failed runs when an accepted task fails
     */
    public boolean showHome(String team, String user, Runnable failed) {
        Runnable showing = () -> {
            Admission admission = admission(team, user);
            View home = admission == Admission.GRANTED ? home() : HomeView.refusing(admission.refusal());
            workspace
                    .calls()
                    .call(client ->
                            client.viewsPublish(request -> request.userId(user).view(home)));
        };
        return workspace.backgroundTasks().submit(showing, failed);
    }

    private View home() {
        DocumentPage page = knowledgeBase.documents(new DocumentQuery("", null, 0, Integer.MAX_VALUE));
        LocalDate newest = page.documents().stream()
                .map(indexed -> indexed.document().date())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return HomeView.of(page.total(), newest);
    }

    public boolean openThread(SlackThread thread, String user, Runnable failed) {
        Runnable opening = () -> {
            Admission admission = admission(thread.team(), user);
            boolean granted = admission == Admission.GRANTED;
            workspace
                    .replies()
                    .post(
                            thread,
                            thread.ts(),
                            OutgoingMessage.of(granted ? BotPhrases.HOW_TO_ASK : admission.refusal()));
            if (granted) {
                suggest(thread);
            }
        };
        return workspace.backgroundTasks().submit(opening, failed);
    }

    /** A failure to set suggestions must not repeat the greeting. */
    private void suggest(SlackThread thread) {
        try {
            List<SuggestedPrompt> prompts =
                    suggestions.stream().map(SuggestedPrompt::create).toList();
            workspace
                    .calls()
                    .call(client ->
                            client.assistantThreadsSetSuggestedPrompts(request -> request.channelId(thread.channel())
                                    .threadTs(thread.ts())
                                    .prompts(prompts)));
        } catch (SlackCallException refused) {
            LOG.warn("Suggested questions could not be set channel={} error={}", thread.channel(), refused.code());
        }
    }

    private Admission admission(String team, String user) {
        return workspace.access().admission(team, null, user);
    }
}
