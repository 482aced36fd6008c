package dev.footnote.evaluation.calibration;

import java.util.List;
import java.util.Locale;

/**
 * The quality of a fit on a number of questions.
 *
 * @param questions number of questions
 * @param answerable number of questions with an answering sentence among their candidates
 * @param bestAnswers number of questions whose best candidate answers
 * @param auroc area under the ROC curve of the confidence, right best candidates against the rest; NaN without both
 * @param overconfidence mean confidence minus the share of right candidates: above 0 is overconfident; NaN without
 *     candidates
 */
public record CalibrationQuality(int questions, int answerable, int bestAnswers, double auroc, double overconfidence) {

    private static final String UNMEASURED = "unmeasured";

    static final CalibrationQuality NONE = new CalibrationQuality(0, 0, 0, Double.NaN, Double.NaN);

    static CalibrationQuality of(List<Calibration.BestCandidate> judged, List<ObservedQuestion> questions) {
        int answerable = (int) questions.stream()
                .filter(question -> question.candidates().stream().anyMatch(ObservedQuestion.Candidate::answers))
                .count();
        int right =
                (int) judged.stream().filter(Calibration.BestCandidate::answers).count();
        double mean = judged.stream()
                .mapToDouble(Calibration.BestCandidate::confidence)
                .average()
                .orElse(Double.NaN);
        return new CalibrationQuality(
                questions.size(), answerable, right, auroc(judged), mean - (double) right / judged.size());
    }

    /** The share of pairs of a right and a wrong one in which the right one has more confidence; ties count half. */
    private static double auroc(List<Calibration.BestCandidate> judged) {
        double surer = 0;
        long pairs = 0;
        for (Calibration.BestCandidate right : judged) {
            for (Calibration.BestCandidate wrong : judged) {
                if (right.answers() && !wrong.answers()) {
                    int order = Double.compare(right.confidence(), wrong.confidence());
                    surer += order > 0 ? 1 : order == 0 ? 0.5 : 0;
                    pairs++;
                }
            }
        }
        return pairs == 0 ? Double.NaN : surer / pairs;
    }

    @Override
    public String toString() {
        return questions == 0
                ? UNMEASURED
                : String.format(
                        Locale.ROOT,
                        "questions %d, answer among the candidates %d, best one answers %d, AUROC %s, confidence off by %s",
                        questions,
                        answerable,
                        bestAnswers,
                        text("%.3f", auroc),
                        text("%+.3f", overconfidence));
    }

    private static String text(String format, double value) {
        return Double.isNaN(value) ? UNMEASURED : String.format(Locale.ROOT, format, value);
    }
}
