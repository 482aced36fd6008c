package dev.footnote.insight;

import static dev.footnote.insight.AskedQuestions.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.insight.InsightReport.CitedDocument;
import dev.footnote.insight.InsightReport.Day;
import dev.footnote.insight.InsightReport.DocumentName;
import dev.footnote.insight.InsightReport.DocumentNames;
import dev.footnote.insight.InsightReport.Latency;
import dev.footnote.insight.InsightReport.Topic;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InsightCounterTest {

    private static final List<DocumentName> DOCUMENTS =
            List.of(new DocumentName("fences.txt", "Fences"), new DocumentName("walls.txt", "Walls"));

    private final InsightCounter counter = new InsightCounter(true, NOON.minus(Duration.ofDays(7)), NOON);

    @Test
    void countsDecisionsReasonsAndDays() {
        counter.add(AskedQuestions.answered(NOON.minus(Duration.ofDays(1)), 10, "fences.txt"));
        counter.add(AskedQuestions.abstained(NOON, "Who has the key?", "no_evidence"));
        counter.add(AskedQuestions.abstained(NOON, "hello", "small_talk"));
        counter.add(new AskedQuestion(NOON, "slack", "Who?", AskedQuestion.FAILED, null, List.of(), null));

        InsightReport report = report();

        assertThat(report.questions()).isEqualTo(4);
        assertThat(report.decisions()).isEqualTo(Map.of("answered", 1, "abstained", 2, "failed", 1));
        assertThat(report.reasons()).isEqualTo(Map.of("no_evidence", 1, "small_talk", 1));
        assertThat(report.days())
                .containsExactly(new Day(LocalDate.of(2024, 11, 29), 1, 0), new Day(LocalDate.of(2024, 11, 30), 3, 1));
    }

    @Test
    void groupsOnlyRefusedQuestionsAboutDocuments() {
        counter.add(AskedQuestions.abstained(NOON, "Who has the key?", "weak_evidence"));
        counter.add(AskedQuestions.abstained(NOON, "hello", "small_talk"));
        counter.add(AskedQuestions.answered(NOON, 10, "fences.txt"));

        assertThat(report().refusedTopics()).extracting(Topic::question).containsExactly("Who has the key?");
    }

    @Test
    void listsDocumentsCitedMostAndNeverCited() {
        counter.add(AskedQuestions.answered(NOON, 10, "fences.txt", "deleted.txt"));
        counter.add(AskedQuestions.answered(NOON, 10, "fences.txt"));

        InsightReport report = report();

        assertThat(report.cited())
                .containsExactly(
                        new CitedDocument("fences.txt", "Fences", 2), new CitedDocument("deleted.txt", null, 1));
        assertThat(report.neverCited())
                .isEqualTo(new DocumentNames(1, List.of(new DocumentName("walls.txt", "Walls"))));
    }

    @Test
    void reportsPercentilesOfTheLatency() {
        for (int i = 1; i <= 100; i++) {
            counter.add(AskedQuestions.answered(NOON, i));
        }

        assertThat(report().latency()).isEqualTo(new Latency(50, 95, 99));
    }

    @Test
    void reportsAnEmptyPeriod() {
        InsightReport report = report();

        assertThat(report.questions()).isZero();
        assertThat(report.latency()).isNull();
        assertThat(report.neverCited().total()).isEqualTo(2);
    }

    private InsightReport report() {
        return counter.report(new TopicGrouper(text -> new float[] {1}), DOCUMENTS, List.of());
    }
}
