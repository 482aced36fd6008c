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

/** The messages in the channels, and the methods of the Web API that write and read them. */
final class FakeChannels {

    /** Slack's limit for one addition to a message that grows. */
    private static final int LONGEST_ADDITION = 12_000;

    private final AtomicLong clock = new AtomicLong(1_700_000_000_000_000L);
    private final List<DisplayedMessage> messages = new CopyOnWriteArrayList<>();
    private final Set<String> reactions = ConcurrentHashMap.newKeySet();
    private final Set<String> streaming = ConcurrentHashMap.newKeySet();
    private final InjectedFaults injectedFaults;

    FakeChannels(InjectedFaults injectedFaults) {
        this.injectedFaults = injectedFaults;
    }

    String nextTs() {
        long micros = clock.addAndGet(1_000);
        return "%d.%06d".formatted(micros / 1_000_000, micros % 1_000_000);
    }

    List<DisplayedMessage> messages() {
        return messages;
    }

    Set<String> reactions() {
        return Set.copyOf(reactions);
    }

    Set<String> streaming() {
        return Set.copyOf(streaming);
    }

    void add(DisplayedMessage message) {
        messages.add(message);
    }

    Map<String, Object> post(Map<String, String> parameters) throws IOException {
        JsonNode blocks = WebApiResponses.json(parameters.get("blocks"));
        String broken = BlockLimits.broken(parameters.getOrDefault("text", ""), blocks);
        String refused = injectedFaults.refusalOfBlocks();
        String error = blocks.isEmpty() || refused == null ? broken : refused;
        if (error != null) {
            return WebApiResponses.error(error);
        }
        String ts = nextTs();
        String channel = parameters.getOrDefault("channel", "");
        messages.add(new DisplayedMessage(
                ts,
                channel,
                parameters.get("thread_ts"),
                parameters.get("user"),
                FakeSlack.BOT,
                parameters.getOrDefault("text", ""),
                blocks,
                WebApiResponses.json(parameters.get("metadata"))));
        return WebApiResponses.ok(Map.of("ts", ts, "channel", channel));
    }

    Map<String, Object> delete(Map<String, String> parameters) {
        return WebApiResponses.ok(Map.of("deleted", messages.removeIf(is(parameters.get("ts")))));
    }

    /** A message that grows; one after the other of it is in the list. */
    synchronized Map<String, Object> stream(String method, Map<String, String> parameters) throws IOException {
        String more = parameters.getOrDefault("markdown_text", "");
        JsonNode blocks = WebApiResponses.json(parameters.get("blocks"));
        if (more.length() > LONGEST_ADDITION || BlockLimits.brokenBlocks(blocks) != null) {
            return WebApiResponses.error(more.length() > LONGEST_ADDITION ? "msg_too_long" : "invalid_blocks");
        }
        if (method.equals("chat.startStream")) {
            return start(parameters, more);
        }
        String ts = parameters.getOrDefault("ts", "");
        if (!(method.equals("chat.stopStream") ? streaming.remove(ts) : streaming.contains(ts))) {
            return WebApiResponses.error("message_not_in_streaming_state");
        }
        JsonNode metadata = WebApiResponses.json(parameters.get("metadata"));
        messages.replaceAll(displayedMessage ->
                displayedMessage.ts().equals(ts) ? displayedMessage.grown(more, blocks, metadata) : displayedMessage);
        return WebApiResponses.ok(Map.of());
    }

    private Map<String, Object> start(Map<String, String> parameters, String first) {
        String ts = nextTs();
        streaming.add(ts);
        messages.add(DisplayedMessage.ofPerson(
                ts, parameters.getOrDefault("channel", ""), parameters.get("thread_ts"), FakeSlack.BOT, first));
        return WebApiResponses.ok(Map.of("ts", ts));
    }

    private static Predicate<DisplayedMessage> is(@Nullable String ts) {
        return displayedMessage -> displayedMessage.ts().equals(ts);
    }

    Map<String, Object> reaction(Map<String, String> parameters, boolean added) {
        String reaction =
                "%s %s %s".formatted(parameters.get("channel"), parameters.get("timestamp"), parameters.get("name"));
        boolean changed = added ? reactions.add(reaction) : reactions.remove(reaction);
        return changed
                ? WebApiResponses.ok(Map.of())
                : WebApiResponses.error(added ? "already_reacted" : "no_reaction");
    }

    /** A page of a thread, oldest first, with its first message, and later than a time stamp when it says so. */
    Map<String, Object> thread(Map<String, String> parameters) {
        String root = parameters.getOrDefault("ts", "");
        String oldest = parameters.getOrDefault("oldest", "0");
        List<Map<String, Object>> all = messages.stream()
                .filter(displayedMessage -> displayedMessage.onlyFor() == null
                        && displayedMessage.channel().equals(parameters.get("channel")))
                .filter(displayedMessage -> displayedMessage.ts().equals(root)
                        || (root.equals(displayedMessage.thread())
                                && displayedMessage.ts().compareTo(oldest) > 0))
                .map(DisplayedMessage::asMessage)
                .toList();
        int from = Integer.parseInt(parameters.getOrDefault("cursor", "0"));
        int limit = Math.min(1_000, Integer.parseInt(parameters.getOrDefault("limit", "100")));
        int to = Math.min(all.size(), from + limit);
        String next = to < all.size() ? String.valueOf(to) : "";
        return WebApiResponses.ok(
                Map.of("messages", all.subList(from, to), "response_metadata", Map.of("next_cursor", next)));
    }
}
