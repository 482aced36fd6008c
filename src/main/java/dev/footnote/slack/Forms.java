package dev.footnote.slack;

import com.google.gson.JsonObject;
import dev.footnote.slack.messages.Modals;

/**
 * What is read of each kind of request. The SDK's own classes hold many fields more, and fail on a block that is newer than
 * they are, or on any field that is not as they expect it.
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
            // The workspace that it is delivered for: in a shared channel it may have happened in another one.
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
                // Of no use here, whatever it holds.
            }
        }
    }

    /** What a bot said, or somebody said before, is left alone, and need not be whole. */
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

    /** Empty when something else was filled in. */
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
