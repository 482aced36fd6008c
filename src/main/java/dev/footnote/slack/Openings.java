package dev.footnote.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.model.assistant.AssistantThread;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AssistantThreadStartedEvent;
import dev.footnote.slack.surfaces.Panels;
import dev.footnote.slack.workspace.Deliveries;
import dev.footnote.slack.workspace.SlackThread;

/** Passes on that somebody has opened the bot's home or the assistant's panel. */
final class Openings {

    private final Panels panels;
    private final Deliveries deliveries;

    Openings(Panels panels, Deliveries deliveries) {
        this.panels = panels;
        this.deliveries = deliveries;
    }

    void register(App app) {
        app.event(AppHomeOpenedEvent.class, (payload, context) -> {
            AppHomeOpenedEvent event = payload.getEvent();
            if ("home".equals(event.getTab()) && deliveries.isFirst(payload.getEventId())) {
                ensure(panels.showHome(team(context), event.getUser()), payload.getEventId());
            }
            return context.ack();
        });
        app.event(AssistantThreadStartedEvent.class, (payload, context) -> {
            AssistantThread opened = payload.getEvent().getAssistantThread();
            if (deliveries.isFirst(payload.getEventId())) {
                SlackThread thread = new SlackThread(team(context), opened.getChannelId(), opened.getThreadTs());
                ensure(panels.openThread(thread, opened.getUserId()), payload.getEventId());
            }
            return context.ack();
        });
    }

    private static String team(EventContext context) {
        return String.valueOf(context.getTeamId());
    }

    private void ensure(boolean taken, String event) {
        if (!taken) {
            deliveries.forget(event);
            throw new ComeAgain();
        }
    }
}
