package dev.footnote.slack.fake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * How often each method may be called, as Slack's reference says: by tiers in windows of a minute, and messages once a
 * second in each channel, with short bursts. Its clock may go faster than others, so that a minute is over sooner;
 * callers are still told whole seconds of theirs.
 */
final class FakeRateLimits {

    private static final Map<String, Integer> IN_A_MINUTE = Map.ofEntries(
            Map.entry("chat.postMessage", 300),
            Map.entry("chat.postEphemeral", 100),
            Map.entry("chat.startStream", 20),
            Map.entry("chat.appendStream", 100),
            Map.entry("chat.stopStream", 20),
            Map.entry("chat.delete", 50),
            Map.entry("reactions.add", 50),
            Map.entry("reactions.remove", 20),
            Map.entry("conversations.replies", 50),
            Map.entry("users.info", 100),
            Map.entry("views.open", 100),
            Map.entry("views.publish", 100),
            Map.entry("apps.connections.open", 1));

    private static final double WINDOW = 60;
    private static final double MESSAGE = 1;

    /** Messages that a channel takes at once. */
    private static final int BURST = 3;

    private final double speed;
    private final Map<String, Deque<Double>> calls = new HashMap<>();
    private final Map<String, Double> free = new HashMap<>();

    /** With a clock that goes so many times as fast. */
    FakeRateLimits(double speed) {
        this.speed = speed;
    }

    /** After how many seconds of the caller's the call may be made again; 0 when it is made now. */
    synchronized long wait(String method, Map<String, String> parameters) {
        double now = System.nanoTime() / 1e9 * speed;
        double wait = Math.max(
                ofWindow(method, now),
                method.equals("chat.postMessage") ? ofChannel(parameters.getOrDefault("channel", ""), now) : 0);
        if (wait > 0) {
            return Math.max(1, (long) Math.ceil(wait / speed));
        }
        calls.computeIfAbsent(method, key -> new ArrayDeque<>()).addLast(now);
        if (method.equals("chat.postMessage")) {
            String channel = parameters.getOrDefault("channel", "");
            free.put(channel, Math.max(free.getOrDefault(channel, now), now) + MESSAGE);
        }
        return 0;
    }

    private double ofWindow(String method, double now) {
        Deque<Double> before = calls.computeIfAbsent(method, key -> new ArrayDeque<>());
        while (!before.isEmpty() && now - before.getFirst() >= WINDOW) {
            before.removeFirst();
        }
        int most = IN_A_MINUTE.getOrDefault(method, Integer.MAX_VALUE);
        return before.size() < most ? 0 : before.getFirst() + WINDOW - now;
    }

    /** Each message takes the channel for a second; so far ahead as a burst they may come. */
    private double ofChannel(String channel, double now) {
        return free.getOrDefault(channel, now) - now - (BURST - 1) * MESSAGE;
    }
}
