package dev.footnote.evaluation.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogisticRegressionTest {

    private static final List<String> SIGNALS = List.of("terms", "words");

    @Test
    void recoversTheWeightsOfSampledLabels() {
        LogisticRegression fit = new LogisticRegression(SIGNALS);
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            double terms = random.nextDouble();
            double words = 10 * random.nextDouble();
            double odds = 3 * terms - 0.5 * words + 1;
            fit.add(candidate(terms, words), random.nextDouble() < 1 / (1 + Math.exp(-odds)));
        }

        SignalWeights signalWeights = fit.fit(true);

        assertThat(signalWeights.bySignal().get("terms")).isCloseTo(3, within(0.2));
        assertThat(signalWeights.bySignal().get("words")).isCloseTo(-0.5, within(0.03));
        assertThat(signalWeights.bias()).isCloseTo(1, within(0.15));
    }

    @Test
    void learnsARankingFromPairs() {
        LogisticRegression fit = new LogisticRegression(SIGNALS);
        Random random = new Random(8);
        for (int i = 0; i < 20_000; i++) {
            ObservedQuestion.Candidate one = candidate(random.nextDouble(), random.nextDouble());
            ObservedQuestion.Candidate other = candidate(random.nextDouble(), random.nextDouble());
            double odds = 4 * (one.signal("terms") - other.signal("terms"))
                    - 2 * (one.signal("words") - other.signal("words"));
            boolean better = random.nextDouble() < 1 / (1 + Math.exp(-odds));
            fit.addPair(better ? one : other, better ? other : one);
        }

        SignalWeights signalWeights = fit.fit(false);

        assertThat(signalWeights.bySignal().get("terms")).isCloseTo(4, within(0.2));
        assertThat(signalWeights.bySignal().get("words")).isCloseTo(-2, within(0.2));
        assertThat(signalWeights.bias()).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 1.0 / 3, 1, 1e6})
    void givesAConstantSignalAlmostNoWeight(double constant) {
        LogisticRegression fit = new LogisticRegression(SIGNALS);
        for (int i = 0; i < 1_000; i++) {
            fit.add(candidate(i % 10 / 10.0, constant), i % 10 >= 3);
        }

        SignalWeights signalWeights = fit.fit(true);

        assertThat(signalWeights.bySignal().get("terms")).isGreaterThan(1);
        assertThat(signalWeights.bySignal().getOrDefault("words", Double.NaN) * constant)
                .isCloseTo(0, within(0.01));
        assertThat(signalWeights.sum(candidate(0, constant))).isNegative();
        assertThat(signalWeights.sum(candidate(0.9, constant))).isPositive();
    }

    @Test
    void staysFiniteForPerfectlySeparableLabels() {
        LogisticRegression fit = new LogisticRegression(SIGNALS);
        fit.add(candidate(0, 0), false);
        fit.add(candidate(1, 0), true);

        SignalWeights signalWeights = fit.fit(true);

        assertThat(signalWeights.bySignal().get("terms")).isFinite().isPositive();
    }

    @Test
    void doesNotDependOnTheOrderOfLabels() {
        LogisticRegression one = new LogisticRegression(SIGNALS);
        one.add(candidate(0, 0), false);
        one.add(candidate(1, 0), true);
        LogisticRegression other = new LogisticRegression(SIGNALS);
        other.add(candidate(1, 0), true);
        other.add(candidate(0, 0), false);

        SignalWeights signalWeights = one.fit(true);

        assertThat(other.fit(true).bySignal().get("terms"))
                .isCloseTo(signalWeights.bySignal().get("terms"), within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusesObservationsOfOneClass(boolean label) {
        LogisticRegression fit = new LogisticRegression(SIGNALS);
        fit.add(candidate(0, 1), label);
        fit.add(candidate(1, 0), label);

        assertThat(fit.hasBothLabels()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> fit.fit(true)).withMessageContaining("2 observations");
        assertThatIllegalStateException().isThrownBy(() -> new LogisticRegression(SIGNALS).fit(false));
    }

    @Test
    void refusesACandidateWithAMissingSignal() {
        LogisticRegression fit = new LogisticRegression(SIGNALS);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> fit.add(new ObservedQuestion.Candidate(Map.of("terms", 1.0), true), true))
                .withMessage("no signal words");
    }

    private static ObservedQuestion.Candidate candidate(double terms, double words) {
        return new ObservedQuestion.Candidate(Map.of("terms", terms, "words", words), false);
    }
}
