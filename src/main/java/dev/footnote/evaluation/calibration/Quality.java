package dev.footnote.evaluation.calibration;

import java.util.List;
import java.util.Locale;

/**
 * How good a fit is on some questions.
 *
 * @param questions how many
 * @param answerable how many of them have an answering sentence among their candidates
 * @param bestAnswers how many have one as the best candidate
 * @param auroc area under the ROC curve of the confidence, right best candidates against the rest; NaN without both
 * @param gap mean confidence less the share that is right: above 0 when too sure; NaN without candidates
 */
public record Quality(int questions, int answerable, int bestAnswers, double auroc, double gap) {

    private static final String UNMEASURED = "unmeasured";

    static final Quality NONE = new Quality(0, 0, 0, Double.NaN, Double.NaN);

    static Quality of(List<Calibration.Judged> judged, List<Observed> questions) {
        int answerable = (int) questions.stream()
                .filter(question -> question.candidates().stream().anyMatch(Observed.Candidate::answers))
                .count();
        int right = (int) judged.stream().filter(Calibration.Judged::answers).count();
        double mean = judged.stream()
                .mapToDouble(Calibration.Judged::confidence)
                .average()
                .orElse(Double.NaN);
        return new Quality(questions.size(), answerable, right, auroc(judged), mean - (double) right / judged.size());
    }

    /** The share of pairs of a right and a wrong one in which the right one is surer; equals count a half. */
    private static double auroc(List<Calibration.Judged> judged) {
        double surer = 0;
        long pairs = 0;
        for (Calibration.Judged right : judged) {
            for (Calibration.Judged wrong : judged) {
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
                        text("%+.3f", gap));
    }

    private static String text(String format, double value) {
        return Double.isNaN(value) ? UNMEASURED : String.format(Locale.ROOT, format, value);
    }
}
