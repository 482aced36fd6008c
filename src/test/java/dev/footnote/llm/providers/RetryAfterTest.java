package dev.footnote.llm.providers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOON = Instant.parse("2024-11-30T12:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0                               | PT0S
            7                               | PT7S
            ' 120 '                         | PT2M
            Sat, 30 Nov 2024 12:00:30 GMT   | PT30S
            Sat, 30 Nov 2024 11:00:00 GMT   | PT0S
            """)
    void readsSecondsAndDates(String said, Duration wait) {
        assertThat(RetryAfter.parse(headers(Map.of("Retry-After", said)), NOON)).contains(wait);
    }

    @Test
    void comparesADateWithTheClockOfTheServer() {
        HttpHeaders headers = headers(
                Map.of("Date", "Sat, 30 Nov 2024 09:00:00 GMT", "Retry-After", "Sat, 30 Nov 2024 09:00:05 GMT"));

        assertThat(RetryAfter.parse(headers, NOON)).contains(Duration.ofSeconds(5));
    }

    @Test
    void treatsAnOverflowingNumberAsALongTime() {
        assertThat(RetryAfter.parse(headers(Map.of("Retry-After", "9".repeat(400))), NOON))
                .hasValueSatisfying(wait -> assertThat(wait).isGreaterThan(Duration.ofDays(365)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "Sat, 30 Nov", "2024-11-30T12:00:30Z"})
    void ignoresAnInvalidValue(String said) {
        assertThat(RetryAfter.parse(headers(Map.of("Retry-After", said)), NOON)).isEmpty();
    }

    @Test
    void isEmptyWithoutAHeader() {
        assertThat(RetryAfter.parse(headers(Map.of()), NOON)).isEmpty();
    }

    private static HttpHeaders headers(Map<String, String> values) {
        return HttpHeaders.of(
                values.entrySet().stream()
                        .collect(java.util.stream.Collectors.toMap(
                                Map.Entry::getKey, value -> List.of(value.getValue()))),
                (name, value) -> true);
    }
}
