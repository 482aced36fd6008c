package dev.footnote.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures how 300 clients of one caller delay another caller: clients that ask at once, do not read their streams, or
 * leave. Each part starts the packaged service anew. Not part of the build:
 * {@code ./mvnw -DskipTests package} and then {@code ./mvnw test -Dtest=CallerFairnessBenchmark}; another service can
 * be measured with {@code -Djar=FILE}. The service trusts {@code X-Forwarded-For}, which makes two callers of one
 * machine.
 */
class CallerFairnessBenchmark {

    private static final int CROWD = 300;
    private static final Duration EVERY = Duration.ofMillis(500);
    private static final String JAR = System.getProperty("jar", "target/quarkus-app/quarkus-run.jar");
    private static final String QUESTION = "{\"message\": \"Which agreements were signed in August 2024?\"}";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    private Path folder;

    private URI service = URI.create("http://127.0.0.1/");

    @Test
    void asksAtOnce() throws Exception {
        measure("300 questions at once", () -> {
            Map<Integer, Integer> statuses = new TreeMap<>();
            long start = System.nanoTime();
            List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < CROWD; i++) {
                answers.add(client.sendAsync(question("192.0.2.1"), BodyHandlers.ofString()));
            }
            List<Double> other = askUntil(CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)));
            answers.forEach(answer -> statuses.merge(answer.join().statusCode(), 1, Integer::sum));
            System.out.printf(Locale.ROOT, "crowd: %s after %.1f s%n", statuses, (System.nanoTime() - start) / 1e9);
            return other;
        });
    }

    @Test
    void doesNotRead() throws Exception {
        measure("300 streams that are not read", () -> {
            List<Socket> sockets = openStreams();
            List<Double> other = askFor(Duration.ofSeconds(15));
            for (Socket socket : sockets) {
                socket.close();
            }
            return other;
        });
    }

    @Test
    void leaves() throws Exception {
        measure("300 streams, closed after a second", () -> {
            List<Socket> sockets = openStreams();
            Thread.sleep(1000);
            for (Socket socket : sockets) {
                socket.setSoLinger(true, 0);
                socket.close();
            }
            return askFor(Duration.ofSeconds(15));
        });
    }

    /** A crowd, and the seconds that the other caller waits for each answer. */
    private interface Crowd {
        List<Double> gather() throws Exception;
    }

    private void measure(String what, Crowd crowd) throws Exception {
        Path log = folder.resolve("service.log");
        Process process = start(log);
        try {
            for (int i = 0; i < 20; i++) {
                ask();
            }
            long before = residentMegabytes(process);
            List<Double> other = crowd.gather();
            Collections.sort(other);
            System.out.printf(
                    Locale.ROOT,
                    "%s: another caller waits %.2f s (median of %d), at most %.2f s; memory %d MB, then %d MB%n",
                    what,
                    other.get(other.size() / 2),
                    other.size(),
                    other.get(other.size() - 1),
                    before,
                    residentMegabytes(process));
            System.out.printf(
                    "log: %d errors, %d of them status=500; %d warnings, %d of blocked threads%n",
                    lines(log, " ERROR "),
                    lines(log, "status=500"),
                    lines(log, " WARN "),
                    lines(log, " has been blocked"));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private Process start(Path log) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dquarkus.http.port=0",
                        "-Dquarkus.http.proxy.proxy-address-forwarding=true",
                        "-Dquarkus.http.proxy.allow-x-forwarded=true",
                        "-jar",
                        JAR)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> lines(log, "Documents read") > 0);
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> lines(log, "Listening on: ") > 0);
        try (Stream<String> lines = Files.lines(log)) {
            String listening = lines.filter(line -> line.contains("Listening on: "))
                    .findFirst()
                    .orElseThrow();
            service = URI.create(listening.replaceFirst(".*Listening on: ", "").strip());
        }
        return process;
    }

    private static long lines(Path log, String part) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(part)).count();
        }
    }

    private static long residentMegabytes(Process process) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/%d/status".formatted(process.pid())))) {
            String resident =
                    lines.filter(line -> line.startsWith("VmRSS")).findFirst().orElseThrow();
            return Long.parseLong(resident.replaceAll("\\D", "")) / 1024;
        }
    }

    private List<Double> askUntil(CompletableFuture<?> end) throws Exception {
        List<Double> seconds = new ArrayList<>();
        do {
            seconds.add(ask());
            Thread.sleep(EVERY.toMillis());
        } while (!end.isDone());
        return seconds;
    }

    private List<Double> askFor(Duration time) throws Exception {
        CompletableFuture<Void> end = new CompletableFuture<>();
        return askUntil(end.completeOnTimeout(null, time.toMillis(), TimeUnit.MILLISECONDS));
    }

    private double ask() throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<String> response = client.send(question("192.0.2.2"), BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + ": " + response.body());
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private HttpRequest question(String caller) {
        return HttpRequest.newBuilder(service.resolve("/api/chat"))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", caller)
                .POST(BodyPublishers.ofString(QUESTION))
                .build();
    }

    private List<Socket> openStreams() throws IOException {
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            Socket socket = new Socket();
            socket.setReceiveBufferSize(2048);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), service.getPort()));
            socket.getOutputStream()
                    .write(("POST /api/chat HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
                                    + "Content-Type: application/json\r\nX-Forwarded-For: 192.0.2.1\r\n"
                                    + "Content-Length: %d\r\n\r\n%s".formatted(QUESTION.length(), QUESTION))
                            .getBytes(UTF_8));
            sockets.add(socket);
        }
        return sockets;
    }
}
