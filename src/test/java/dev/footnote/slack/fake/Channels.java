package dev.footnote.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What stands in the channels, and the methods that write and read there. */
final class Channels {

    /** Slack's limit for one addition to a message that grows. */
    private static final int LONGEST_ADDITION = 12_000;

    private final AtomicLong clock = new AtomicLong(1_700_000_000_000_000L);
    private final List<Shown> messages = new CopyOnWriteArrayList<>();
    private final Set<String> reactions = ConcurrentHashMap.newKeySet();
    private final Set<String> streaming = ConcurrentHashMap.newKeySet();
    private final Faults faults;

    Channels(Faults faults) {
        this.faults = faults;
    }

    String nextTs() {
        long micros = clock.addAndGet(1_000);
        return "%d.%06d".formatted(micros / 1_000_000, micros % 1_000_000);
    }

    List<Shown> messages() {
        return messages;
    }

    Set<String> reactions() {
        return Set.copyOf(reactions);
    }

    Set<String> streaming() {
        return Set.copyOf(streaming);
    }

    void add(Shown message) {
        messages.add(message);
    }

    Map<String, Object> post(Map<String, String> parameters) throws IOException {
        JsonNode blocks = Wire.json(parameters.get("blocks"));
        String broken = Limits.broken(parameters.getOrDefault("text", ""), blocks);
        String refused = faults.refusalOfBlocks();
        String error = blocks.isEmpty() || refused == null ? broken : refused;
        if (error != null) {
            return Wire.error(error);
        }
        String ts = nextTs();
        String channel = parameters.getOrDefault("channel", "");
        messages.add(new Shown(
                ts,
                channel,
                parameters.get("thread_ts"),
                parameters.get("user"),
                FakeSlack.BOT,
                parameters.getOrDefault("text", ""),
                blocks,
                Wire.json(parameters.get("metadata"))));
        return Wire.ok(Map.of("ts", ts, "channel", channel));
    }

    Map<String, Object> delete(Map<String, String> parameters) {
        return Wire.ok(Map.of("deleted", messages.removeIf(is(parameters.get("ts")))));
    }

    /** A message that grows; one after the other of it is in the list. */
    synchronized Map<String, Object> stream(String method, Map<String, String> parameters) throws IOException {
        String more = parameters.getOrDefault("markdown_text", "");
        JsonNode blocks = Wire.json(parameters.get("blocks"));
        if (more.length() > LONGEST_ADDITION || Limits.brokenBlocks(blocks) != null) {
            return Wire.error(more.length() > LONGEST_ADDITION ? "msg_too_long" : "invalid_blocks");
        }
        if (method.equals("chat.startStream")) {
            return start(parameters, more);
        }
        String ts = parameters.getOrDefault("ts", "");
        if (!(method.equals("chat.stopStream") ? streaming.remove(ts) : streaming.contains(ts))) {
            return Wire.error("message_not_in_streaming_state");
        }
        JsonNode metadata = Wire.json(parameters.get("metadata"));
        messages.replaceAll(shown -> shown.ts().equals(ts) ? shown.grown(more, blocks, metadata) : shown);
        return Wire.ok(Map.of());
    }

    private Map<String, Object> start(Map<String, String> parameters, String first) {
        String ts = nextTs();
        streaming.add(ts);
        messages.add(Shown.ofPerson(
                ts, parameters.getOrDefault("channel", ""), parameters.get("thread_ts"), FakeSlack.BOT, first));
        return Wire.ok(Map.of("ts", ts));
    }

    private static Predicate<Shown> is(@Nullable String ts) {
        return shown -> shown.ts().equals(ts);
    }

    Map<String, Object> reaction(Map<String, String> parameters, boolean added) {
        String reaction =
                "%s %s %s".formatted(parameters.get("channel"), parameters.get("timestamp"), parameters.get("name"));
        boolean changed = added ? reactions.add(reaction) : reactions.remove(reaction);
        return changed ? Wire.ok(Map.of()) : Wire.error(added ? "already_reacted" : "no_reaction");
    }

    /** A page of a thread, oldest first, with its first message, and later than a time stamp when it says so. */
    Map<String, Object> thread(Map<String, String> parameters) {
        String root = parameters.getOrDefault("ts", "");
        String oldest = parameters.getOrDefault("oldest", "0");
        List<Map<String, Object>> all = messages.stream()
                .filter(shown -> shown.onlyFor() == null && shown.channel().equals(parameters.get("channel")))
                .filter(shown -> shown.ts().equals(root)
                        || (root.equals(shown.thread()) && shown.ts().compareTo(oldest) > 0))
                .map(Shown::asMessage)
                .toList();
        int from = Integer.parseInt(parameters.getOrDefault("cursor", "0"));
        int limit = Math.min(1_000, Integer.parseInt(parameters.getOrDefault("limit", "100")));
        int to = Math.min(all.size(), from + limit);
        String next = to < all.size() ? String.valueOf(to) : "";
        return Wire.ok(Map.of("messages", all.subList(from, to), "response_metadata", Map.of("next_cursor", next)));
    }
}
