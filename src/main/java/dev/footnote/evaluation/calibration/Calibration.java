package dev.footnote.evaluation.calibration;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Fits first which sentence of a question is the best (pairwise logistic regression: one that answers against one that
 * does not), then how likely the best one answers (logistic regression), then from which confidence on answers are
 * right as often as is wanted.
 */
public final class Calibration {

    private static final List<String> RANKING = List.of(
            "sentence",
            "passage",
            "retrieval",
            "lexical",
            "terms",
            "context",
            "numbers",
            "type",
            "length",
            "echo",
            "words",
            "context_words",
            "least_word",
            "all_words",
            "asking_word");

    /** A period decides by itself, and few questions of a set name one: its weight is not fitted. */
    private static final Map.Entry<String, Double> BY_HAND = Map.entry("time", 3.0);

    private static final List<String> CONFIDENCE =
            List.of("sentence", "context", "numbers", "type", "words", "least_word", "all_words", "asking_word");

    private Calibration() {}

    /**
     * What was fitted.
     *
     * @param thresholds by wanted precision, the confidence from which on answers were right as often
     */
    public record Fitted(Weights score, Weights confidence, Map<Double, Double> thresholds) {

        /** The confidence that the best candidate answers; empty for a question without candidates. */
        Optional<Judged> judge(Observed question) {
            return question.candidates().stream()
                    .max(Comparator.comparingDouble(score::sum))
                    .map(best -> new Judged(1 / (1 + Math.exp(-confidence.sum(best))), best.answers()));
        }
    }

    /** The confidence in a best candidate, and whether it answers. */
    record Judged(double confidence, boolean answers) {}

    /** Fits to all the questions alike, whichever set they are of. */
    public static Fitted fit(List<Observed> questions) {
        Weights score = score(questions).with(BY_HAND.getKey(), BY_HAND.getValue());
        LogisticFit best = new LogisticFit(CONFIDENCE);
        for (Observed question : questions) {
            question.candidates().stream()
                    .max(Comparator.comparingDouble(score::sum))
                    .ifPresent(candidate -> best.add(candidate, candidate.answers()));
        }
        Fitted fitted = new Fitted(score, best.fit(true), Map.of());
        return new Fitted(score, fitted.confidence(), new Curve(judged(fitted, questions)).thresholds());
    }

    private static Weights score(List<Observed> questions) {
        LogisticFit pairs = new LogisticFit(RANKING);
        for (Observed question : questions) {
            if (question.tellsApart()) {
                for (Observed.Candidate better : question.candidates()) {
                    question.candidates().stream()
                            .filter(worse -> better.answers() && !worse.answers())
                            .forEach(worse -> pairs.addPair(better, worse));
                }
            }
        }
        return pairs.fit(false);
    }

    /**
     * How good the fit is on each set, by its name: once fitted to all sets, and once to the others alone, which is what it
     * is worth on questions that it never saw.
     */
    public static Map<String, Quality> quality(List<Observed> questions) {
        Fitted all = fit(questions);
        Map<String, Quality> quality = new TreeMap<>();
        TreeSet<String> sets =
                new TreeSet<>(questions.stream().map(Observed::set).toList());
        for (String set : sets) {
            List<Observed> own = those(questions, question -> question.set().equals(set));
            List<Observed> others = those(questions, question -> !question.set().equals(set));
            Quality unseen = sets.size() == 1 ? Quality.NONE : Quality.of(judged(fit(others), own), own);
            quality.put(set + ", fitted to it too", Quality.of(judged(all, own), own));
            quality.put(set + ", fitted to the others", unseen);
        }
        return quality;
    }

    private static List<Observed> those(List<Observed> questions, Predicate<Observed> which) {
        return questions.stream().filter(which).toList();
    }

    private static List<Judged> judged(Fitted fitted, List<Observed> questions) {
        return questions.stream().map(fitted::judge).flatMap(Optional::stream).toList();
    }
}
