package dev.footnote.rest.asking;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** A service with a language model at a free port, where the test starts it; one answer is written at a time. */
public final class ScriptedModelProfile implements QuarkusTestProfile {

    private static final String ADDRESS = "footnote.llm.base-url";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "footnote.llm.provider",
                "openai",
                "footnote.llm.model",
                "scripted",
                "footnote.llm.key",
                "sk-secret-key",
                ADDRESS,
                "http://127.0.0.1:" + freePort() + "/v1",
                "footnote.llm.retry-delay",
                "1ms",
                "footnote.llm.concurrency",
                "1",
                "footnote.llm.timeout.total",
                "30s",
                "footnote.streaming.heartbeat",
                "0.05s",
                "footnote.conversation.max-wait",
                "0.2s");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** Where the service under test looks for its model. */
    static int port() {
        return URI.create(ConfigProvider.getConfig().getValue(ADDRESS, String.class))
                .getPort();
    }
}
