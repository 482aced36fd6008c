package dev.footnote.llm.providers;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** How long a server asks to be left alone: {@code Retry-After} in seconds or as an HTTP date (RFC 9110, 10.2.3). */
final class RetryAfter {

    private static final Pattern SECONDS = Pattern.compile("\\d+");

    /** Longer numbers of seconds are as good as for ever. */
    private static final int MOST_DIGITS = 9;

    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private RetryAfter() {}

    /**
     * Empty when the server does not say, or nothing that can be read. A date counts from the server's own
     * {@code Date}, so that clocks need not agree; one that is past says at once.
     */
    static Optional<Duration> of(HttpHeaders headers, Instant now) {
        String said = headers.firstValue("retry-after").orElse("").strip();
        if (SECONDS.matcher(said).matches()) {
            return Optional.of(said.length() > MOST_DIGITS ? FOR_EVER : Duration.ofSeconds(Long.parseLong(said)));
        }
        Instant from = headers.firstValue("date").flatMap(RetryAfter::date).orElse(now);
        return date(said)
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
