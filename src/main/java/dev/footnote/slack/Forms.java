package dev.footnote.slack;

import com.google.gson.JsonObject;
import dev.footnote.slack.messages.Modals;

/**
 * Reduces each kind of request to the fields that this application reads. The SDK's own classes hold many more fields,
 * and fail on a block type that is newer than they are or on any unexpected field.
 */
final class Forms {

    private Forms() {}

    static JsonObject verification(JsonObject sent) {
        return Fields.of(sent).id("type").text("challenge").taken();
    }

    static JsonObject event(JsonObject sent) {
        JsonObject event = Fields.of(sent)
                .id("type")
                .id("team_id")
                .id("event_id")
                .each("authorizations", one -> one.optionalId("team_id").optionalId("user_id"))
                .object("event", Forms::happening)
                .taken();
        if (event.has("authorizations")) {
            // The workspace that the event is delivered for; in a shared channel it may have occurred in another one.
            JsonObject first = event.getAsJsonArray("authorizations").get(0).getAsJsonObject();
            if (!first.has("team_id")) {
                first.add("team_id", event.get("team_id"));
            }
        }
        return event;
    }

    private static void happening(Fields event) {
        JsonObject kind = event.id("type").optionalId("subtype").taken();
        String subtype = kind.has("subtype") ? kind.get("subtype").getAsString() : "";
        switch (kind.get("type").getAsString()) {
            case "app_mention" -> said(event);
            case "message" -> {
                if (subtype.isEmpty() || subtype.equals("file_share") || subtype.equals("thread_broadcast")) {
                    said(event);
                }
            }
            case "app_home_opened" -> event.id("user").optionalId("tab");
            case "assistant_thread_started" ->
                event.object(
                        "assistant_thread",
                        thread -> thread.id("user_id")
                                .id("channel_id")
                                .time("thread_ts")
                                .blank("context"));
            default -> {
                // Not handled; its content is ignored.
            }
        }
    }

    /** Messages of bots and edited messages are ignored, so their fields are not required. */
    private static void said(Fields event) {
        event.optionalId("bot_id").presence("edited");
        if (event.isAbsent("bot_id") && event.isAbsent("edited")) {
            event.id("user").id("channel").time("ts").optionalTime("thread_ts").optionalText("text");
        }
    }

    static JsonObject command(JsonObject sent) {
        return Fields.of(sent)
                .id("command")
                .id("team_id")
                .id("channel_id")
                .id("user_id")
                .id("trigger_id")
                .address("response_url")
                .optionalText("text")
                .taken();
    }

    static JsonObject click(JsonObject sent) {
        return interaction(sent)
                .object("channel", Forms::named)
                .address("response_url")
                .first("actions", action -> action.id("type").text("action_id").text("value"))
                .taken();
    }

    static JsonObject shortcut(JsonObject sent) {
        return interaction(sent)
                .text("callback_id")
                .object("channel", Forms::named)
                .address("response_url")
                .object(
                        "message",
                        message -> message.time("ts").optionalTime("thread_ts").optionalText("text"))
                .taken();
    }

    static JsonObject submission(JsonObject sent) {
        return Fields.of(sent)
                .id("type")
                .object("team", Forms::named)
                .object("user", Forms::named)
                .object("view", Forms::view)
                .taken();
    }

    private static void view(Fields view) {
        view.id("type").text("callback_id").text("private_metadata");
        view.object("state", state -> state.object("values", Forms::reason));
    }

    /** Leaves the result empty when another field was filled in. */
    private static void reason(Fields values) {
        if (!values.isAbsent(Modals.REASON_BLOCK)) {
            values.object(Modals.REASON_BLOCK, block -> {
                if (!block.isAbsent(Modals.REASON_INPUT)) {
                    block.object(Modals.REASON_INPUT, input -> input.optionalText("value"));
                }
            });
        }
    }

    private static Fields interaction(JsonObject sent) {
        return Fields.of(sent)
                .id("type")
                .id("trigger_id")
                .object("team", Forms::named)
                .object("user", Forms::named);
    }

    private static void named(Fields fields) {
        fields.id("id");
    }
}
