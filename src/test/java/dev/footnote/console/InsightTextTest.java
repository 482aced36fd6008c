package dev.footnote.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.insight.InsightReport;
import dev.footnote.insight.InsightReport.CitedDocument;
import dev.footnote.insight.InsightReport.Comment;
import dev.footnote.insight.InsightReport.DocumentName;
import dev.footnote.insight.InsightReport.DocumentNames;
import dev.footnote.insight.InsightReport.Latency;
import dev.footnote.insight.InsightReport.RatingSummary;
import dev.footnote.insight.InsightReport.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InsightTextTest {

    private static final Instant FROM = Instant.parse("2024-11-01T10:00:00Z");
    private static final Instant TO = Instant.parse("2024-12-01T10:00:00Z");

    @Test
    void printsEverySection() {
        InsightReport report = new InsightReport(
                true,
                FROM,
                TO,
                3,
                Map.of("answered", 1, "abstained", 2),
                Map.of("weak_evidence", 1, "no_evidence", 1),
                List.of(),
                List.of(new Topic("Who has\u001b the key?", 2, TO, List.of("Who has the key?"))),
                List.of(new CitedDocument("fences.txt", "Fences", 1)),
                new DocumentNames(1, List.of(new DocumentName("walls.txt", "Walls"))),
                new RatingSummary(0, 1, List.of(new Comment(TO, "down", "Which colour?", "It is\nblue."))),
                new Latency(8.9, 14.2, 20));

        assertThat(InsightText.format(report)).isEqualTo("""
                2024-11-01 to 2024-12-01: 3 questions (2 abstained, 1 answered)
                Latency: p50 9 ms, p95 14 ms, p99 20 ms
                Reasons
                     1  no_evidence
                     1  weak_evidence
                Refused most
                     2  Who has\ufffd the key?
                Cited most
                     1  fences.txt
                Never cited: 1
                        walls.txt
                Ratings: 0 up, 1 down
                  down  Which colour?: It is blue.
                """);
    }

    @Test
    void saysHowToSwitchItOn() {
        InsightReport report = new InsightReport(
                false,
                FROM,
                TO,
                0,
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                new DocumentNames(0, List.of()),
                new RatingSummary(0, 0, List.of()),
                null);

        assertThat(InsightText.format(report)).isEqualTo("""
                Questions are not stored: set footnote.insight.enabled=true.
                2024-11-01 to 2024-12-01: 0 questions
                Ratings: 0 up, 0 down
                """);
    }
}
