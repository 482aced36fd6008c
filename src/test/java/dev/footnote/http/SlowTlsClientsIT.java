package dev.footnote.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.rest.HttpTestClient;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The time limits of headers and bodies over TLS, for HTTP/1.1 and HTTP/2. */
@QuarkusTest
@TestProfile(SlowTlsClientsIT.Tls.class)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class SlowTlsClientsIT {

    private static final String PASSWORD = "changeit";
    private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    private static final String EMPTY_SETTINGS = "\0\0\0\4\0\0\0\0\0";

    /** Short timeouts, and a certificate of its own. */
    public static final class Tls implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(new SlowClientsIT.ShortTimeouts().getConfigOverrides());
            settings.put("quarkus.tls.key-store.p12.path", keyStore().toString());
            settings.put("quarkus.tls.key-store.p12.password", PASSWORD);
            settings.put("quarkus.http.test-ssl-port", "0");
            return settings;
        }
    }

    @SuppressWarnings("NullAway.Init")
    @TestHTTPResource(value = "/", tls = true)
    private URL service;

    private final Vertx vertx = Vertx.vertx();

    @BeforeEach
    void waitForTheService() {
        new HttpTestClient().waitUntilReady();
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void refusesSlowHeadersAndBodies() throws Exception {
        try (SlowClients clients = new SlowClients(service.getPort(), trusting().getSocketFactory())) {
            clients.open(1, "GET /api/documents HTTP/1.1\r\nHost: loc");
            clients.open(1, SlowClients.head("/api/chat", "application/json") + "{");

            assertThat(clients.responses())
                    .hasSize(2)
                    .allSatisfy(response -> assertThat(response)
                            .startsWith("HTTP/1.1 408 ")
                            .contains("urn:footnote:problem:request-timeout"));
        }
    }

    @Test
    void closesAnHttp2ConnectionWithoutARequest() throws Exception {
        try (SSLSocket client =
                (SSLSocket) trusting().getSocketFactory().createSocket(service.getHost(), service.getPort())) {
            SSLParameters parameters = client.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {"h2"});
            client.setSSLParameters(parameters);
            client.getOutputStream().write((PREFACE + EMPTY_SETTINGS).getBytes(ISO_8859_1));
            assertThat(client.getApplicationProtocol()).isEqualTo("h2");

            byte[] untilClosed = client.getInputStream().readAllBytes();

            assertThat(untilClosed).asString(ISO_8859_1).doesNotContain("408");
        }
    }

    @Test
    void refusesASlowBodyOfHttp2() {
        HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setUseAlpn(true)
                .setSsl(true)
                .setTrustAll(true)
                .setVerifyHost(false));
        CompletableFuture<String> response = new CompletableFuture<>();

        vertx.runOnContext(now -> client.request(HttpMethod.POST, service.getPort(), service.getHost(), "/api/chat")
                .compose(request -> {
                    request.putHeader("Content-Type", "application/json").setChunked(true);
                    request.write("{");
                    return request.response().map(head -> head.version() + " " + head.statusCode());
                })
                .onSuccess(response::complete)
                .onFailure(response::completeExceptionally));

        assertThat(response)
                .succeedsWithin(1, TimeUnit.MINUTES, InstanceOfAssertFactories.STRING)
                .isEqualTo("HTTP_2 408");
    }

    private static Path keyStore() {
        Path file = Path.of("target", "slow-tls-clients.p12").toAbsolutePath();
        try {
            Files.deleteIfExists(file);
            int made = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "service",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "SAN=dns:localhost,ip:127.0.0.1",
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            PASSWORD,
                            "-keystore",
                            file.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
            assertThat(made).isZero();
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static SSLContext trusting() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(Path.of("target", "slow-tls-clients.p12"))) {
            store.load(file, PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("service", store.getCertificate("service"));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }
}
