package dev.footnote.evaluation.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.footnote.evaluation.calibration.Calibration.BestCandidate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationQualityTest {

    private static final ObservedQuestion ANSWERED = new ObservedQuestion(
            "set",
            List.of(
                    SyntheticObservations.candidate("context_words", 1, false),
                    SyntheticObservations.candidate("context_words", 0, true)));
    private static final ObservedQuestion UNANSWERED =
            new ObservedQuestion("set", List.of(SyntheticObservations.candidate("context_words", 0, false)));

    @Test
    void countsAndComparesByHand() {
        List<BestCandidate> judged = List.of(
                new BestCandidate(0.9, true),
                new BestCandidate(0.6, false),
                new BestCandidate(0.6, true),
                new BestCandidate(0.1, false));

        CalibrationQuality calibrationQuality =
                CalibrationQuality.of(judged, List.of(ANSWERED, ANSWERED, ANSWERED, UNANSWERED));

        assertThat(calibrationQuality.questions()).isEqualTo(4);
        assertThat(calibrationQuality.answerable()).isEqualTo(3);
        assertThat(calibrationQuality.bestAnswers()).isEqualTo(2);
        assertThat(calibrationQuality.auroc()).as("3 and a half of 4 pairs").isEqualTo(0.875);
        assertThat(calibrationQuality.overconfidence()).isCloseTo(0.55 - 0.5, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "ar-EG-u-nu-arab"})
    void isFormattedIndependentlyOfTheLocale(String language) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));

            String text = new CalibrationQuality(1200, 30, 20, 0.875, -0.05).toString();

            assertThat(text)
                    .isEqualTo("questions 1200, answer among the candidates 30, best one answers 20, AUROC 0.875,"
                            + " confidence off by -0.050");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void reportsWhatCouldNotBeMeasured() {
        CalibrationQuality allWrong =
                CalibrationQuality.of(List.of(new BestCandidate(0.25, false)), List.of(UNANSWERED));
        CalibrationQuality nothingFound =
                CalibrationQuality.of(List.of(), List.of(new ObservedQuestion("set", List.of())));

        assertThat(allWrong).asString().endsWith("AUROC unmeasured, confidence off by +0.250");
        assertThat(nothingFound)
                .hasToString("questions 1, answer among the candidates 0, best one answers 0, AUROC unmeasured,"
                        + " confidence off by unmeasured");
        assertThat(CalibrationQuality.NONE).hasToString("unmeasured");
    }
}
