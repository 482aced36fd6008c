package dev.footnote.rest.evaluations;

import dev.footnote.rest.HttpTestClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;

/** A multipart form for {@code POST /api/evaluations}; a name {@code part=file} makes a file of its value. */
final class MultipartForm {

    static final String BOUNDARY = "a-boundary-of-parts";

    private MultipartForm() {}

    static String of(Map<String, String> parts) {
        StringBuilder form = new StringBuilder();
        parts.forEach((name, value) -> {
            String[] field = name.split("=", -1);
            String file = field.length > 1 ? "; filename=\"" + field[1] + "\"" : "";
            form.append(
                    "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n".formatted(BOUNDARY, field[0], file));
            form.append(file.isEmpty() ? "\r\n" : "Content-Type: application/octet-stream\r\n\r\n");
            form.append(value).append("\r\n");
        });
        return form.append("--").append(BOUNDARY).append("--\r\n").toString();
    }

    static HttpResponse<String> upload(HttpTestClient httpTestClient, Map<String, String> parts) {
        return send(httpTestClient, of(parts));
    }

    static HttpResponse<String> send(HttpTestClient httpTestClient, String form) {
        return httpTestClient.send(request().POST(BodyPublishers.ofString(form)).build());
    }

    static HttpRequest.Builder request() {
        return HttpRequest.newBuilder(HttpTestClient.uri("/api/evaluations"))
                .header("Authorization", "Bearer " + AdminAndReaderKeysProfile.ADMIN)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
    }
}
