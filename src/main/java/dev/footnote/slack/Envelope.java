package dev.footnote.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The envelope that carries a request in Socket Mode.
 *
 * @param id the id to acknowledge it with
 * @param payload empty when it is missing or cannot be parsed
 * @param retry the number of earlier deliveries; null for the first delivery
 */
record Envelope(String id, JsonObject payload, @Nullable String retry) {

    private static final Logger LOG = LoggerFactory.getLogger(Envelope.class);

    /** Parses a message; null for what needs no acknowledgement: Slack's greetings and malformed messages. */
    static @Nullable Envelope of(String message) {
        try {
            JsonElement read = JsonParser.parseString(message);
            if (read.isJsonObject()) {
                return of(read.getAsJsonObject());
            }
        } catch (JsonParseException | MalformedSlackRequestException unreadable) {
            // Logged below; the parser's message may quote the payload.
        }
        LOG.warn("Could not parse a Socket Mode message");
        return null;
    }

    private static @Nullable Envelope of(JsonObject sent) {
        if (!sent.has("envelope_id")) {
            // A greeting, or the announcement that the socket will be closed, which the SDK handles.
            return null;
        }
        JsonElement payload = sent.get("payload");
        boolean readable = payload != null && payload.isJsonObject();
        return new Envelope(
                id(sent), readable ? payload.getAsJsonObject() : new JsonObject(), retry(sent.get("retry_attempt")));
    }

    private static String id(JsonObject sent) {
        return PayloadFieldCopier.of(sent)
                .text("envelope_id")
                .copied()
                .get("envelope_id")
                .getAsString();
    }

    private static @Nullable String retry(@Nullable JsonElement attempt) {
        if (attempt == null || !attempt.isJsonPrimitive()) {
            return null;
        }
        String times = attempt.getAsString();
        return times.equals("0") ? null : times;
    }
}
