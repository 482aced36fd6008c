package dev.footnote.llm.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.footnote.engine.ScriptedProvider;
import dev.footnote.llm.Cancellation;
import dev.footnote.llm.LanguageModel;
import dev.footnote.llm.ModelException;
import dev.footnote.llm.ModelException.Kind;
import dev.footnote.llm.ModelRequest;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The message says why a model cannot be reached, without its address. */
class UnreachableModelTest {

    private static final ModelRequest REQUEST = ModelRequest.of("Answer shortly.", "When does the ferry sail?");

    private final ScriptedProvider provider = new ScriptedProvider(ScriptedProvider.saying("Nine."));

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void reportsAnUnknownHost() {
        // No resolver looks a name with so long a part up.
        String host = "a".repeat(64) + ".invalid";

        assertFails("http://" + host + "/v1", Kind.UNREACHABLE, "host", host);
    }

    @Test
    void reportsARefusedConnection() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        assertFails("http://127.0.0.1:" + port + "/v1", Kind.UNREACHABLE, "accepts connections", "127.0.0.1");
    }

    @Test
    void reportsAFailedTlsHandshake() {
        String plain = String.valueOf(provider.settings().get("footnote.llm.base-url"));

        assertFails(plain.replace("http:", "https:"), Kind.UNREACHABLE, "TLS", "127.0.0.1");
    }

    @Test
    void reportsAProxyThatRequiresAuthentication() {
        provider.play(ScriptedProvider.status(407, "", "Proxy-Authenticate", "Basic realm=\"x\""));

        assertFails(
                String.valueOf(provider.settings().get("footnote.llm.base-url")), Kind.REFUSED, "proxy", "127.0.0.1");
    }

    @ParameterizedTest
    @MethodSource
    void distinguishesFailures(Throwable cause, Kind kind, String part) {
        Throwable wrapped = new RuntimeException(new IOException("at secret.example", cause));

        ModelException meaning = ModelFailureTranslator.translate(wrapped, null);

        assertThat(meaning.kind()).isEqualTo(kind);
        assertThat(meaning).hasMessageContaining(part).hasMessageNotContaining("secret");
    }

    static Stream<Arguments> distinguishesFailures() {
        return Stream.of(
                Arguments.of(new UnresolvedAddressException(), Kind.UNREACHABLE, "host"),
                Arguments.of(new UnknownHostException("secret.example"), Kind.UNREACHABLE, "host"),
                Arguments.of(new ConnectException("secret.example"), Kind.UNREACHABLE, "accepts connections"),
                Arguments.of(new HttpConnectTimeoutException("secret"), Kind.UNREACHABLE, "in time"),
                Arguments.of(new HttpTimeoutException("secret"), Kind.TIMED_OUT, "respond"),
                Arguments.of(new SSLHandshakeException("secret"), Kind.UNREACHABLE, "SSLHandshakeException"),
                Arguments.of(new IOException("Tunnel failed at secret"), Kind.UNREACHABLE, "IOException"));
    }

    @Test
    void finishesOnCyclicCauses() {
        RuntimeException one = new RuntimeException();
        RuntimeException other = new RuntimeException(one);
        one.initCause(other);

        assertThat(ModelFailureTranslator.translate(one, null).kind()).isEqualTo(Kind.MALFORMED);
    }

    private void assertFails(String address, Kind kind, String part, String hidden) {
        Map<String, String> settings = new HashMap<>(provider.settings());
        settings.put("footnote.llm.base-url", address);
        try (LanguageModel model = LlmSettings.model(settings)) {
            ModelException failure =
                    catchThrowableOfType(ModelException.class, () -> model.open(REQUEST, new Cancellation()));

            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(failure).hasMessageContaining(part).hasMessageNotContaining(hidden);
        }
    }
}
