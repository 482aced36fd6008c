package dev.footnote.slack.inbox;

import dev.footnote.slack.inbox.SlackQuestion.EventDelivery;
import dev.footnote.slack.inbox.SlackQuestion.QuestionTrigger;
import dev.footnote.slack.workspace.SlackThread;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A question as columns of the table {@code question}.
 *
 * @param thread empty for a command
 * @param ts empty for a command
 * @param delivery id of the event, the command or the use of the shortcut
 * @param responseUrl empty for an event
 */
record QuestionRow(
        Kind kind,
        String team,
        String channel,
        String thread,
        String ts,
        String asker,
        String body,
        String delivery,
        String responseUrl) {

    static final String COLUMNS = "kind, team, channel, thread, ts, asker, body, delivery, response_url";

    /** The kind of question, which says which columns are set. */
    enum Kind {
        DIRECT,
        REPLY,
        SHORTCUT,
        COMMAND
    }

    static QuestionRow of(IncomingQuestion question) {
        if (question instanceof CommandQuestion command) {
            return new QuestionRow(
                    Kind.COMMAND,
                    command.team(),
                    command.channel(),
                    "",
                    "",
                    command.user(),
                    command.text(),
                    command.id(),
                    command.responseUrl());
        }
        SlackQuestion message = (SlackQuestion) question;
        QuestionTrigger trigger = message.trigger();
        if (trigger instanceof QuestionTrigger.ShortcutSelection selection) {
            return of(message, Kind.SHORTCUT, selection.id(), selection.responseUrl());
        }
        Kind kind = trigger instanceof QuestionTrigger.ThreadReply ? Kind.REPLY : Kind.DIRECT;
        return of(message, kind, message.delivery().orElseThrow().eventId(), "");
    }

    private static QuestionRow of(SlackQuestion message, Kind kind, String delivery, String responseUrl) {
        SlackThread thread = message.thread();
        return new QuestionRow(
                kind,
                thread.team(),
                thread.channel(),
                thread.ts(),
                message.ts(),
                message.user(),
                message.text(),
                delivery,
                responseUrl);
    }

    IncomingQuestion question() {
        if (kind == Kind.COMMAND) {
            return new CommandQuestion(team, channel, asker, body, responseUrl, delivery);
        }
        return new SlackQuestion(new SlackThread(team, channel, thread), ts, asker, body, trigger());
    }

    private QuestionTrigger trigger() {
        // The inbox itself knows whether it was answered before.
        EventDelivery event = new EventDelivery(delivery, false);
        return switch (kind) {
            case SHORTCUT -> new QuestionTrigger.ShortcutSelection(delivery, responseUrl);
            case REPLY -> new QuestionTrigger.ThreadReply(event);
            case DIRECT, COMMAND -> new QuestionTrigger.DirectQuestion(event);
        };
    }

    /** Sets the parameters from {@code index} on, in the order of {@link #COLUMNS}. */
    void bind(PreparedStatement statement, int index) throws SQLException {
        String[] values = {kind.name(), team, channel, thread, ts, asker, body, delivery, responseUrl};
        for (int i = 0; i < values.length; i++) {
            statement.setString(index + i, values[i]);
        }
    }

    static QuestionRow read(ResultSet row) throws SQLException {
        return new QuestionRow(
                Kind.valueOf(row.getString("kind")),
                row.getString("team"),
                row.getString("channel"),
                row.getString("thread"),
                row.getString("ts"),
                row.getString("asker"),
                row.getString("body"),
                row.getString("delivery"),
                row.getString("response_url"));
    }
}
