package dev.footnote.evaluation.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.footnote.evaluation.calibration.Calibration.FittedModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private static final List<ObservedQuestion> SEEN = SyntheticObservations.questions("seen", 200, 1);
    private static final FittedModel FITTED = Calibration.fit(SEEN);

    @Test
    void ranksTheAnswersOfUnseenQuestionsFirst() {
        List<ObservedQuestion> unseen = SyntheticObservations.questions("unseen", 200, 2);

        long answerable = unseen.stream()
                .filter(question -> question.candidates().stream().anyMatch(ObservedQuestion.Candidate::answers))
                .count();
        long right = unseen.stream()
                .filter(question -> FITTED.bestCandidate(question).orElseThrow().answers())
                .count();

        assertThat(answerable).isGreaterThan(100);
        assertThat(right).isGreaterThan(answerable * 9 / 10);
    }

    @Test
    void isMoreConfidentInAnswersThanInOtherSentences() {
        ObservedQuestion yes =
                new ObservedQuestion("yes", List.of(SyntheticObservations.candidate("context_words", 0.95, true)));
        ObservedQuestion no =
                new ObservedQuestion("no", List.of(SyntheticObservations.candidate("context_words", 0.2, false)));

        assertThat(FITTED.bestCandidate(yes).orElseThrow().confidence())
                .isGreaterThan(0.8)
                .isGreaterThan(FITTED.bestCandidate(no).orElseThrow().confidence() + 0.5);
    }

    @Test
    void hasLowConfidenceIfTheDocumentsAreAboutSomethingElse() {
        FittedModel fittedModel = Calibration.fit(and(SEEN, SyntheticObservations.foreign("foreign", 100, 6)));
        ObservedQuestion near =
                new ObservedQuestion("near", List.of(SyntheticObservations.candidate("sentence", 0.8, true)));
        ObservedQuestion far =
                new ObservedQuestion("far", List.of(SyntheticObservations.candidate("sentence", -0.8, true)));

        assertThat(FITTED.topic()).isNull();
        assertThat(fittedModel.topic()).isNotNull();
        assertThat(fittedModel.confidence()).as("fitted to the others alone").isEqualTo(FITTED.confidence());
        assertThat(confidence(fittedModel, far)).isLessThan(0.5 * confidence(fittedModel, near));
        assertThat(confidence(FITTED, far)).isGreaterThan(0.5 * confidence(FITTED, near));
    }

    private static double confidence(FittedModel fittedModel, ObservedQuestion question) {
        return fittedModel.bestCandidate(question).orElseThrow().confidence();
    }

    @Test
    void keepsTheManualWeightsOfThePeriod() {
        assertThat(FITTED.score().bySignal())
                .containsEntry("time", 3.0)
                .containsEntry("period", 3.0)
                .hasSize(SyntheticObservations.SIGNALS.size() - 5);
        assertThat(FITTED.confidence().bySignal()).containsKey("period").doesNotContainKey("time");
    }

    @Test
    void isDeterministic() {
        assertThat(Calibration.fit(SEEN)).isEqualTo(FITTED);
    }

    @Test
    void doesNotDependOnTheNamesOfSets() {
        List<ObservedQuestion> renamed = SEEN.stream()
                .map(question -> new ObservedQuestion("other", question.candidates()))
                .toList();

        assertThat(Calibration.fit(renamed)).isEqualTo(FITTED);
    }

    @Test
    void setsAHigherThresholdForAHigherPrecision() {
        List<Double> thresholds = new ArrayList<>(FITTED.thresholds().values());

        assertThat(FITTED.thresholds()).hasSize(101).containsEntry(0.0, 0.0).containsKey(1.0);
        assertThat(thresholds).isSorted().allMatch(threshold -> threshold >= 0 && threshold <= 1);
    }

    @Test
    void judgesNoQuestionWithoutCandidates() {
        ObservedQuestion empty = new ObservedQuestion("seen", List.of());

        assertThat(FITTED.bestCandidate(empty)).isEmpty();
        assertThat(Calibration.fit(and(SEEN, List.of(empty)))).isEqualTo(FITTED);
    }

    @Test
    void refusesQuestionsWithoutTrainingSignal() {
        refuses(List.of());
        refuses(List.of(new ObservedQuestion("empty", List.of())));
        refuses(SyntheticObservations.unanswered("unanswered", 10, 3));
        refuses(Collections.nCopies(
                3,
                new ObservedQuestion(
                        "always right",
                        List.of(
                                SyntheticObservations.candidate("context_words", 1, true),
                                SyntheticObservations.candidate("context_words", 0, false)))));
    }

    @Test
    void reportsTheQualityOfEachSetSeenAndUnseen() {
        List<ObservedQuestion> both = and(SEEN, SyntheticObservations.questions("more", 100, 4));

        Map<String, CalibrationQuality> quality = Calibration.quality(both);

        assertThat(quality)
                .containsOnlyKeys(
                        "more, fitted to it too",
                        "more, fitted to the others",
                        "seen, fitted to it too",
                        "seen, fitted to the others");
        assertThat(quality.values()).allMatch(one -> one.auroc() > 0.9 && Math.abs(one.overconfidence()) < 0.15);
        assertThat(quality.get("more, fitted to the others")).asString().startsWith("questions 100, ");
    }

    @Test
    void doesNotMeasureASetIfTheOtherSetsCannotTrainAModel() {
        List<ObservedQuestion> both = and(SEEN, SyntheticObservations.unanswered("foreign", 50, 5));

        Map<String, CalibrationQuality> quality = Calibration.quality(both);

        assertThat(quality.get("seen, fitted to the others")).hasToString("unmeasured");
        assertThat(quality.get("foreign, fitted to the others")).asString().startsWith("questions 50, ");
        assertThat(Calibration.quality(SEEN).get("seen, fitted to the others")).hasToString("unmeasured");
    }

    private static void refuses(List<ObservedQuestion> questions) {
        assertThatExceptionOfType(InsufficientObservationsException.class)
                .isThrownBy(() -> Calibration.fit(questions))
                .withMessageStartingWith("nothing can be fitted to these questions: ");
        assertThatExceptionOfType(InsufficientObservationsException.class)
                .isThrownBy(() -> Calibration.quality(questions));
    }

    private static List<ObservedQuestion> and(List<ObservedQuestion> some, List<ObservedQuestion> more) {
        List<ObservedQuestion> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
