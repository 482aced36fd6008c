package dev.footnote.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A client that reads the events of a stream, and disconnects when it is closed. */
public final class EventStream implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpResponse<InputStream> response;
    private final BufferedReader lines;

    private EventStream(HttpResponse<InputStream> response) {
        this.response = response;
        this.lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    /** An event; a comment is one without a name. */
    public record Event(String name, String text) {

        public JsonNode data() {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException notJson) {
                throw new AssertionError(text, notJson);
            }
        }
    }

    /** Returns when the service has begun to answer. */
    public static EventStream open(String body) {
        HttpRequest request = HttpRequest.newBuilder(HttpTestClient.uri("/api/chat"))
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            HttpClient client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            return new EventStream(client.send(request, BodyHandlers.ofInputStream()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    public HttpResponse<InputStream> response() {
        return response;
    }

    /** The next event or comment. */
    public Event next() {
        List<Event> next = take();
        if (next.isEmpty()) {
            throw new AssertionError("the stream has ended");
        }
        return next.get(0);
    }

    /** Up to the next event of this name, which is returned. */
    public Event next(String name) {
        Event event = next();
        while (!event.name().equals(name)) {
            event = next();
        }
        return event;
    }

    /** All that is still to come, without comments. */
    public List<Event> rest() {
        List<Event> rest = new ArrayList<>();
        for (List<Event> next = take(); !next.isEmpty(); next = take()) {
            if (!next.get(0).name().isEmpty()) {
                rest.addAll(next);
            }
        }
        return rest;
    }

    private List<Event> take() {
        try {
            String name = "";
            StringBuilder data = new StringBuilder();
            boolean any = false;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty() && any) {
                    return List.of(new Event(name, data.toString()));
                }
                any |= !line.isEmpty();
                if (line.startsWith("event:")) {
                    name = line.substring("event:".length()).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring("data:".length()));
                }
            }
            return List.of();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
