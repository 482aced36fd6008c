package dev.footnote.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * In what a request comes through the socket.
 *
 * @param id by which it is acknowledged
 * @param payload empty when there is none that could be read
 * @param retry how often it was sent before; null for the first time
 */
record Envelope(String id, JsonObject payload, @Nullable String retry) {

    private static final Logger LOG = LoggerFactory.getLogger(Envelope.class);

    /** Null for what is not to be acknowledged: Slack's greetings, and what is no envelope. */
    static @Nullable Envelope of(String message) {
        try {
            JsonElement read = JsonParser.parseString(message);
            if (read.isJsonObject()) {
                return of(read.getAsJsonObject());
            }
        } catch (JsonParseException | MalformedRequest unreadable) {
            // Told below; what the parser says may quote it.
        }
        LOG.warn("A message of Slack's cannot be read");
        return null;
    }

    private static @Nullable Envelope of(JsonObject sent) {
        if (!sent.has("envelope_id")) {
            // A greeting, or that the socket will be closed, which the SDK hears too.
            return null;
        }
        JsonElement payload = sent.get("payload");
        boolean readable = payload != null && payload.isJsonObject();
        return new Envelope(
                id(sent), readable ? payload.getAsJsonObject() : new JsonObject(), retry(sent.get("retry_attempt")));
    }

    private static String id(JsonObject sent) {
        return Fields.of(sent).text("envelope_id").taken().get("envelope_id").getAsString();
    }

    private static @Nullable String retry(@Nullable JsonElement attempt) {
        if (attempt == null || !attempt.isJsonPrimitive()) {
            return null;
        }
        String times = attempt.getAsString();
        return times.equals("0") ? null : times;
    }
}
