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
import dev.footnote.slack.asking.SlackQuestionService;
import dev.footnote.slack.inbox.SlackQuestion;
import dev.footnote.slack.workspace.SlackThread;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Turns Slack's message events into questions; ignores edited, deleted and bot messages. */
final class MessageEventHandler {

    private final SlackQuestionService slackQuestionService;

    MessageEventHandler(SlackQuestionService slackQuestionService) {
        this.slackQuestionService = slackQuestionService;
    }

    void register(App app) {
        app.event(AppMentionEvent.class, handler(MessageEventHandler::mention));
        app.event(MessageEvent.class, handler(MessageEventHandler::message));
        app.event(MessageFileShareEvent.class, handler(MessageEventHandler::fileShare));
        app.event(MessageThreadBroadcastEvent.class, handler(MessageEventHandler::broadcast));
    }

    private <E extends Event> BoltEventHandler<E> handler(
            BiFunction<EventsApiPayload<E>, EventContext, Optional<SlackQuestion>> reading) {
        return (payload, context) -> {
            Optional<SlackQuestion> asked = reading.apply(payload, context);
            if (asked.isPresent() && !slackQuestionService.accept(asked.get())) {
                throw new BackpressureException();
            }
            return context.ack();
        };
    }

    private static Optional<SlackQuestion> mention(EventsApiPayload<AppMentionEvent> payload, EventContext context) {
        AppMentionEvent event = payload.getEvent();
        if (event.getBotId() != null
                || event.getEdited() != null
                || bots(payload).contains(event.getUser())) {
            return Optional.empty();
        }
        SlackThread thread = thread(context, event.getChannel(), event.getThreadTs(), event.getTs());
        var way = new SlackQuestion.QuestionTrigger.DirectQuestion(delivery(payload, context));
        return Optional.of(new SlackQuestion(thread, event.getTs(), event.getUser(), text(event.getText()), way));
    }

    private static Optional<SlackQuestion> message(EventsApiPayload<MessageEvent> payload, EventContext context) {
        MessageEvent event = payload.getEvent();
        if (event.getBotId() != null || event.getEdited() != null) {
            return Optional.empty();
        }
        var messageFields = new MessageFields(event.getUser(), event.getChannel(), event.getTs(), event.getText());
        return question(messageFields, event.getThreadTs(), payload, context);
    }

    private static Optional<SlackQuestion> fileShare(
            EventsApiPayload<MessageFileShareEvent> payload, EventContext context) {
        MessageFileShareEvent event = payload.getEvent();
        var messageFields = new MessageFields(event.getUser(), event.getChannel(), event.getTs(), event.getText());
        return question(messageFields, event.getThreadTs(), payload, context);
    }

    /** A reply in a thread that is also shown in the channel. */
    private static Optional<SlackQuestion> broadcast(
            EventsApiPayload<MessageThreadBroadcastEvent> payload, EventContext context) {
        MessageThreadBroadcastEvent event = payload.getEvent();
        var messageFields = new MessageFields(event.getUser(), event.getChannel(), event.getTs(), event.getText());
        return question(messageFields, event.getThreadTs(), payload, context);
    }

    /** The fields that all kinds of message events share. */
    private record MessageFields(
            @Nullable String user,
            @Nullable String channel,
            @Nullable String ts,
            @Nullable String text) {}

    private static Optional<SlackQuestion> question(
            MessageFields messageFields, @Nullable String threadTs, EventsApiPayload<?> payload, EventContext context) {
        if (messageFields.user == null
                || messageFields.channel == null
                || messageFields.ts == null
                || bots(payload).contains(messageFields.user)) {
            // Posted by a bot, possibly this one.
            return Optional.empty();
        }
        String text = text(messageFields.text);
        SlackThread thread = thread(context, messageFields.channel, threadTs, messageFields.ts);
        boolean addressed = thread.isDirect() || mentions(bots(payload), text);
        if (!addressed && (threadTs == null || text.startsWith("<@"))) {
            // Addressed to the whole channel or to another user.
            return Optional.empty();
        }
        SlackQuestion.EventDelivery eventDelivery = delivery(payload, context);
        var way = addressed
                ? new SlackQuestion.QuestionTrigger.DirectQuestion(eventDelivery)
                : new SlackQuestion.QuestionTrigger.ThreadReply(eventDelivery);
        return Optional.of(new SlackQuestion(thread, messageFields.ts, messageFields.user, text, way));
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

    private static SlackQuestion.EventDelivery delivery(EventsApiPayload<?> payload, EventContext context) {
        return new SlackQuestion.EventDelivery(payload.getEventId(), context.getRetryNum() != null);
    }
}
