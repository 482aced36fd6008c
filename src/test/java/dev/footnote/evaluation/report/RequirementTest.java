package dev.footnote.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.evaluation.statistics.Measure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequirementTest {

    private static final Summary SUMMARY = new Summary(
            Instant.EPOCH,
            true,
            1,
            Measure.of(1),
            Map.of(),
            Map.of(),
            List.of(
                    new MetricValue("ndcg@10", Measure.of(0.7), null, 1),
                    new MetricValue("latency_p99_ms", Measure.of(60), null, 1),
                    new MetricValue("auroc", Measure.unmeasured("one class"), null, 0)),
            Map.of(),
            List.of(),
            List.of(),
            Map.of());

    @ParameterizedTest
    @CsvSource({
        "ndcg@10>=0.7, true",
        "ndcg@10 > 0.7, false",
        "ndcg@10>=0.71, false",
        "latency_p99_ms<=60, true",
        "latency_p99_ms < 60, false",
        "auroc>=0, false",
        "map>=0, false"
    })
    void comparesTheTotalWithTheBound(String text, boolean met) {
        assertThat(Requirement.parse(text).check(SUMMARY).met()).isEqualTo(met);
    }

    @Test
    void describesABrokenRequirementInOneLine() {
        assertThat(Requirement.parse("ndcg@10>=0.75").check(SUMMARY).line())
                .isEqualTo("ndcg@10>=0.75 is broken: 0.7000");
        assertThat(Requirement.parse("auroc>0.5").check(SUMMARY).line())
                .isEqualTo("auroc>0.5 is broken: unmeasured, one class");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ndcg@10", "ndcg@10=0.7", ">=0.7", "ndcg@10>=", "ndcg@10>=much", "", "ndcg@10>=0.7;map>0"})
    void refusesAnInvalidRequirement(String text) {
        assertThatThrownBy(() -> Requirement.parse(text)).hasMessageContaining("is not a requirement");
    }

    @Test
    void refusesAnUnknownMetric() {
        assertThatThrownBy(() -> Requirement.parse("ndgc@10>=0.7"))
                .hasMessageContaining("unknown metric")
                .hasMessageContaining("ndcg@10");
    }
}
