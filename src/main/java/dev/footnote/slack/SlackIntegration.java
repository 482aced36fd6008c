package dev.footnote.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import dev.footnote.engine.PublicAddress;
import dev.footnote.feedback.Feedback;
import dev.footnote.slack.asking.KnowledgeBase;
import dev.footnote.slack.asking.SlackQuestionService;
import dev.footnote.slack.messages.AnswerMessageComposer;
import dev.footnote.slack.messages.SourceList;
import dev.footnote.slack.surfaces.AssistantPanels;
import dev.footnote.slack.surfaces.ButtonClickHandler;
import dev.footnote.slack.surfaces.QuoteLookup;
import dev.footnote.slack.web.SlackCalls;
import dev.footnote.slack.workspace.Workspace;

/** Assembles the Slack integration in plain Java: requests given to its app are handled until it is closed. */
final class SlackIntegration implements AutoCloseable {

    private final App app;
    private final SlackQuestionService slackQuestionService;

    /** Assembles it with the bot's token. */
    SlackIntegration(
            SlackConfig config, String token, PublicAddress address, KnowledgeBase knowledgeBase, Feedback feedback) {
        Slack slack = BoltApp.slack(config.apiUrl());
        var workspace =
                new Workspace(new SlackCalls(slack, token), config.asking().allow(), knowledgeBase.conversations());
        var message = new AnswerMessageComposer(
                new SourceList(address), config.asking().contact().orElse(null));
        app = BoltApp.app(slack, token);
        slackQuestionService = new SlackQuestionService(config.asking(), workspace, knowledgeBase, feedback, message);
        var buttonClickHandler = new ButtonClickHandler(
                workspace, new QuoteLookup(knowledgeBase), feedback, slackQuestionService.privateAnswers(), message);
        var assistantPanels =
                new AssistantPanels(workspace, knowledgeBase, config.asking().suggestions());
        new MessageEventHandler(slackQuestionService).register(app);
        new InteractionHandler(slackQuestionService, buttonClickHandler).register(app);
        new PanelEventHandler(assistantPanels, workspace.deliveries()).register(app);
    }

    App app() {
        return app;
    }

    /** Call it after the last request. Questions that are not answered in time stay for the next start. */
    @Override
    public void close() {
        slackQuestionService.close();
    }
}
