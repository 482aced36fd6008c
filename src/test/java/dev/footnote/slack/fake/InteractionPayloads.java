package dev.footnote.slack.fake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The payloads of commands, clicks, shortcuts and modal dialogs. */
public final class InteractionPayloads {

    private InteractionPayloads() {}

    /** The fields of a command, which come as a form or in an envelope. */
    public static Map<String, String> command(FakeSlack slack, String text) {
        return new HashMap<>(Map.of(
                "command",
                "/ask",
                "text",
                text,
                "team_id",
                FakeSlack.TEAM,
                "channel_id",
                "C1",
                "user_id",
                "U1",
                "trigger_id",
                slack.nextTs(),
                "response_url",
                slack.responseUrl("C1")));
    }

    public static Map<String, Object> click(FakeSlack slack, String action, String value) {
        Map<String, Object> click = interaction(slack, "block_actions");
        click.put("actions", List.of(Map.of("type", "button", "action_id", action, "value", value)));
        click.put("response_url", slack.responseUrl("C1"));
        click.put("channel", Map.of("id", "C1"));
        return click;
    }

    /** A user applies the shortcut to a message of another user. */
    public static Map<String, Object> choice(FakeSlack slack, String ts, String text) {
        Map<String, Object> choice = interaction(slack, "message_action");
        choice.put("callback_id", "answer_this");
        choice.put("response_url", slack.responseUrl("C1"));
        choice.put("channel", Map.of("id", "C1"));
        choice.put("message", Map.of("type", "message", "ts", ts, "text", text, "user", "U2"));
        return choice;
    }

    /** Why an answer was not helpful. */
    public static Map<String, Object> reason(FakeSlack slack, String answerId, String text) {
        Map<String, Object> reason = interaction(slack, "view_submission");
        Map<String, Object> values =
                Map.of("reason", Map.of("text", Map.of("type", "plain_text_input", "value", text)));
        reason.put(
                "view",
                Map.of(
                        "type",
                        "modal",
                        "callback_id",
                        "footnote_reason",
                        "private_metadata",
                        answerId,
                        "state",
                        Map.of("values", values)));
        return reason;
    }

    private static Map<String, Object> interaction(FakeSlack slack, String type) {
        return new HashMap<>(Map.of(
                "type", type,
                "trigger_id", slack.nextTs(),
                "team", Map.of("id", FakeSlack.TEAM),
                "user", Map.of("id", "U1")));
    }
}
