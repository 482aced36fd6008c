package dev.footnote.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures how 1,500 connections that send a byte a second delay others: 300 bodies of questions, 300 of completions,
 * 300 of Slack events, 300 uploaded forms and 300 requests whose headers do not end. Not part of the build:
 * {@code ./mvnw -DskipTests package} and then {@code ./mvnw test -Dtest=SlowClientsBenchmark}; another build can be
 * measured with {@code -Djar=FILE}.
 */
class SlowClientsBenchmark {

    private static final int OF_EACH_KIND = 300;
    private static final Duration DURATION = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final String JAR = System.getProperty("jar", "target/quarkus-app/quarkus-run.jar");
    private static final String JSON = "application/json";
    private static final String QUESTION = "{\"message\": \"Which agreements were signed in August 2024?\"}";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Long> slowest = new TreeMap<>();
    private final Map<String, Integer> unanswered = new TreeMap<>();

    @TempDir
    private Path folder;

    private URI service = URI.create("http://127.0.0.1/");

    @Test
    void answersOthers() throws Exception {
        Process process = start();
        try (SlowClients clients = new SlowClients(service.getPort())) {
            askOthers();
            print("before", process, 0);
            slowest.clear();
            openAll(clients);
            ScheduledExecutorService sender = Executors.newSingleThreadScheduledExecutor();
            ScheduledFuture<?> sending = sender.scheduleAtFixedRate(clients::sendByte, 0, 1, TimeUnit.SECONDS);
            long start = System.nanoTime();
            askOthers();
            print("meanwhile", process, clients.sendByte());
            while (System.nanoTime() - start < DURATION.toNanos()) {
                askOthers();
            }
            sending.cancel(false);
            sender.shutdown();
            print("after", process, clients.sendByte());
        } finally {
            process.destroy();
            process.waitFor();
        }
        System.out.println("slowest answer in ms: " + slowest + ", unanswered after 8 s: " + unanswered);
    }

    private static void openAll(SlowClients clients) throws IOException {
        clients.open(OF_EACH_KIND, SlowClients.head("/api/chat", JSON) + "{");
        clients.open(OF_EACH_KIND, SlowClients.head("/v1/chat/completions", JSON) + "{");
        clients.open(OF_EACH_KIND, SlowClients.head("/slack/events", JSON) + "{");
        clients.open(
                OF_EACH_KIND,
                SlowClients.head(
                        "/api/evaluations", "multipart/form-data; boundary=b", "Authorization: Bearer secret"));
        clients.open(OF_EACH_KIND, "GET /api/documents HTTP/1.1\r\nHo");
    }

    private void askOthers() throws Exception {
        for (String path : List.of("/q/health/ready", "/q/openapi", "/api/documents", "/v1/models")) {
            ask(path, HttpRequest.newBuilder(service.resolve(path)));
        }
        ask(
                "/api/chat",
                HttpRequest.newBuilder(service.resolve("/api/chat"))
                        .header("Content-Type", JSON)
                        .POST(BodyPublishers.ofString(QUESTION)));
    }

    private void ask(String path, HttpRequest.Builder request) throws Exception {
        long start = System.nanoTime();
        try {
            client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (HttpTimeoutException late) {
            unanswered.merge(path, 1, Integer::sum);
        }
        slowest.merge(path, (System.nanoTime() - start) / 1_000_000, Math::max);
    }

    private Process start() throws IOException {
        Path log = folder.resolve("service.log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dquarkus.http.port=0",
                        "-Dfootnote.admin.key=secret",
                        "-Dfootnote.slack.mode=http",
                        "-Dfootnote.slack.bot-token=xoxb-1",
                        "-Dfootnote.slack.signing-secret=s",
                        "-Dfootnote.slack.api-url=http://127.0.0.1:1/api/",
                        "-jar",
                        JAR)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> lines(log, "Documents read").findAny().isPresent()
                        && lines(log, "Listening on: ").findAny().isPresent());
        String listening = lines(log, "Listening on: ").findFirst().orElseThrow();
        service = URI.create(listening.replaceFirst(".*Listening on: ", "").strip());
        return process;
    }

    private static Stream<String> lines(Path file, String part) throws IOException {
        return Files.readAllLines(file).stream().filter(line -> line.contains(part));
    }

    private static void print(String when, Process process, long open) throws IOException {
        Path status = Path.of("/proc/%d/status".formatted(process.pid()));
        System.out.printf(
                Locale.ROOT,
                "%s: %d connections open, %d MB resident, %d threads%n",
                when,
                open,
                number(status, "VmRSS:") / 1024,
                number(status, "Threads:"));
    }

    private static long number(Path status, String name) throws IOException {
        return Long.parseLong(lines(status, name).findFirst().orElseThrow().replaceAll("\\D", ""));
    }
}
