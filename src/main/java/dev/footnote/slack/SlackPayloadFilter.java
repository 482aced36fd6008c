package dev.footnote.slack;

import com.google.gson.JsonObject;
import dev.footnote.slack.messages.Modals;

/**
 * Reduces each kind of request to the fields that this application reads. The SDK's own classes hold many more fields,
 * and fail on a block type that is newer than they are or on any unexpected field.
 */
final class SlackPayloadFilter {

    private SlackPayloadFilter() {}

    static JsonObject verification(JsonObject sent) {
        return PayloadFieldCopier.of(sent).id("type").text("challenge").copied();
    }

    static JsonObject event(JsonObject sent) {
        JsonObject event = PayloadFieldCopier.of(sent)
                .id("type")
                .id("team_id")
                .id("event_id")
                .optionalList("authorizations", one -> one.optionalId("team_id").optionalId("user_id"))
                .object("event", SlackPayloadFilter::copyEvent)
                .copied();
        if (event.has("authorizations")) {
            // The workspace that the event is delivered for; in a shared channel it may have occurred in another one.
            JsonObject first = event.getAsJsonArray("authorizations").get(0).getAsJsonObject();
            if (!first.has("team_id")) {
                first.add("team_id", event.get("team_id"));
            }
        }
        return event;
    }

    private static void copyEvent(PayloadFieldCopier event) {
        JsonObject kind = event.id("type").optionalId("subtype").copied();
        String subtype = kind.has("subtype") ? kind.get("subtype").getAsString() : "";
        switch (kind.get("type").getAsString()) {
            case "app_mention" -> copyMessage(event);
            case "message" -> {
                if (subtype.isEmpty() || subtype.equals("file_share") || subtype.equals("thread_broadcast")) {
                    copyMessage(event);
                }
            }
            case "app_home_opened" -> event.id("user").optionalId("tab");
            case "assistant_thread_started" ->
                event.object(
                        "assistant_thread",
                        thread -> thread.id("user_id")
                                .id("channel_id")
                                .time("thread_ts")
                                .emptyObject("context"));
            default -> {
                // Not handled; its content is ignored.
            }
        }
    }

    /** Messages of bots and edited messages are ignored, so their fields are not required. */
    private static void copyMessage(PayloadFieldCopier event) {
        event.optionalId("bot_id").presence("edited");
        if (event.isAbsent("bot_id") && event.isAbsent("edited")) {
            event.id("user").id("channel").time("ts").optionalTime("thread_ts").optionalText("text");
        }
    }

    static JsonObject command(JsonObject sent) {
        return PayloadFieldCopier.of(sent)
                .id("command")
                .id("team_id")
                .id("channel_id")
                .id("user_id")
                .id("trigger_id")
                .address("response_url")
                .optionalText("text")
                .copied();
    }

    static JsonObject click(JsonObject sent) {
        return interaction(sent)
                .object("channel", SlackPayloadFilter::copyId)
                .address("response_url")
                .firstElement(
                        "actions", action -> action.id("type").text("action_id").text("value"))
                .copied();
    }

    static JsonObject shortcut(JsonObject sent) {
        return interaction(sent)
                .text("callback_id")
                .object("channel", SlackPayloadFilter::copyId)
                .address("response_url")
                .object(
                        "message",
                        message -> message.time("ts").optionalTime("thread_ts").optionalText("text"))
                .copied();
    }

    static JsonObject submission(JsonObject sent) {
        return PayloadFieldCopier.of(sent)
                .id("type")
                .object("team", SlackPayloadFilter::copyId)
                .object("user", SlackPayloadFilter::copyId)
                .object("view", SlackPayloadFilter::view)
                .copied();
    }

    private static void view(PayloadFieldCopier view) {
        view.id("type").text("callback_id").text("private_metadata");
        view.object("state", state -> state.object("values", SlackPayloadFilter::reason));
    }

    /** Leaves the result empty when another field was filled in. */
    private static void reason(PayloadFieldCopier values) {
        if (!values.isAbsent(Modals.REASON_BLOCK)) {
            values.object(Modals.REASON_BLOCK, block -> {
                if (!block.isAbsent(Modals.REASON_INPUT)) {
                    block.object(Modals.REASON_INPUT, input -> input.optionalText("value"));
                }
            });
        }
    }

    private static PayloadFieldCopier interaction(JsonObject sent) {
        return PayloadFieldCopier.of(sent)
                .id("type")
                .id("trigger_id")
                .object("team", SlackPayloadFilter::copyId)
                .object("user", SlackPayloadFilter::copyId);
    }

    private static void copyId(PayloadFieldCopier payloadFieldCopier) {
        payloadFieldCopier.id("id");
    }
}
