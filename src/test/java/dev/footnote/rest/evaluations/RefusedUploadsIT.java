package dev.footnote.rest.evaluations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footnote.rest.HttpTestClient;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads that are refused before the set is read. */
@QuarkusTest
@TestProfile(AdminAndReaderKeysProfile.class)
class RefusedUploadsIT {

    private final HttpTestClient httpTestClient = new HttpTestClient("Bearer " + AdminAndReaderKeysProfile.ADMIN);

    /** A form of a client is no failure of the service. */
    private final ErrorLog errorLog = new ErrorLog();

    @BeforeEach
    void waitForTheService() {
        httpTestClient.waitUntilReady();
        Logger.getLogger("").addHandler(errorLog);
    }

    @AfterEach
    void removeLog() {
        Logger.getLogger("").removeHandler(errorLog);
    }

    @Test
    void namesTheInvalidFieldOfAForm() {
        assertThat(EvaluationsIT.problem(
                                MultipartForm.upload(httpTestClient, Map.of("limit", "3")), 400, EvaluationsIT.INVALID)
                        .get("field")
                        .asText())
                .isEqualTo("questions");
        assertThat(EvaluationsIT.problem(
                                MultipartForm.upload(
                                        httpTestClient, Map.of("questions=q.csv", "question\nWho?", "limit", "x")),
                                400,
                                EvaluationsIT.INVALID)
                        .get("field")
                        .asText())
                .isEqualTo("limit");
    }

    @Test
    void refusesAnUnknownOrRepeatedPart() {
        String twice = MultipartForm.of(Map.of("questions=a.jsonl", "{}"))
                        .replace("--" + MultipartForm.BOUNDARY + "--\r\n", "")
                + MultipartForm.of(Map.of("questions=b.jsonl", "{}"));

        JsonNode unknown = EvaluationsIT.problem(
                MultipartForm.upload(httpTestClient, Map.of("questions=q.csv", "question\nWho?", "Limit", "1")),
                400,
                EvaluationsIT.INVALID);
        JsonNode second = EvaluationsIT.problem(MultipartForm.send(httpTestClient, twice), 400, EvaluationsIT.INVALID);

        assertThat(unknown.get("field").asText()).isEqualTo("Limit");
        assertThat(unknown.get("detail").asText()).contains("corpus, limit, questions, retrievalOnly, tags");
        assertThat(second.get("field").asText()).isEqualTo("questions");
        assertThat(second.get("detail").asText()).isEqualTo("This part is sent more than once.");
    }

    @Test
    void refusesAMalformedForm() {
        String whole = MultipartForm.of(Map.of("questions=q.csv", "question\nWho?"));
        String parts = IntStream.range(0, 1500)
                .mapToObj(i -> "--%s\r\nContent-Disposition: form-data; name=\"p%d\"\r\n\r\n\r\n"
                        .formatted(MultipartForm.BOUNDARY, i))
                .collect(Collectors.joining());

        EvaluationsIT.problem(
                MultipartForm.send(httpTestClient, whole.substring(0, whole.length() - 30)),
                400,
                EvaluationsIT.INVALID);
        EvaluationsIT.problem(MultipartForm.send(httpTestClient, "no form at all"), 400, EvaluationsIT.INVALID);
        EvaluationsIT.problem(MultipartForm.send(httpTestClient, parts + whole), 400, EvaluationsIT.INVALID);
        assertThat(errorLog.errors).isEmpty();
    }

    /** Each is the header of a part. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no header",
                "Content-Type: text/plain",
                "Content-Disposition: form-data",
                "Content-Disposition: form-data; name=limit\r\nContent-Type: ///",
                "Content-Disposition: form-data; name=limit\r\nContent-Type: text/plain; charset=none",
                "Content-Disposition: form-data; name=limit\r\nContent-Transfer-Encoding: base64"
            })
    void refusesAMalformedPart(String header) {
        String form = "--%1$s\r\n%2$s\r\n\r\n!\r\n--%1$s--".formatted(MultipartForm.BOUNDARY, header);

        EvaluationsIT.problem(MultipartForm.send(httpTestClient, form), 400, EvaluationsIT.INVALID);
        assertThat(errorLog.errors).isEmpty();
    }

    @Test
    void refusesAnUploadThatIsTooLarge() {
        byte[] form = MultipartForm.of(
                        Map.of("questions=q.jsonl", " ".repeat(AdminAndReaderKeysProfile.MAX_UPLOAD + 1)))
                .getBytes(UTF_8);
        HttpRequest chunked = MultipartForm.request()
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(form)))
                .build();

        JsonNode problem = EvaluationsIT.problem(
                MultipartForm.upload(httpTestClient, Map.of("questions=q.jsonl", new String(form, UTF_8))),
                413,
                "too-large");

        assertThat(problem.get("detail").asText()).contains("100000", "footnote.evaluation.max-upload-bytes");
        EvaluationsIT.problem(httpTestClient.send(chunked), 413, "too-large");
    }

    /** Collects what is logged as an error. */
    private static final class ErrorLog extends Handler {

        private final List<LogRecord> errors = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() > Level.WARNING.intValue()) {
                errors.add(entry);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
