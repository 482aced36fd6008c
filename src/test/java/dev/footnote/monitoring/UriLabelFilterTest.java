package dev.footnote.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UriLabelFilterTest {

    @ParameterizedTest
    @CsvSource({
        "/api/{x1}, OTHER",
        "/api/documents/{x1}, OTHER",
        "/api/{id}/{id}, OTHER",
        "/api/nowhere, OTHER",
        "/api/chat, /api/chat",
        "/api/documents/{id}, /api/documents/{id}",
        "/api/documents/{id: .+}, /api/documents/{id}",
        "/api/documents/{id:x1}, /api/documents/{id}"
    })
    void boundsTheAddressOfARefusedRequest(String sent, String label) {
        assertThat(label(sent, "CLIENT_ERROR")).isEqualTo(label);
    }

    @Test
    void keepsTheAddressOfAResourceThatWasFound() {
        assertThat(label("/evaluations.css", "SUCCESS")).isEqualTo("/evaluations.css");
    }

    private static @Nullable String label(String uri, String outcome) {
        Meter.Id id = new Meter.Id(
                "http.server.requests", Tags.of("uri", uri, "outcome", outcome), null, null, Meter.Type.TIMER);
        return new UriLabelFilter().map(id).getTag("uri");
    }
}
