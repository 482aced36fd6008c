package dev.footnote.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.evaluation.statistics.Measure;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTableTest {

    private static MetricValue figure(String metric, double value, int questions) {
        return new MetricValue(metric, Measure.of(value), null, questions);
    }

    @Test
    void showsOneRowForEachSet() {
        OutcomeTable table = OutcomeTable.ofSets(List.of(
                new OutcomeTable.Row(
                        "museum",
                        20,
                        List.of(
                                figure("answerable_right", 0.5, 16),
                                figure("answerable_wrong", 0.125, 16),
                                figure("answerable_refused", 0.375, 16),
                                figure("abstain_recall", 1, 4),
                                figure("evidence_complete", 0.75, 16),
                                figure("auroc", 0.625, 20))),
                new OutcomeTable.Row("a farm with a very long name", 3, List.of())));

        assertThat(table.lines())
                .containsExactly(
                        "  sets                            questions   right   wrong  wrong refusals  right refusals    sure  wrong when sure  unanswerable, not sure  evidence complete   auroc",
                        "    museum                               20  0.5000  0.1250          0.3750          1.0000       -                -                       -             0.7500  0.6250",
                        "    a farm with a very long name          3       -       -               -               -       -                -                       -                  -       -");
    }

    @Test
    void showsNothingIfNothingWasMeasured() {
        OutcomeTable table = OutcomeTable.ofSets(List.of(new OutcomeTable.Row("museum", 20, List.of())));

        assertThat(table.lines()).isEmpty();
    }
}
