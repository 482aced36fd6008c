package dev.footnote.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.model.assistant.AssistantThread;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AssistantThreadStartedEvent;
import dev.footnote.slack.surfaces.AssistantPanels;
import dev.footnote.slack.workspace.DeliveryDeduplicator;
import dev.footnote.slack.workspace.SlackThread;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Handles the events that report an opened Home tab or assistant's panel. */
final class PanelEventHandler {

    private final AssistantPanels assistantPanels;
    private final DeliveryDeduplicator deliveryDeduplicator;

    PanelEventHandler(AssistantPanels assistantPanels, DeliveryDeduplicator deliveryDeduplicator) {
        this.assistantPanels = assistantPanels;
        this.deliveryDeduplicator = deliveryDeduplicator;
    }

    void register(App app) {
        app.event(AppHomeOpenedEvent.class, (payload, context) -> {
            AppHomeOpenedEvent event = payload.getEvent();
            if ("home".equals(event.getTab())) {
                Set<String> ids = Set.of(payload.getEventId());
                submitOnce(
                        ids,
                        () -> assistantPanels.showHome(
                                team(context), event.getUser(), () -> deliveryDeduplicator.forget(ids)));
            }
            return context.ack();
        });
        app.event(AssistantThreadStartedEvent.class, (payload, context) -> {
            AssistantThread opened = payload.getEvent().getAssistantThread();
            SlackThread thread = new SlackThread(team(context), opened.getChannelId(), opened.getThreadTs());
            Set<String> ids = Set.of(payload.getEventId(), "panel " + thread.channel() + " " + thread.ts());
            submitOnce(
                    ids,
                    () -> assistantPanels.openThread(
                            thread, opened.getUserId(), () -> deliveryDeduplicator.forget(ids)));
            return context.ack();
        });
    }

    private static String team(EventContext context) {
        return String.valueOf(context.getTeamId());
    }

    private void submitOnce(Set<String> ids, BooleanSupplier errand) {
        if (deliveryDeduplicator.registerIfNew(ids) && !errand.getAsBoolean()) {
            deliveryDeduplicator.forget(ids);
            throw new BackpressureException();
        }
    }
}
