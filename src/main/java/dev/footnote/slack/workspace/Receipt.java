package dev.footnote.slack.workspace;

import com.slack.api.model.Message;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goes with a message, as metadata, so that it can be found in its thread when Slack's answer was lost and nobody knows
 * whether the message stands.
 *
 * @param id no other message has it
 */
public record Receipt(String id) {

    private static final String TYPE = "footnote_notice";
    private static final String ID = "receipt";

    public static Receipt next() {
        return new Receipt(UUID.randomUUID().toString());
    }

    /** The same metadata with it. */
    public Message.Metadata on(Message.@Nullable Metadata metadata) {
        Map<String, Object> payload = new HashMap<>(Map.of(ID, id));
        if (metadata != null) {
            payload.putAll(metadata.getEventPayload());
        }
        return Message.Metadata.builder()
                .eventType(metadata == null ? TYPE : metadata.getEventType())
                .eventPayload(payload)
                .build();
    }

    boolean isOn(Message message) {
        Message.Metadata metadata = message.getMetadata();
        return metadata != null
                && metadata.getEventPayload() != null
                && id.equals(metadata.getEventPayload().get(ID));
    }
}
