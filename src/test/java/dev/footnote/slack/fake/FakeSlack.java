package dev.footnote.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The Web API and the channels of one workspace, on a port of this machine. */
public final class FakeSlack implements AutoCloseable {

    public static final String TEAM = "T0HOME";
    public static final String BOT = "U0BOT";
    public static final String TOKEN = "xoxb-token-of-the-tests";

    public static final String APP_TOKEN = "xapp-token-of-the-tests";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicLong clock = new AtomicLong(1_700_000_000_000_000L);
    private final List<Shown> messages = new CopyOnWriteArrayList<>();
    private final Set<String> reactions = ConcurrentHashMap.newKeySet();
    private final Set<String> streaming = ConcurrentHashMap.newKeySet();
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> limited = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile String socketUrl = "";
    private volatile @Nullable String blocksRefused;
    private final People people = new People();

    /** A call of a method, with its parameters. */
    public record Call(String method, Map<String, String> parameters) {}

    public FakeSlack() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(threads);
        server.createContext("/api/", this::serve);
        server.createContext("/response/", this::respond);
        server.start();
    }

    public String apiUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/";
    }

    /** Where a command or a click of somebody in a channel is answered; five times. */
    public String responseUrl(String channel) {
        return "http://127.0.0.1:%d/response/%s/%s"
                .formatted(server.getAddress().getPort(), channel, nextTs());
    }

    public People people() {
        return people;
    }

    /** Where Socket Mode is told to connect to. */
    public void openSockets(String url) {
        socketUrl = url;
    }

    /** Every later call of the method is refused with this error. */
    public void refuse(String method, String error) {
        refusals.put(method, error);
    }

    /** Every later message with blocks is refused with this error. */
    public void refuseBlocks(String error) {
        blocksRefused = error;
    }

    public void allow(String method) {
        refusals.remove(method);
    }

    /** The next calls of the method are too many. */
    public void limit(String method, int times) {
        limited.put(method, new AtomicInteger(times));
    }

    public List<Call> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    /** A person says something; gives its time stamp. */
    public String say(String channel, @Nullable String thread, String user, String text) {
        String ts = nextTs();
        messages.add(Shown.ofPerson(ts, channel, thread, user, text));
        return ts;
    }

    public String nextTs() {
        long micros = clock.addAndGet(1_000);
        return "%d.%06d".formatted(micros / 1_000_000, micros % 1_000_000);
    }

    /** What the bot has said below a message, to whom it may be shown. */
    public List<Shown> replies(String channel, String thread) {
        return bySelf().stream()
                .filter(shown -> shown.channel().equals(channel) && thread.equals(shown.thread()))
                .toList();
    }

    /** All that the bot has said. */
    public List<Shown> bySelf() {
        return messages.stream().filter(shown -> shown.user().equals(BOT)).toList();
    }

    /** Waits until the bot has said so much in all. */
    public List<Shown> awaitSaid(int count) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> bySelf().size() >= count);
        return bySelf();
    }

    /** Waits until a method was called so often; gives the parameters of the calls. */
    public List<Map<String, String>> awaitCalls(String method, int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> calls(method).size() >= count);
        return calls(method).stream().map(Call::parameters).toList();
    }

    /** Waits until the bot has said so much below a message. */
    public List<Shown> awaitReplies(String channel, String thread, int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> replies(channel, thread).size() >= count);
        return replies(channel, thread);
    }

    /** Reactions of the bot, each as channel, time stamp and name. */
    public Set<String> reactions() {
        return Set.copyOf(reactions);
    }

    private void serve(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestURI().getPath().substring("/api/".length());
        Map<String, String> parameters =
                Wire.parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        calls.add(new Call(method, parameters));
        AtomicInteger tooMany = limited.get(method);
        if (tooMany != null && tooMany.getAndDecrement() > 0) {
            exchange.getResponseHeaders().add("Retry-After", "1");
            Wire.answer(exchange, 429, Map.of("ok", false, "error", "ratelimited"));
            return;
        }
        String token = method.equals("apps.connections.open") ? APP_TOKEN : TOKEN;
        boolean known = ("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        Wire.answer(exchange, 200, known ? result(method, parameters) : Wire.error("invalid_auth"));
    }

    private Map<String, Object> result(String method, Map<String, String> parameters) throws IOException {
        if (refusals.containsKey(method)) {
            return Wire.error(refusals.get(method));
        }
        return switch (method) {
            case "auth.test" -> Wire.ok(Map.of("team_id", TEAM, "team", "Home", "user_id", BOT, "user", "footnote"));
            case "chat.postMessage", "chat.postEphemeral" -> post(parameters);
            case "reactions.add" -> reaction(parameters, true);
            case "reactions.remove" -> reaction(parameters, false);
            case "conversations.replies" -> thread(parameters);
            case "views.open", "views.publish" -> Wire.view(parameters);
            case "assistant.threads.setStatus", "assistant.threads.setSuggestedPrompts" -> Wire.assistant(parameters);
            case "apps.connections.open" -> Wire.ok(Map.of("url", socketUrl));
            case "chat.startStream", "chat.appendStream", "chat.stopStream" -> stream(method, parameters);
            case "chat.delete" -> Wire.ok(Map.of("deleted", messages.removeIf(is(parameters.get("ts")))));
            case "users.info" -> people.info(parameters.getOrDefault("user", ""));
            default -> Wire.error("unknown_method");
        };
    }

    private Map<String, Object> post(Map<String, String> parameters) throws IOException {
        JsonNode blocks = Wire.json(parameters.get("blocks"));
        String broken = Limits.broken(parameters.getOrDefault("text", ""), blocks);
        String error = blocks.isEmpty() || blocksRefused == null ? broken : blocksRefused;
        if (error != null) {
            return Wire.error(error);
        }
        String ts = nextTs();
        messages.add(new Shown(
                ts,
                parameters.getOrDefault("channel", ""),
                parameters.get("thread_ts"),
                parameters.get("user"),
                BOT,
                parameters.getOrDefault("text", ""),
                blocks,
                Wire.json(parameters.get("metadata"))));
        return Wire.ok(Map.of("ts", ts, "channel", parameters.getOrDefault("channel", "")));
    }

    private void respond(HttpExchange exchange) throws IOException {
        String url = exchange.getRequestURI().getPath();
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        boolean worn = limited.computeIfAbsent(url, key -> new AtomicInteger(5)).getAndDecrement() <= 0;
        String error = Limits.broken(body.path("text").asText(), body.path("blocks"));
        if (worn) {
            Wire.answer(exchange, 404, Wire.error("used_url"));
            return;
        }
        if (error != null) {
            Wire.answer(exchange, 400, Wire.error(error));
            return;
        }
        String onlyFor = body.path("response_type").asText().equals("in_channel") ? null : "whoever asked";
        messages.add(new Shown(
                nextTs(),
                url.split("/", -1)[2],
                null,
                onlyFor,
                BOT,
                body.path("text").asText(),
                body.path("blocks"),
                MissingNode.getInstance()));
        Wire.answer(exchange, 200, Wire.ok(Map.of()));
    }

    /** A message that grows; one after the other of it is in the list. */
    private synchronized Map<String, Object> stream(String method, Map<String, String> parameters) throws IOException {
        String more = parameters.getOrDefault("markdown_text", "");
        JsonNode blocks = Wire.json(parameters.get("blocks"));
        if (more.length() > 12_000 || Limits.brokenBlocks(blocks) != null) {
            return Wire.error(more.length() > 12_000 ? "msg_too_long" : "invalid_blocks");
        }
        if (method.equals("chat.startStream")) {
            String ts = nextTs();
            streaming.add(ts);
            messages.add(
                    Shown.ofPerson(ts, parameters.getOrDefault("channel", ""), parameters.get("thread_ts"), BOT, more));
            return Wire.ok(Map.of("ts", ts));
        }
        String ts = parameters.getOrDefault("ts", "");
        if (!(method.equals("chat.stopStream") ? streaming.remove(ts) : streaming.contains(ts))) {
            return Wire.error("message_not_in_streaming_state");
        }
        JsonNode metadata = Wire.json(parameters.get("metadata"));
        messages.replaceAll(shown -> shown.ts().equals(ts) ? shown.grown(more, blocks, metadata) : shown);
        return Wire.ok(Map.of());
    }

    /** Messages that still grow. */
    public Set<String> streaming() {
        return Set.copyOf(streaming);
    }

    private static Predicate<Shown> is(@Nullable String ts) {
        return shown -> shown.ts().equals(ts);
    }

    private Map<String, Object> reaction(Map<String, String> parameters, boolean added) {
        String reaction =
                "%s %s %s".formatted(parameters.get("channel"), parameters.get("timestamp"), parameters.get("name"));
        boolean changed = added ? reactions.add(reaction) : reactions.remove(reaction);
        return changed ? Wire.ok(Map.of()) : Wire.error(added ? "already_reacted" : "no_reaction");
    }

    /** A page of a thread, oldest first, with its first message. */
    private Map<String, Object> thread(Map<String, String> parameters) {
        List<Map<String, Object>> all = messages.stream()
                .filter(shown -> shown.onlyFor() == null && shown.channel().equals(parameters.get("channel")))
                .filter(shown -> shown.ts().equals(parameters.get("ts"))
                        || String.valueOf(shown.thread()).equals(parameters.get("ts")))
                .map(Shown::asMessage)
                .toList();
        int from = Integer.parseInt(parameters.getOrDefault("cursor", "0"));
        int to = Math.min(all.size(), from + Integer.parseInt(parameters.getOrDefault("limit", "100")));
        String next = to < all.size() ? String.valueOf(to) : "";
        return Wire.ok(Map.of("messages", all.subList(from, to), "response_metadata", Map.of("next_cursor", next)));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
