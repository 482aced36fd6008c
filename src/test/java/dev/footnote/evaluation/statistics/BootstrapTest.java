package dev.footnote.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.footnote.evaluation.statistics.Bootstrap.Difference;
import dev.footnote.evaluation.statistics.Bootstrap.PairedStatistic;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BootstrapTest {

    private static Measure[] values(int count, IntToDoubleFunction value) {
        return IntStream.range(0, count)
                .mapToObj(i -> Measure.of(value.applyAsDouble(i)))
                .toArray(Measure[]::new);
    }

    @Test
    void agreesWithTheNormalIntervalOfAShare() {
        Statistic half = Statistic.mean(values(400, i -> i % 2));

        Interval interval =
                Bootstrap.STANDARD.intervals(400, List.of(half)).get(0).orElseThrow();

        // 0.5 ± 1.96 sqrt(0.25 / 400)
        assertThat(interval.low()).isCloseTo(0.451, within(0.01));
        assertThat(interval.high()).isCloseTo(0.549, within(0.01));
    }

    @Test
    void givesTheSameIntervalForTheSameSeed() {
        Statistic mean = Statistic.mean(values(50, i -> i));

        assertThat(new Bootstrap(7, 200).intervals(50, List.of(mean)))
                .isEqualTo(new Bootstrap(7, 200).intervals(50, List.of(mean)))
                .isNotEqualTo(new Bootstrap(8, 200).intervals(50, List.of(mean)));
    }

    @Test
    void givesNoIntervalWithoutMeasuredValues() {
        Statistic none = Statistic.mean(new Measure[] {Measure.unmeasured("no gold")});

        assertThat(Bootstrap.STANDARD.intervals(1, List.of(none))).containsExactly(Optional.empty());
        assertThat(Bootstrap.STANDARD.intervals(0, List.of(none))).containsExactly(Optional.empty());
    }

    @Test
    void leavesUnmeasuredValuesOutOfTheDenominator() {
        Statistic mean = Statistic.mean(new Measure[] {Measure.of(1), Measure.unmeasured("x"), Measure.of(0)});

        assertThat(mean.compute(Bootstrap.unitWeights(3))).isEqualTo(Measure.of(0.5));
        assertThat(mean.compute(new int[] {0, 3, 0}).isMeasured()).isFalse();
    }

    @Test
    void findsASignificantChange() {
        Statistic before = Statistic.mean(values(200, i -> i % 2));
        Statistic after = Statistic.mean(values(200, i -> i % 2 == 1 || i % 10 == 0 ? 1 : 0));

        Difference difference = compare(before, after);

        assertThat(difference.change()).isCloseTo(0.1, within(1e-12));
        assertThat(difference.pValue()).isLessThan(0.01);
        assertThat(difference.interval().low()).isPositive();
    }

    @Test
    void findsNoChangeIfChangesCancelOrAreZero() {
        Statistic before = Statistic.mean(values(200, i -> i % 2));
        Statistic mirrored = Statistic.mean(values(200, i -> (i + 1) % 2));

        assertThat(compare(before, mirrored).pValue()).isGreaterThan(0.5);
        assertThat(compare(before, before)).isEqualTo(new Difference(0, new Interval(0, 0), 1));
    }

    @Test
    void ignoresValuesThatAreUnmeasuredInOneRun() {
        Statistic before = Statistic.mean(values(2, i -> i));
        Statistic none = Statistic.mean(new Measure[] {Measure.unmeasured("x"), Measure.unmeasured("x")});

        assertThat(Bootstrap.STANDARD.differences(2, List.of(new PairedStatistic(before, none))))
                .containsExactly(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"50, 3", "95, 5", "99, 5", "1, 1"})
    void computesPercentilesByNearestRank(double percent, double expected) {
        Measure[] times = {
            Measure.of(5), Measure.of(1), Measure.unmeasured("failed"), Measure.of(3), Measure.of(2), Measure.of(4)
        };

        assertThat(new Percentile(percent, times).compute(Bootstrap.unitWeights(6)))
                .isEqualTo(Measure.of(expected));
    }

    @Test
    void hasNoPercentileWithoutValues() {
        assertThat(new Percentile(50, new Measure[0]).compute(new int[0]).isMeasured())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void refusesInvalidFigures(double number) {
        assertThatThrownBy(() -> Measure.of(number)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leavesTheShareOfNothingUnmeasured() {
        assertThat(Measure.share(0, 0, "none")).isEqualTo(Measure.unmeasured("none"));
        assertThat(Measure.share(1, 4, "none")).isEqualTo(Measure.of(0.25));
    }

    private static Difference compare(Statistic before, Statistic after) {
        return Bootstrap.STANDARD
                .differences(200, List.of(new PairedStatistic(before, after)))
                .get(0)
                .orElseThrow();
    }
}
