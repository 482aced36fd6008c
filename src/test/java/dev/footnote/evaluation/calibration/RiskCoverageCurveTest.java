package dev.footnote.evaluation.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.evaluation.calibration.Calibration.BestCandidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RiskCoverageCurveTest {

    /** Right: 1 of 1, 2 of 2, 2 of 3, 3 of 4, 3 of 5. */
    private static final List<BestCandidate> JUDGED = List.of(
            new BestCandidate(0.5, true),
            new BestCandidate(0.9, true),
            new BestCandidate(0.7, false),
            new BestCandidate(0.8, true),
            new BestCandidate(0.3, false));

    @Test
    void findsTheLowestConfidenceThatReachesAPrecision() {
        Map<Double, Double> thresholds = new RiskCoverageCurve(JUDGED).thresholds();

        assertThat(thresholds)
                .hasSize(101)
                .containsEntry(0.0, 0.0)
                .containsEntry(0.01, 0.3)
                .containsEntry(0.6, 0.3)
                .containsEntry(0.61, 0.5)
                .containsEntry(0.75, 0.5)
                .containsEntry(0.76, 0.8)
                .containsEntry(1.0, 0.8);
    }

    @Test
    void answersAllOrNoneOfEqualConfidence() {
        List<BestCandidate> equal =
                List.of(new BestCandidate(0.6, true), new BestCandidate(0.6, false), new BestCandidate(0.2, false));

        assertThat(new RiskCoverageCurve(equal).thresholds())
                .containsEntry(0.5, 0.6)
                .containsEntry(0.51, 1.0)
                .containsEntry(1.0, 1.0);
    }

    @Test
    void reachesAShareThatIsNotExactInADouble() {
        List<BestCandidate> elevenOfTwenty = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            elevenOfTwenty.add(new BestCandidate(0.4, i < 11));
        }

        assertThat(new RiskCoverageCurve(elevenOfTwenty).thresholds())
                .containsEntry(0.55, 0.4)
                .containsEntry(0.56, 1.0);
    }

    @Test
    void requiresCertaintyIfNothingIsRight() {
        List<BestCandidate> wrong = List.of(new BestCandidate(0.9, false));

        assertThat(new RiskCoverageCurve(wrong).thresholds())
                .containsEntry(0.0, 0.0)
                .containsEntry(0.01, 1.0);
        assertThat(new RiskCoverageCurve(List.of()).thresholds())
                .containsEntry(0.0, 0.0)
                .containsEntry(0.01, 1.0);
    }

    @Property(tries = 200)
    void reachesThePromisedPrecision(@ForAll long seed) {
        Random random = new Random(seed);
        List<BestCandidate> judged = new ArrayList<>();
        for (int i = random.nextInt(60); i >= 0; i--) {
            judged.add(new BestCandidate(random.nextInt(20) / 20.0, random.nextBoolean()));
        }

        Map<Double, Double> thresholds = new RiskCoverageCurve(judged).thresholds();

        assertThat(List.copyOf(thresholds.values())).isSorted();
        thresholds.forEach((precision, threshold) -> {
            List<BestCandidate> given =
                    judged.stream().filter(one -> one.confidence() >= threshold).toList();
            long right = given.stream().filter(BestCandidate::answers).count();
            assertThat(right).isGreaterThanOrEqualTo((long) Math.ceil(precision * given.size() - 1e-9));
        });
    }
}
