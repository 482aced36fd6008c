package dev.footnote.evaluation.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Reason;
import dev.footnote.evaluation.metrics.ConfidenceSamples.CoveragePoint;
import dev.footnote.evaluation.metrics.ConfidenceSamples.Sample;
import dev.footnote.evaluation.statistics.Bootstrap;
import dev.footnote.evaluation.statistics.Measure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceSamplesTest {

    private static ConfidenceSamples of(@Nullable Sample... samples) {
        List<@Nullable Sample> list = new ArrayList<>();
        Collections.addAll(list, samples);
        return new ConfidenceSamples(list);
    }

    private static Sample yes(double confidence) {
        return new Sample(confidence, true);
    }

    private static Sample no(double confidence) {
        return new Sample(confidence, false);
    }

    @Test
    void countsTiesAsHalfInTheAreaUnderTheCurve() {
        ConfidenceSamples confidenceSamples = of(yes(0.9), no(0.5), yes(0.5), null, no(0.1));

        // pairs: 0.9 above both, 0.5 ties one and is above one: 3.5 of 4
        assertThat(confidenceSamples.areaUnderRoc().compute(Bootstrap.unitWeights(5)))
                .isEqualTo(Measure.of(0.875));
    }

    @Test
    void countsAQuestionDrawnTwiceTwice() {
        ConfidenceSamples confidenceSamples = of(yes(0.9), no(0.5), yes(0.1));

        assertThat(confidenceSamples.areaUnderRoc().compute(new int[] {2, 1, 1}))
                .isEqualTo(Measure.of(2 / 3.0));
        assertThat(confidenceSamples.areaUnderRoc().compute(new int[] {1, 0, 1}).isMeasured())
                .isFalse();
    }

    @Property
    void areaEqualsTheShareOfOrderedPairs(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 4) Integer> holding,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 4) Integer> other) {
        List<@Nullable Sample> samples = new ArrayList<>();
        holding.forEach(i -> samples.add(yes(i / 4.0)));
        other.forEach(i -> samples.add(no(i / 4.0)));
        double inOrder = holding.stream()
                .flatMap(one -> other.stream().map(two -> one > two ? 1.0 : one.equals(two) ? 0.5 : 0))
                .mapToDouble(Double::doubleValue)
                .sum();

        Measure area = new ConfidenceSamples(samples).areaUnderRoc().compute(Bootstrap.unitWeights(samples.size()));

        assertThat(area.value().orElseThrow()).isCloseTo(inOrder / (holding.size() * other.size()), within(1e-12));
    }

    @Test
    void riskCoverageCurveHasOnePointPerDistinctConfidence() {
        ConfidenceSamples confidenceSamples = of(yes(0.9), no(0.5), yes(0.5), no(0.2));

        assertThat(confidenceSamples.riskCoverage())
                .containsExactly(
                        new CoveragePoint(0.9, 0.25, 0),
                        new CoveragePoint(0.5, 0.75, 1 / 3.0),
                        new CoveragePoint(0.2, 1, 0.5));
    }

    @ParameterizedTest
    @CsvSource({"1.0, 0.9", "0.66, 0.5", "0.5, 0.2"})
    void suggestsTheLowestThresholdThatReachesAPrecision(double precision, double threshold) {
        ConfidenceSamples confidenceSamples = of(yes(0.9), no(0.5), yes(0.5), no(0.2));

        assertThat(confidenceSamples.thresholdFor(precision)).hasValue(threshold);
    }

    @Test
    void suggestsNoThresholdWhenThePrecisionIsOutOfReach() {
        assertThat(of(no(0.9), yes(0.5)).thresholdFor(0.9)).isEmpty();
    }

    @Test
    void weightsTheCalibrationErrorOfBinsBySize() {
        ConfidenceSamples confidenceSamples = of(yes(1.0), yes(0.95), no(0.95), no(0.15));

        // bin 0.9 to 1: three with mean 0.9667, two of them right; bin 0.1: one of 0.15, wrong
        double expected = (3 * (2.9 / 3 - 2 / 3.0) + 0.15) / 4;
        assertThat(confidenceSamples
                        .calibrationError()
                        .compute(Bootstrap.unitWeights(4))
                        .value()
                        .orElseThrow())
                .isCloseTo(expected, within(1e-12));
        assertThat(confidenceSamples.bins())
                .extracting(ConfidenceSamples.Bin::count)
                .containsExactly(1L, 3L);
    }

    @Test
    void leavesFiguresUnmeasuredWithoutConfidences() {
        ConfidenceSamples none = of();

        assertThat(none.areaUnderRoc().compute(new int[0]).isMeasured()).isFalse();
        assertThat(none.calibrationError().compute(new int[0]).isMeasured()).isFalse();
        assertThat(none.riskCoverage()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "WEAK_EVIDENCE, false, 1, RIGHT_REFUSAL",
        "WEAK_EVIDENCE, true, 0, WRONG_REFUSAL",
        ", true, 1, RIGHT_ANSWER",
        "CONFLICT, true, 0, WRONG_ANSWER",
        ", false, 0, WRONG_ANSWER",
        "UNSURE, true, 1, RIGHT_UNSURE",
        "UNSURE, true, 0, WRONG_UNSURE",
        "UNSURE, false, 0, WRONG_UNSURE"
    })
    void namesTheOutcomeOfAQuestion(@Nullable Reason reason, boolean answerable, double right, Outcome outcome) {
        Answer answer = reason == Reason.WEAK_EVIDENCE
                ? MetricAnswerFixtures.abstained(0.5)
                : MetricAnswerFixtures.partial(reason);

        assertThat(Outcome.of(answer, answerable, Measure.of(right))).isEqualTo(outcome);
    }

    @Test
    void abstainF1CountsFailuresAsMissedRefusals() {
        Outcome[] outcomes = {Outcome.RIGHT_REFUSAL, Outcome.WRONG_REFUSAL, Outcome.FAILED, Outcome.RIGHT_ANSWER};
        boolean[] answerable = {false, true, false, true};

        assertThat(Outcome.abstainF1(outcomes, answerable).compute(Bootstrap.unitWeights(4)))
                .isEqualTo(Measure.of(0.5));
    }
}
