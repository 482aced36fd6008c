package dev.footnote.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The manifests request exactly the scopes and events that the code uses. */
class SlackManifestTest {

    private static final Pattern CALL = Pattern.compile("client\\s*->\\s*client\\s*\\.\\s*(\\w+)\\(");

    private static final Set<String> HISTORY =
            Set.of("channels:history", "groups:history", "im:history", "mpim:history");

    /** What Slack's reference says that each method needs. */
    private static final Map<String, Set<String>> OF_METHODS = Map.ofEntries(
            Map.entry("authTest", Set.of()),
            Map.entry("viewsOpen", Set.of()),
            Map.entry("viewsPublish", Set.of()),
            Map.entry("chatPostMessage", Set.of("chat:write")),
            Map.entry("chatPostEphemeral", Set.of("chat:write")),
            Map.entry("chatStartStream", Set.of("chat:write")),
            Map.entry("chatAppendStream", Set.of("chat:write")),
            Map.entry("chatStopStream", Set.of("chat:write")),
            Map.entry("chatDelete", Set.of("chat:write")),
            Map.entry("reactionsAdd", Set.of("reactions:write")),
            Map.entry("reactionsRemove", Set.of("reactions:write")),
            Map.entry("conversationsReplies", HISTORY),
            Map.entry("usersInfo", Set.of("users:read")),
            Map.entry("assistantThreadsSetStatus", Set.of("assistant:write")),
            Map.entry("assistantThreadsSetSuggestedPrompts", Set.of("assistant:write")));

    private static final Map<String, Set<String>> OF_EVENTS = Map.of(
            "app_home_opened", Set.of(),
            "app_mention", Set.of("app_mentions:read"),
            "assistant_thread_started", Set.of("assistant:write"),
            "message.channels", Set.of("channels:history"),
            "message.groups", Set.of("groups:history"),
            "message.im", Set.of("im:history"),
            "message.mpim", Set.of("mpim:history"));

    @Test
    void requestsExactlyTheScopesOfItsCallsAndEvents() throws IOException {
        Set<String> needed = new TreeSet<>(Set.of("commands"));
        methods().forEach(method -> needed.addAll(OF_METHODS.get(method)));
        OF_EVENTS.values().forEach(needed::addAll);

        assertThat(methods()).isSubsetOf(OF_METHODS.keySet()).contains("chatPostMessage", "conversationsReplies");
        assertThat(texts(manifest("manifest.yaml").at("/oauth_config/scopes/bot")))
                .isEqualTo(needed);
    }

    @Test
    void subscribesToTheHandledEvents() throws IOException {
        assertThat(texts(manifest("manifest.yaml").at("/settings/event_subscriptions/bot_events")))
                .isEqualTo(new TreeSet<>(OF_EVENTS.keySet()));
    }

    @Test
    void namesTheHandledCommandShortcutAndPath() throws IOException {
        JsonNode manifest = manifest("manifest.yaml");

        assertThat(manifest.at("/features/slash_commands/0/command").asText()).isEqualTo(InteractionHandler.COMMAND);
        assertThat(manifest.at("/features/shortcuts/0/callback_id").asText()).isEqualTo(InteractionHandler.SHORTCUT);
        assertThat(manifest.findValuesAsText("request_url")).hasSize(2).allMatch(url -> url.endsWith(SlackRoute.PATH));
        assertThat(manifest.at("/features/slash_commands/0/url").asText()).endsWith(SlackRoute.PATH);
    }

    @Test
    void differsForSocketModeOnlyInTheUrls() throws IOException {
        JsonNode http = manifest("manifest.yaml");
        ((ObjectNode) http.at("/features/slash_commands/0")).remove("url");
        ((ObjectNode) http.at("/settings/event_subscriptions")).remove("request_url");
        ((ObjectNode) http.at("/settings/interactivity")).remove("request_url");
        ((ObjectNode) http.at("/settings")).put("socket_mode_enabled", true);

        assertThat(manifest("manifest-socket.yaml")).isEqualTo(http);
    }

    /** The methods of the Web API that are called anywhere in the door, each on a {@code client}. */
    private static Set<String> methods() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/footnote/slack"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> CALL.matcher(read(file)).results())
                    .map(call -> call.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static JsonNode manifest(String name) throws IOException {
        return new YAMLMapper().readTree(Path.of("src/main/slack", name).toFile());
    }

    private static Set<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
