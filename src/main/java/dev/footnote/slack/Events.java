package dev.footnote.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.handler.BoltEventHandler;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.Event;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import dev.footnote.slack.asking.Asked;
import dev.footnote.slack.asking.Asking;
import dev.footnote.slack.workspace.SlackThread;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Turns Slack's message events into questions; ignores edited, deleted and bot messages. */
final class Events {

    private final Asking asking;

    Events(Asking asking) {
        this.asking = asking;
    }

    void register(App app) {
        app.event(AppMentionEvent.class, taking(Events::mention));
        app.event(MessageEvent.class, taking(Events::message));
        app.event(MessageFileShareEvent.class, taking(Events::withFile));
        app.event(MessageThreadBroadcastEvent.class, taking(Events::broadcast));
    }

    private <E extends Event> BoltEventHandler<E> taking(
            BiFunction<EventsApiPayload<E>, EventContext, Optional<Asked>> reading) {
        return (payload, context) -> {
            Optional<Asked> asked = reading.apply(payload, context);
            if (asked.isPresent() && !asking.take(asked.get())) {
                throw new ComeAgain();
            }
            return context.ack();
        };
    }

    private static Optional<Asked> mention(EventsApiPayload<AppMentionEvent> payload, EventContext context) {
        AppMentionEvent event = payload.getEvent();
        if (event.getBotId() != null
                || event.getEdited() != null
                || bots(payload).contains(event.getUser())) {
            return Optional.empty();
        }
        SlackThread thread = thread(context, event.getChannel(), event.getThreadTs(), event.getTs());
        var way = new Asked.Way.Addressed(delivery(payload, context));
        return Optional.of(new Asked(thread, event.getTs(), event.getUser(), text(event.getText()), way));
    }

    private static Optional<Asked> message(EventsApiPayload<MessageEvent> payload, EventContext context) {
        MessageEvent event = payload.getEvent();
        if (event.getBotId() != null || event.getEdited() != null) {
            return Optional.empty();
        }
        var said = new Said(event.getUser(), event.getChannel(), event.getTs(), event.getText());
        return question(said, event.getThreadTs(), payload, context);
    }

    private static Optional<Asked> withFile(EventsApiPayload<MessageFileShareEvent> payload, EventContext context) {
        MessageFileShareEvent event = payload.getEvent();
        var said = new Said(event.getUser(), event.getChannel(), event.getTs(), event.getText());
        return question(said, event.getThreadTs(), payload, context);
    }

    /** A reply in a thread that is also shown in the channel. */
    private static Optional<Asked> broadcast(
            EventsApiPayload<MessageThreadBroadcastEvent> payload, EventContext context) {
        MessageThreadBroadcastEvent event = payload.getEvent();
        var said = new Said(event.getUser(), event.getChannel(), event.getTs(), event.getText());
        return question(said, event.getThreadTs(), payload, context);
    }

    /** The fields that all kinds of message events share. */
    private record Said(
            @Nullable String user,
            @Nullable String channel,
            @Nullable String ts,
            @Nullable String text) {}

    private static Optional<Asked> question(
            Said said, @Nullable String threadTs, EventsApiPayload<?> payload, EventContext context) {
        if (said.user == null
                || said.channel == null
                || said.ts == null
                || bots(payload).contains(said.user)) {
            // Posted by a bot, possibly this one.
            return Optional.empty();
        }
        String text = text(said.text);
        SlackThread thread = thread(context, said.channel, threadTs, said.ts);
        boolean addressed = thread.isDirect() || mentions(bots(payload), text);
        if (!addressed && (threadTs == null || text.startsWith("<@"))) {
            // Addressed to the whole channel or to somebody else.
            return Optional.empty();
        }
        Asked.Delivery delivery = delivery(payload, context);
        var way = addressed ? new Asked.Way.Addressed(delivery) : new Asked.Way.Overheard(delivery);
        return Optional.of(new Asked(thread, said.ts, said.user, text, way));
    }

    /** The workspace that the event is delivered for; in a shared channel the author may belong to another one. */
    private static SlackThread thread(EventContext context, String channel, @Nullable String thread, String ts) {
        return new SlackThread(String.valueOf(context.getTeamId()), channel, thread == null ? ts : thread);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static List<String> bots(EventsApiPayload<?> payload) {
        return payload.getAuthorizations() == null
                ? List.of()
                : payload.getAuthorizations().stream()
                        .map(authorization -> authorization.getUserId())
                        .filter(Objects::nonNull)
                        .toList();
    }

    private static boolean mentions(List<String> users, String text) {
        return users.stream().anyMatch(user -> text.contains("<@" + user + ">") || text.contains("<@" + user + "|"));
    }

    private static Asked.Delivery delivery(EventsApiPayload<?> payload, EventContext context) {
        return new Asked.Delivery(payload.getEventId(), context.getRetryNum() != null);
    }
}
