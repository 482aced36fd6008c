package dev.footnote.llm.providers;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** Parses the header {@code Retry-After}, in seconds or as an HTTP date (RFC 9110, section 10.2.3). */
final class RetryAfter {

    private static final Pattern SECONDS = Pattern.compile("\\d+");

    /** A longer number of seconds counts as {@link #FOR_EVER}. */
    private static final int MOST_DIGITS = 9;

    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private RetryAfter() {}

    /**
     * Empty if the header is missing or malformed. A date is compared with the server's own {@code Date}, so that the
     * clocks need not agree; a past date means no wait.
     */
    static Optional<Duration> parse(HttpHeaders headers, Instant now) {
        String header = headers.firstValue("retry-after").orElse("").strip();
        if (SECONDS.matcher(header).matches()) {
            return Optional.of(header.length() > MOST_DIGITS ? FOR_EVER : Duration.ofSeconds(Long.parseLong(header)));
        }
        Instant from = headers.firstValue("date").flatMap(RetryAfter::date).orElse(now);
        return date(header)
                .map(until -> Duration.between(from, until))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
