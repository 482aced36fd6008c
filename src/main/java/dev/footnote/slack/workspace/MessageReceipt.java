package dev.footnote.slack.workspace;

import com.slack.api.model.Message;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unique id in a message's metadata. It tells whether a message was posted when Slack's response was lost.
 *
 * @param id unique to the message
 */
public record MessageReceipt(String id) {

    private static final String TYPE = "footnote_notice";
    private static final String ID = "receipt";

    public static MessageReceipt random() {
        return new MessageReceipt(UUID.randomUUID().toString());
    }

    /** The receipt of the answer to a question; the same after a restart, so that no answer is posted twice. */
    public static MessageReceipt forQuestion(String key) {
        return new MessageReceipt("answer to " + key);
    }

    /** The metadata with this receipt added. */
    public Message.Metadata addTo(Message.@Nullable Metadata metadata) {
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
