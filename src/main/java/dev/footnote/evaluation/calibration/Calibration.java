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
            List.of("sentence", "context", "numbers", "words", "least_word", "all_words", "asking_word", "negation");

    /**
     * What is seldom wrong with the best candidate of a large corpus, and often of a small one, which has nothing better: it
     * does not hold the kind of thing that is asked for, or the question names what is in no document. Not fitted, for the
     * sets hold too few of either.
     */
    private static final Map<String, Double> CONFIDENCE_BY_HAND = Map.of("type", 0.7, "known", 0.5);

    private static final String SUM = "sum";

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

    /**
     * Fits to all the questions alike, whichever set they are of.
     *
     * @throws NothingToLearn when right and wrong sentences are not both among what the questions got
     */
    public static Fitted fit(List<Observed> questions) {
        Weights score = score(questions).with(BY_HAND.getKey(), BY_HAND.getValue());
        Fitted fitted = new Fitted(score, confidence(questions, score), Map.of());
        return new Fitted(score, fitted.confidence(), new Curve(judged(fitted, questions)).thresholds());
    }

    /** Fitted, then brought back into proportion with the weights by hand (Platt scaling, Platt 1999). */
    private static Weights confidence(List<Observed> questions, Weights score) {
        List<Observed.Candidate> best = questions.stream()
                .flatMap(
                        question -> question.candidates().stream().max(Comparator.comparingDouble(score::sum)).stream())
                .toList();
        LogisticFit fit = new LogisticFit(CONFIDENCE);
        best.forEach(candidate -> fit.add(candidate, candidate.answers()));
        if (!fit.hasBothLabels()) {
            throw new NothingToLearn("the best sentence of each answers it, or that of none does");
        }
        Weights fitted = fit.fit(true);
        for (Map.Entry<String, Double> weight : new TreeMap<>(CONFIDENCE_BY_HAND).entrySet()) {
            fitted = fitted.with(weight.getKey(), weight.getValue());
        }
        LogisticFit scaling = new LogisticFit(List.of(SUM));
        for (Observed.Candidate candidate : best) {
            scaling.add(new Observed.Candidate(Map.of(SUM, fitted.sum(candidate)), false), candidate.answers());
        }
        Weights scale = scaling.fit(true);
        return fitted.scaled(scale.bySignal().getOrDefault(SUM, 1.0), scale.bias());
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
        if (!pairs.hasBothLabels()) {
            throw new NothingToLearn("none of them got both a sentence that answers it and one that does not");
        }
        return pairs.fit(false);
    }

    /**
     * How good the fit is on each set, by its name: once fitted to all sets, and once to the others alone, which is what it
     * is worth on questions that it never saw.
     *
     * @throws NothingToLearn when nothing can be fitted to all of them
     */
    public static Map<String, Quality> quality(List<Observed> questions) {
        Fitted all = fit(questions);
        Map<String, Quality> quality = new TreeMap<>();
        TreeSet<String> sets =
                new TreeSet<>(questions.stream().map(Observed::set).toList());
        for (String set : sets) {
            List<Observed> own = those(questions, question -> question.set().equals(set));
            List<Observed> others = those(questions, question -> !question.set().equals(set));
            quality.put(set + ", fitted to it too", Quality.of(judged(all, own), own));
            quality.put(set + ", fitted to the others", unseen(own, others));
        }
        return quality;
    }

    /** Unmeasured where nothing can be fitted to the others, or there are none. */
    private static Quality unseen(List<Observed> own, List<Observed> others) {
        try {
            return Quality.of(judged(fit(others), own), own);
        } catch (NothingToLearn tooFew) {
            return Quality.NONE;
        }
    }

    private static List<Observed> those(List<Observed> questions, Predicate<Observed> which) {
        return questions.stream().filter(which).toList();
    }

    private static List<Judged> judged(Fitted fitted, List<Observed> questions) {
        return questions.stream().map(fitted::judge).flatMap(Optional::stream).toList();
    }
}
