package dev.footnote.rest.documents.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footnote.console.FootnoteProcess;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application, killed while a hundred documents are uploaded, and started again. */
@Timeout(300)
class KilledUploadsIT {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final String KEY = "an-admin-key-for-uploads";
    private static final int DOCUMENTS = 100;
    private static final int ACKNOWLEDGED_BEFORE = 30;

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void everyAcknowledgedDocumentIsThereAfterAKillAndNoHalfOne() throws Exception {
        Files.createDirectory(folder.resolve("seeds"));
        Files.writeString(folder.resolve("seeds/tower.txt"), "The tower of Wexholm has 90 steps.");
        int port = freePort();
        Process killed = start(port);
        awaitReady(killed, port);

        Map<String, Integer> statuses = uploadUntilKilled(port, killed);

        Process next = start(port);
        try {
            awaitReady(next, port);
            UploadClient admin = new UploadClient(port, KEY);
            statuses.forEach((id, status) -> {
                if (status < 300) {
                    Awaitility.await()
                            .atMost(Duration.ofSeconds(60))
                            .untilAsserted(() -> assertThat(text(admin, id)).isEqualTo(content(id)));
                }
            });
            JsonNode all = UploadClient.json(admin.get("/api/documents?limit=100&query=many/"));
            all.get("documents")
                    .forEach(entry -> assertThat(text(admin, entry.get("id").asText()))
                            .isEqualTo(content(entry.get("id").asText())));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(names(".incoming")).isEmpty());
        } finally {
            next.destroyForcibly().waitFor();
        }
    }

    /** Some of them as in a busy service, without waiting until they can be answered from. */
    private Map<String, Integer> uploadUntilKilled(int port, Process killed) throws InterruptedException {
        Map<String, Integer> statuses = new ConcurrentHashMap<>();
        CountDownLatch acknowledged = new CountDownLatch(ACKNOWLEDGED_BEFORE);
        ExecutorService connections = Executors.newFixedThreadPool(DOCUMENTS);
        for (int i = 0; i < DOCUMENTS; i++) {
            String id = "many/%d.txt".formatted(i);
            String prefer = i % 2 == 0 ? "respond-async" : "wait=60";
            connections.execute(() -> {
                int status = new UploadClient(port, KEY).tryPut(id, content(id), "Prefer", prefer);
                if (status > 0) {
                    statuses.put(id, status);
                    acknowledged.countDown();
                }
            });
        }
        acknowledged.await();
        killed.destroyForcibly().waitFor();
        connections.shutdown();
        assertThat(connections.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(statuses).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE).hasSizeLessThan(DOCUMENTS);
        assertThat(statuses.values()).isSubsetOf(201, 202);
        return statuses;
    }

    private static String content(String id) {
        String line = "House %s of Brenn has a garden with %d trees.\n".formatted(id, id.hashCode() & 1023);
        return line.repeat(200);
    }

    private static String text(UploadClient admin, String id) {
        HttpResponse<String> response = admin.get("/api/documents/" + id);
        return response.statusCode() == 200
                ? UploadClient.json(response).get("text").asText()
                : response.body();
    }

    private List<String> names(String hidden) throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("documents").resolve(hidden))) {
            return all.map(String::valueOf).toList();
        }
    }

    private Process start(int port) throws IOException {
        List<String> command = new ArrayList<>(FootnoteProcess.java());
        command.addAll(List.of(
                "-Dquarkus.http.port=" + port,
                "-Dfootnote.seeds.directory=" + folder.resolve("seeds"),
                "-Dfootnote.documents.directory=" + folder.resolve("documents"),
                "-Dfootnote.embedding.directory=" + Path.of("target", "embeddings"),
                "-Dfootnote.feedback.file=" + folder.resolve("feedback.jsonl"),
                "-jar",
                JAR.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("output").toFile()));
        builder.environment().put("FOOTNOTE_ACCESS_ADMIN_KEYS_OPS", KEY);
        return builder.start();
    }

    private void awaitReady(Process process, int port) {
        Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> {
            assertThat(process.isAlive())
                    .as(Files.readString(folder.resolve("output")))
                    .isTrue();
            return isReady(port);
        });
    }

    private boolean isReady(int port) throws InterruptedException {
        try {
            var request = new UploadClient(port, "").request("/q/health/ready").build();
            return client.send(request, BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
