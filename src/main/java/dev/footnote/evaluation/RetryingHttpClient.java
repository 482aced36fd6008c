package dev.footnote.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.smallrye.mutiny.Uni;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/**
 * Sends JSON requests over HTTP. Retries only requests that the service has not started to process: after a failed
 * connection, or after status 429 or 503 with the delay of {@code Retry-After}. Any other failure throws
 * {@link QuestionFailedException}.
 */
final class RetryingHttpClient {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    /** Long enough for a language model to answer. */
    private static final Duration ANSWER_TIMEOUT = Duration.ofMinutes(2);

    private static final int MAX_RETRIES = 4;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    /** Enum values in responses are in lower case; unknown fields, which a newer service may add, are ignored. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final URI address;
    private final Optional<String> key;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();

    /** @param key the bearer token; never logged and never part of a message */
    RetryingHttpClient(URI address, Optional<String> key) {
        String root = address.toString();
        this.address = URI.create(root.endsWith("/") ? root : root + "/");
        this.key = key;
    }

    URI address() {
        return address;
    }

    <T> T post(String path, Map<String, Object> body, Class<T> form) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        HttpResponse<String> response =
                send(request.POST(BodyPublishers.ofString(json(body))).build());
        return read(response, form);
    }

    /** Empty if the service answers with status 404. */
    <T> Optional<T> get(String path, Class<T> form) {
        HttpResponse<String> response = send(request(path).GET().build());
        return response.statusCode() == NOT_FOUND ? Optional.empty() : Optional.of(read(response, form));
    }

    /** Encodes one path segment. Dots are encoded in {@code ..}, which would otherwise select the parent. */
    static String encodeSegment(String segment) {
        String encoded = URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
        return encoded.equals(".") || encoded.equals("..") ? encoded.replace(".", "%2E") : encoded;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(ANSWER_TIMEOUT)
                .header("Accept", "application/json, application/problem+json");
        key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return request;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return Uni.createFrom()
                    .completionStage(() -> client.sendAsync(request, BodyHandlers.ofString(StandardCharsets.UTF_8)))
                    .onItem()
                    .invoke(RetryableRequestException::throwIfRetryable)
                    .onFailure(ConnectException.class)
                    .transform(RetryableRequestException::connectionFailed)
                    .onFailure(RetryableRequestException.class)
                    .call(RetryingHttpClient::pause)
                    .onFailure(RetryableRequestException.class)
                    .retry()
                    .atMost(MAX_RETRIES)
                    .await()
                    .indefinitely();
        } catch (CompletionException | RetryableRequestException failed) {
            throw failed(
                    request,
                    failed.getCause() == null || failed instanceof RetryableRequestException
                            ? failed
                            : failed.getCause());
        }
    }

    private static Uni<Void> pause(RetryableRequestException retryableRequestException) {
        return Uni.createFrom().voidItem().onItem().delayIt().by(retryableRequestException.pause());
    }

    private static QuestionFailedException failed(HttpRequest request, Throwable cause) {
        return new QuestionFailedException("%s: %s".formatted(request.uri(), reason(cause)), cause);
    }

    private static String reason(Throwable cause) {
        if (cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException)) {
            return "no answer in %d s".formatted(ANSWER_TIMEOUT.toSeconds());
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static <T> T read(HttpResponse<String> response, Class<T> form) {
        if (response.statusCode() != OK) {
            throw new QuestionFailedException(
                    "%s: status %d%s".formatted(response.uri(), response.statusCode(), problem(response)), null);
        }
        try {
            T read = JSON.readValue(response.body(), form);
            if (read != null) {
                return read;
            }
            throw new QuestionFailedException("%s: unreadable response: null".formatted(response.uri()), null);
        } catch (JsonProcessingException unreadable) {
            throw new QuestionFailedException(
                    "%s: unreadable response: %s".formatted(response.uri(), unreadable.getOriginalMessage()),
                    unreadable);
        }
    }

    /** Title and detail of an RFC 9457 problem; empty for any other body. */
    private static String problem(HttpResponse<String> response) {
        try {
            JsonNode problem = JSON.readTree(response.body());
            String title = problem.path("title").asText("");
            String detail = problem.path("detail").asText("");
            return (title.isEmpty() ? "" : ", " + title) + (detail.isEmpty() ? "" : ": " + detail);
        } catch (JsonProcessingException none) {
            return "";
        }
    }

    private static String json(Map<String, Object> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a request cannot be written as JSON", impossible);
        }
    }
}
