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
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The Web API and the channels of one workspace, on a port of this machine. */
public final class FakeSlack implements AutoCloseable {

    public static final String TEAM = "T0HOME";
    public static final String BOT = "U0BOT";
    public static final String TOKEN = "xoxb-token-of-the-tests";

    public static final String APP_TOKEN = "xapp-token-of-the-tests";

    /** Of a clock by which every window is over at once. */
    private static final double UNLIMITED = 1e9;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final InjectedFaults injectedFaults = new InjectedFaults();
    private volatile FakeRateLimits limits = new FakeRateLimits(UNLIMITED);
    private final FakeChannels fakeChannels = new FakeChannels(injectedFaults);
    private final Map<String, AtomicInteger> uses = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile String socketUrl = "";
    private final FakeUsers fakeUsers = new FakeUsers();

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

    /** A response address of a command or click in a channel, valid for five responses. */
    public String responseUrl(String channel) {
        return "http://127.0.0.1:%d/response/%s/%s"
                .formatted(server.getAddress().getPort(), channel, nextTs());
    }

    public FakeUsers people() {
        return fakeUsers;
    }

    /** The address that Socket Mode connects to. */
    public void openSockets(String url) {
        socketUrl = url;
    }

    /** From now on calls are limited as Slack does, by a clock that goes so many times as fast as others. */
    public void limitRates(double speed) {
        limits = new FakeRateLimits(speed);
    }

    /** What is to go wrong. */
    public InjectedFaults faults() {
        return injectedFaults;
    }

    public void refuse(String method, String error) {
        injectedFaults.refuse(method, error);
    }

    public void allow(String method) {
        injectedFaults.allow(method);
    }

    public List<Call> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    /** A person says something; gives its time stamp. */
    public String say(String channel, @Nullable String thread, String user, String text) {
        String ts = nextTs();
        fakeChannels.add(DisplayedMessage.ofPerson(ts, channel, thread, user, text));
        return ts;
    }

    /** The bot's reaction to a message is there. */
    public void react(String channel, String ts, String name) {
        fakeChannels.reaction(Map.of("channel", channel, "timestamp", ts, "name", name), true);
    }

    public String nextTs() {
        return fakeChannels.nextTs();
    }

    /** What the bot has said below a message, to whom it may be shown. */
    public List<DisplayedMessage> replies(String channel, String thread) {
        return bySelf().stream()
                .filter(displayedMessage ->
                        displayedMessage.channel().equals(channel) && thread.equals(displayedMessage.thread()))
                .toList();
    }

    /** All that the bot has said. */
    public List<DisplayedMessage> bySelf() {
        return fakeChannels.messages().stream()
                .filter(displayedMessage -> displayedMessage.user().equals(BOT))
                .toList();
    }

    /** Waits until the bot has said so much in all. */
    public List<DisplayedMessage> awaitSaid(int count) {
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
    public List<DisplayedMessage> awaitReplies(String channel, String thread, int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> replies(channel, thread).size() >= count);
        return replies(channel, thread);
    }

    /** Reactions of the bot, each as channel, time stamp and name. */
    public Set<String> reactions() {
        return fakeChannels.reactions();
    }

    private void serve(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestURI().getPath().substring("/api/".length());
        Map<String, String> parameters = WebApiResponses.parameters(
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        calls.add(new Call(method, parameters));
        if (injectedFaults.isDropped(method)) {
            exchange.close();
            return;
        }
        int fault = injectedFaults.limit(method);
        long wait = fault > 0 ? fault : limits.wait(method, parameters);
        if (wait > 0) {
            exchange.getResponseHeaders().add("Retry-After", String.valueOf(wait));
            WebApiResponses.answer(exchange, 429, Map.of("ok", false, "error", "ratelimited"));
            return;
        }
        String token = method.equals("apps.connections.open") ? APP_TOKEN : TOKEN;
        boolean known = ("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        Map<String, Object> result = known ? result(method, parameters) : WebApiResponses.error("invalid_auth");
        if (injectedFaults.isLost(method)) {
            exchange.close();
            return;
        }
        if (injectedFaults.isGarbled(method)) {
            WebApiResponses.send(exchange, 200, "text/html", "<html>Sign in</html>".getBytes(StandardCharsets.UTF_8));
            return;
        }
        WebApiResponses.answer(exchange, injectedFaults.isBroken(method) ? 503 : 200, result);
    }

    private Map<String, Object> result(String method, Map<String, String> parameters) throws IOException {
        String refusal = injectedFaults.refusal(method);
        if (refusal != null) {
            return WebApiResponses.error(refusal);
        }
        return switch (method) {
            case "auth.test" ->
                WebApiResponses.ok(Map.of("team_id", TEAM, "team", "Home", "user_id", BOT, "user", "footnote"));
            case "chat.postMessage", "chat.postEphemeral" -> fakeChannels.post(parameters);
            case "reactions.add" -> fakeChannels.reaction(parameters, true);
            case "reactions.remove" -> fakeChannels.reaction(parameters, false);
            case "conversations.replies" -> fakeChannels.thread(parameters);
            case "views.open", "views.publish" -> WebApiResponses.view(parameters);
            case "assistant.threads.setStatus", "assistant.threads.setSuggestedPrompts" ->
                WebApiResponses.assistant(parameters);
            case "apps.connections.open" -> WebApiResponses.ok(Map.of("url", socketUrl));
            case "chat.startStream", "chat.appendStream", "chat.stopStream" -> fakeChannels.stream(method, parameters);
            case "chat.delete" -> fakeChannels.delete(parameters);
            case "users.info" -> fakeUsers.info(parameters.getOrDefault("user", ""));
            default -> WebApiResponses.error("unknown_method");
        };
    }

    private void respond(HttpExchange exchange) throws IOException {
        String url = exchange.getRequestURI().getPath();
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        boolean worn = uses.computeIfAbsent(url, key -> new AtomicInteger(5)).getAndDecrement() <= 0;
        String error = BlockLimits.broken(body.path("text").asText(), body.path("blocks"));
        if (worn) {
            WebApiResponses.answer(exchange, 404, WebApiResponses.error("used_url"));
            return;
        }
        if (error != null) {
            WebApiResponses.answer(exchange, 400, WebApiResponses.error(error));
            return;
        }
        String onlyFor = body.path("response_type").asText().equals("in_channel") ? null : "whoever asked";
        fakeChannels.add(new DisplayedMessage(
                nextTs(),
                url.split("/", -1)[2],
                null,
                onlyFor,
                BOT,
                body.path("text").asText(),
                body.path("blocks"),
                MissingNode.getInstance()));
        if (injectedFaults.isLost("response")) {
            exchange.close();
            return;
        }
        WebApiResponses.answer(exchange, 200, WebApiResponses.ok(Map.of()));
    }

    /** Messages that still grow. */
    public Set<String> streaming() {
        return fakeChannels.streaming();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
