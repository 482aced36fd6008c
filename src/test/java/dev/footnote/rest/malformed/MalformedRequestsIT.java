package dev.footnote.rest.malformed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.rest.HttpTestClient;
import dev.footnote.slack.RecordedLogLines;
import dev.footnote.slack.fake.RequestSigner;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No request that a client makes wrong is an error of the service. */
@QuarkusTest
@TestProfile(MalformedRequestsIT.AllDoors.class)
class MalformedRequestsIT {

    private static final int CONNECTIONS = 200;

    private static final Pattern STATUS = Pattern.compile("^HTTP/1\\.[01] (\\d{3})");
    private static final String CLOSED = "closed";
    private static final String UNANSWERED = "unanswered";

    /** Slow requests are given up early, and nobody asks too much. */
    public static final class AllDoors implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.ofEntries(
                    Map.entry("footnote.admin.key", RawRequests.KEY),
                    Map.entry("footnote.limits.questions-per-minute", "1000000"),
                    Map.entry("footnote.limits.max-queued", "1000"),
                    Map.entry("footnote.limits.max-wait", "5m"),
                    Map.entry("footnote.http.header-timeout", "1s"),
                    Map.entry("footnote.http.body-timeout", "1s"),
                    Map.entry("footnote.http.upload-timeout", "1s"),
                    Map.entry("footnote.slack.mode", "http"),
                    Map.entry("footnote.slack.bot-token", "xoxb-1"),
                    Map.entry("footnote.slack.signing-secret", RequestSigner.SECRET),
                    Map.entry("footnote.slack.api-url", "http://127.0.0.1:1/api/"));
        }
    }

    private final MalformedBodies malformedBodies = new MalformedBodies();
    private final MalformedHttp malformedHttp = new MalformedHttp();
    private final HttpTestClient http = new HttpTestClient();

    @BeforeEach
    void waitForTheService() {
        http.waitUntilReady();
    }

    @Test
    void answersNoneOfThousandsOfMalformedRequestsWithAnError() throws Exception {
        List<byte[]> all = new ArrayList<>();
        all.addAll(malformedBodies.brokenJson(500));
        all.addAll(malformedBodies.wrongTypes());
        all.addAll(malformedBodies.badEncodings(150));
        all.addAll(malformedBodies.brokenForms(500));
        all.addAll(malformedHttp.confusedPaths());
        all.addAll(malformedHttp.headerTricks());
        all.addAll(malformedHttp.brokenChunks());
        all.addAll(malformedHttp.truncated());
        all.addAll(malformedHttp.brokenUploads());

        Map<String, Integer> statuses = new TreeMap<>();
        List<String> failed = new ArrayList<>();
        List<String> logged;
        try (RecordedLogLines lines = new RecordedLogLines(Level.SEVERE, "")) {
            List<String> answers = sendAll(all);
            for (int i = 0; i < all.size(); i++) {
                String status = answers.get(i);
                statuses.merge(status, 1, Integer::sum);
                if (status.startsWith("5") || status.equals(UNANSWERED)) {
                    failed.add(status + ": " + new String(all.get(i), ISO_8859_1));
                }
            }
            logged = lines.all;
        }

        System.out.println(all.size() + " malformed requests: " + statuses);
        assertThat(all).hasSizeGreaterThan(10_000);
        assertThat(failed).isEmpty();
        assertThat(logged).isEmpty();
        assertThat(http.get("/q/health/ready").statusCode()).isEqualTo(200);
    }

    /** Bodies that Slack's address would refuse for their signature are signed. */
    @Test
    void answersNoneOfThousandsOfMalformedBodiesThatAreSignedWithAnError() throws Exception {
        List<byte[]> bodies = new ArrayList<>();
        for (byte[] request : malformedBodies.brokenJson(1000)) {
            String text = new String(request, ISO_8859_1);
            if (text.startsWith("POST /slack/events ")) {
                bodies.add(text.substring(text.indexOf("\r\n\r\n") + 4).getBytes(ISO_8859_1));
            }
        }
        List<byte[]> signed = bodies.stream().map(MalformedRequestsIT::sign).toList();

        List<String> answers = sendAll(signed);

        assertThat(answers)
                .hasSize(1000)
                .doesNotContain(CLOSED)
                .contains("400")
                .noneMatch(status -> status.startsWith("5"));
    }

    private static byte[] sign(byte[] body) {
        RequestSigner.Signed signed = RequestSigner.signed(body, "application/json", Instant.now());
        StringBuilder request =
                new StringBuilder("POST /slack/events HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        signed.headers().forEach((name, value) -> request.append(name + ": " + value + "\r\n"));
        request.append("Content-Length: %d\r\n\r\n".formatted(body.length)).append(new String(body, ISO_8859_1));
        return request.toString().getBytes(ISO_8859_1);
    }

    /** The statuses of the responses; some requests are only fit to have their connection closed. */
    private static List<String> sendAll(List<byte[]> all) throws Exception {
        ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Callable<String>> exchanges = all.stream()
                    .<Callable<String>>map(request -> () -> exchange(request))
                    .toList();
            List<String> statuses = new ArrayList<>();
            for (Future<String> exchange : connections.invokeAll(exchanges)) {
                statuses.add(exchange.get());
            }
            return statuses;
        } finally {
            connections.shutdownNow();
        }
    }

    private static String exchange(byte[] request) throws IOException {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), HttpTestClient.port())) {
            socket.setSoTimeout(20_000);
            try {
                socket.getOutputStream().write(request);
                socket.getInputStream().transferTo(response);
            } catch (SocketException reset) {
                // The service need not read the rest of what it refuses.
            } catch (SocketTimeoutException open) {
                // A connection that was upgraded stays open, but a request without an answer is a fault.
                if (response.size() == 0) {
                    return UNANSWERED;
                }
            }
        }
        var status = STATUS.matcher(response.toString(ISO_8859_1));
        return status.find() ? status.group(1) : CLOSED;
    }
}
