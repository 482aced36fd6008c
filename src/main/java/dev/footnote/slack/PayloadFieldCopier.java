package dev.footnote.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Copies the fields that this application reads from a JSON object and validates their format; all other fields are
 * dropped. Each method throws {@link MalformedSlackRequestException} for a field in another format.
 */
final class PayloadFieldCopier {

    /** Identifiers of all kinds, and type names. */
    private static final Pattern ID = Pattern.compile("[!-~]{1,255}");

    private static final Pattern TIME = Pattern.compile("\\d{1,12}\\.\\d{1,12}");
    private static final Pattern ADDRESS = Pattern.compile("https?://[!-~]{1,2000}");
    private static final Pattern TEXT = Pattern.compile("(?s).*");

    /** More than Slack puts into any list that this application reads. */
    private static final int MOST = 100;

    private final JsonObject from;
    private final JsonObject taken = new JsonObject();

    private PayloadFieldCopier(JsonObject from) {
        this.from = from;
    }

    static PayloadFieldCopier of(JsonObject sent) {
        return new PayloadFieldCopier(sent);
    }

    JsonObject copied() {
        return taken;
    }

    PayloadFieldCopier id(String name) {
        return required(name, ID);
    }

    PayloadFieldCopier optionalId(String name) {
        return optional(name, ID);
    }

    /** The time stamp of a message, which is its id. */
    PayloadFieldCopier time(String name) {
        return required(name, TIME);
    }

    PayloadFieldCopier optionalTime(String name) {
        return optional(name, TIME);
    }

    PayloadFieldCopier address(String name) {
        return required(name, ADDRESS);
    }

    PayloadFieldCopier text(String name) {
        return required(name, TEXT);
    }

    PayloadFieldCopier optionalText(String name) {
        return optional(name, TEXT);
    }

    private PayloadFieldCopier required(String name, Pattern form) {
        if (isAbsent(name)) {
            throw new MalformedSlackRequestException(name);
        }
        return optional(name, form);
    }

    private PayloadFieldCopier optional(String name, Pattern form) {
        if (!isAbsent(name)) {
            taken.addProperty(name, string(from.get(name), name, form));
        }
        return this;
    }

    private static String string(JsonElement value, String name, Pattern form) {
        boolean text = value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
        if (!text || !form.matcher(value.getAsString()).matches()) {
            throw new MalformedSlackRequestException(name);
        }
        return value.getAsString();
    }

    boolean isAbsent(String name) {
        JsonElement value = from.get(name);
        return value == null || value.isJsonNull();
    }

    PayloadFieldCopier object(String name, Consumer<PayloadFieldCopier> reading) {
        taken.add(name, read(from.get(name), name, reading));
        return this;
    }

    /** Copies only that the field is present, not its content. */
    PayloadFieldCopier presence(String name) {
        if (!isAbsent(name)) {
            taken.add(name, new JsonObject());
        }
        return this;
    }

    /** An empty object, for a field that the SDK expects. */
    PayloadFieldCopier emptyObject(String name) {
        taken.add(name, new JsonObject());
        return this;
    }

    private static JsonObject read(@Nullable JsonElement value, String name, Consumer<PayloadFieldCopier> reading) {
        if (value == null || !value.isJsonObject()) {
            throw new MalformedSlackRequestException(name);
        }
        PayloadFieldCopier payloadFieldCopier = new PayloadFieldCopier(value.getAsJsonObject());
        reading.accept(payloadFieldCopier);
        return payloadFieldCopier.taken;
    }

    /** Copies the first element of a list, which must not be empty. */
    PayloadFieldCopier firstElement(String name, Consumer<PayloadFieldCopier> reading) {
        JsonArray list = list(name);
        if (list.isEmpty()) {
            throw new MalformedSlackRequestException(name);
        }
        JsonArray one = new JsonArray();
        one.add(read(list.get(0), name, reading));
        taken.add(name, one);
        return this;
    }

    /** Copies all elements of an optional list; an empty list is left out. */
    PayloadFieldCopier optionalList(String name, Consumer<PayloadFieldCopier> reading) {
        if (isAbsent(name) || list(name).isEmpty()) {
            return this;
        }
        JsonArray all = new JsonArray();
        for (JsonElement element : list(name)) {
            all.add(read(element, name, reading));
        }
        taken.add(name, all);
        return this;
    }

    private JsonArray list(String name) {
        JsonElement value = from.get(name);
        if (value == null || !value.isJsonArray() || value.getAsJsonArray().size() > MOST) {
            throw new MalformedSlackRequestException(name);
        }
        return value.getAsJsonArray();
    }

    /** Converts a form, the format of slash commands. */
    static JsonObject fromForm(Map<String, String> form) {
        JsonObject all = new JsonObject();
        form.forEach(all::addProperty);
        return all;
    }
}
