package dev.footnote.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts that patterns are slow on, as long as a body may be. Work is measured as time of the processors, and compared with
 * that of a harmless text of the same length at the same place.
 */
@QuarkusTest
@TestProfile(HostileTextsIT.WithUploads.class)
class HostileTextsIT {

    private static final String ADMIN = "an-admin-key-for-uploads";

    /** A service that accepts documents. */
    public static final class WithUploads implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "footnote.access.admin-keys.ops",
                    ADMIN,
                    "footnote.documents.directory",
                    "target/hostile-documents");
        }
    }

    /** Of a document; each of its passages is embedded, which takes longer than all else. */
    private static final int DOCUMENT_LENGTH = 20_000;

    /** Less than the longest body by what surrounds the text. */
    private static final int LENGTH = (1 << 20) - 1000;

    private static final int MOST_TIMES_THE_WORK = 8;

    /** Less work than this is no danger, whatever the harmless text takes; it includes compilers and other tests. */
    private static final Duration LITTLE_WORK = Duration.ofSeconds(3);

    private static final String QUESTION = "Which agreements were signed in August 2024?";
    private static final String HARMLESS = "The harbour was opened in spring, and the ferry sails at nine. ";

    private static final List<String> HOSTILE = List.of(
            "[[1]](",
            "[1](",
            "[[1]](a)",
            "[1]",
            "[",
            "(",
            " ",
            "\n",
            "a ",
            "A. ",
            "1.",
            "1,",
            "12:30 ",
            "a-",
            "\"",
            "* ",
            "# ",
            "|",
            "```",
            "<think>",
            "https://a.b/",
            "what about ",
            "who is ");

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final HttpTestClient http = new HttpTestClient();

    /** Where a text stands in a request. */
    @SuppressWarnings("ImmutableEnumChecker")
    enum Place {
        COMPLETION_MESSAGE("/v1/chat/completions", text -> completion(turn("user", "content", text))),
        COMPLETION_HISTORY(
                "/v1/chat/completions",
                text -> completion(
                        turn("user", "content", QUESTION),
                        turn("assistant", "content", text),
                        turn("user", "content", "And in May?"))),
        COMPLETION_QUESTION_OF_HISTORY(
                "/v1/chat/completions",
                text -> completion(
                        turn("user", "content", text),
                        turn("assistant", "content", "It was signed in May [1]."),
                        turn("user", "content", "And in May?"))),
        CHAT_HISTORY("/api/chat", text -> chat("And in May?", turn("assistant", "text", text))),
        CHAT_HISTORY_AS_LONG_AS_IS_READ(
                "/api/chat",
                text -> chat(
                        "And in May?",
                        turn("user", "text", text.substring(0, 49_000)),
                        turn("assistant", "text", text.substring(0, 50_000)))),
        CHAT_MESSAGE("/api/chat", text -> chat(text.substring(0, 4_000)));

        private final String path;
        private final UnaryOperator<String> body;

        Place(String path, UnaryOperator<String> body) {
            this.path = path;
            this.body = body;
        }
    }

    @BeforeEach
    void waitForTheService() {
        http.waitUntilReady();
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void answersOrRefusesThemWithLittleWork(Place place) {
        assertLittleWork(place.name(), repeated -> work(place, repeated));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hostile.txt", "hostile.md", "hostile.html", "hostile.csv"})
    void readsThemInDocumentsWithLittleWork(String id) {
        try {
            assertLittleWork(id, repeated -> uploadWork(id, repeated));
        } finally {
            http.send(upload(id).DELETE().build());
        }
    }

    private void assertLittleWork(String place, Function<String, Duration> work) {
        Duration harmless = IntStream.range(0, 3)
                .mapToObj(i -> work.apply(HARMLESS))
                .min(Duration::compareTo)
                .orElseThrow();
        long heapBefore = usedHeap();
        Duration most = harmless.multipliedBy(MOST_TIMES_THE_WORK).plus(LITTLE_WORK);

        Duration slowest = Duration.ZERO;
        List<String> slow = new ArrayList<>();
        for (String hostile : HOSTILE) {
            Duration taken = work.apply(hostile);
            slowest = taken.compareTo(slowest) > 0 ? taken : slowest;
            if (taken.compareTo(most) > 0) {
                slow.add("%s took %s, a harmless text %s".formatted(hostile, taken, harmless));
            }
        }

        System.out.printf(
                "%s: %d ms for a harmless text, at most %d ms for a hostile one, %d MB of heap before and %d MB after%n",
                place, harmless.toMillis(), slowest.toMillis(), heapBefore >> 20, usedHeap() >> 20);
        assertThat(slow).isEmpty();
    }

    /** What is left after a collection of the test's and the service's garbage. */
    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** The time of all processors until the response. */
    private Duration work(Place place, String repeated) {
        String body = place.body.apply(fill(repeated));
        assertThat(body.getBytes(UTF_8).length).isLessThanOrEqualTo(1 << 20);
        long before = SYSTEM.getProcessCpuTime();
        assertThat(http.post(place.path, body).statusCode()).as(repeated).isIn(200, 400);
        return Duration.ofNanos(SYSTEM.getProcessCpuTime() - before);
    }

    /** The time of the processors of this process; formats other than text are parsed by others. */
    private Duration uploadWork(String id, String repeated) {
        String text = repeated.repeat(DOCUMENT_LENGTH / repeated.length());
        long before = SYSTEM.getProcessCpuTime();
        HttpRequest put = upload(id).PUT(BodyPublishers.ofString(text)).build();
        assertThat(http.send(put).statusCode()).as(repeated).isIn(200, 201, 422);
        return Duration.ofNanos(SYSTEM.getProcessCpuTime() - before);
    }

    private static HttpRequest.Builder upload(String id) {
        return HttpRequest.newBuilder(HttpTestClient.uri("/api/documents/" + id))
                .header("Authorization", "Bearer " + ADMIN);
    }

    /** As often as the body, with escaped characters, has room for it. */
    private static String fill(String repeated) {
        int written = JsonNodeFactory.instance.textNode(repeated).toString().length() - 2;
        return repeated.repeat(LENGTH / written);
    }

    private static ObjectNode turn(String role, String field, String text) {
        return JsonNodeFactory.instance.objectNode().put("role", role).put(field, text);
    }

    private static String completion(ObjectNode... messages) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("model", "footnote");
        body.putArray("messages").addAll(List.of(messages));
        return body.toString();
    }

    private static String chat(String message, ObjectNode... history) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("message", message);
        body.putArray("history").addAll(List.of(history));
        return body.toString();
    }
}
