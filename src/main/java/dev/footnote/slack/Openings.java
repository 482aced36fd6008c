package dev.footnote.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.model.assistant.AssistantThread;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AssistantThreadStartedEvent;
import dev.footnote.slack.surfaces.Panels;
import dev.footnote.slack.workspace.Deliveries;
import dev.footnote.slack.workspace.SlackThread;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Handles the events that somebody has opened the bot's Home tab or the assistant's panel. */
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
            if ("home".equals(event.getTab())) {
                Set<String> ids = Set.of(payload.getEventId());
                once(ids, () -> panels.showHome(team(context), event.getUser(), () -> deliveries.forget(ids)));
            }
            return context.ack();
        });
        app.event(AssistantThreadStartedEvent.class, (payload, context) -> {
            AssistantThread opened = payload.getEvent().getAssistantThread();
            SlackThread thread = new SlackThread(team(context), opened.getChannelId(), opened.getThreadTs());
            Set<String> ids = Set.of(payload.getEventId(), "panel " + thread.channel() + " " + thread.ts());
            once(ids, () -> panels.openThread(thread, opened.getUserId(), () -> deliveries.forget(ids)));
            return context.ack();
        });
    }

    private static String team(EventContext context) {
        return String.valueOf(context.getTeamId());
    }

    private void once(Set<String> ids, BooleanSupplier errand) {
        if (deliveries.isFirst(ids) && !errand.getAsBoolean()) {
            deliveries.forget(ids);
            throw new ComeAgain();
        }
    }
}
