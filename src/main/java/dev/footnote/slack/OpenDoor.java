package dev.footnote.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import dev.footnote.engine.PublicAddress;
import dev.footnote.feedback.Feedback;
import dev.footnote.slack.asking.Asking;
import dev.footnote.slack.asking.Knowledge;
import dev.footnote.slack.messages.AnswerMessage;
import dev.footnote.slack.messages.Sources;
import dev.footnote.slack.surfaces.Clicks;
import dev.footnote.slack.surfaces.Panels;
import dev.footnote.slack.surfaces.Quotes;
import dev.footnote.slack.web.SlackCalls;
import dev.footnote.slack.workspace.Workspace;

/** Assembles the Slack integration in plain Java: requests given to its app are handled until it is closed. */
final class OpenDoor implements AutoCloseable {

    private final App app;
    private final Asking asking;

    /** Assembles it with the bot's token. */
    OpenDoor(SlackConfig config, String token, PublicAddress address, Knowledge knowledge, Feedback feedback) {
        Slack slack = BoltApp.slack(config.apiUrl());
        var workspace =
                new Workspace(new SlackCalls(slack, token), config.asking().allow(), knowledge.conversations());
        var message = new AnswerMessage(
                new Sources(address), config.asking().contact().orElse(null));
        app = BoltApp.app(slack, token);
        asking = new Asking(config.asking(), workspace, knowledge, feedback, message);
        var clicks = new Clicks(workspace, new Quotes(knowledge), feedback, asking.privateAnswers(), message);
        var panels = new Panels(workspace, knowledge, config.asking().suggestions());
        new Events(asking).register(app);
        new Interactions(asking, clicks).register(app);
        new Openings(panels, workspace.deliveries()).register(app);
    }

    App app() {
        return app;
    }

    /** Call it after the last request. Running answers are completed or their askers are notified. */
    @Override
    public void close() {
        asking.close();
    }
}
