package dev.footnote.evaluation.calibration;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Fits first which sentence of a question is the best (pairwise logistic regression: one that answers against one that
 * does not), then how likely the best one is of a question's topic (logistic regression: questions asked of their own
 * documents against those asked of foreign ones), then how likely the best one answers a question of the topic (the
 * same, foreign questions left out), then from which confidence, the product of both, on answers are right as often as
 * is wanted.
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

    /** A period decides by itself, and few questions of a set name one: its weights are not fitted. */
    private static final Map<String, Double> BY_HAND = Map.of("time", 3.0, "period", 3.0);

    private static final List<String> TOPIC = List.of("sentence", "words", "context", "asking_word");

    /** Fewer than for the ranking: of what all sentences of a topic have in common, weights only blur the rest. */
    private static final List<String> CONFIDENCE =
            List.of("sentence", "context_words", "least_word", "joint_words", "numbers", "negation", "lacks_type");

    /**
     * The question names nothing that is in no document, or not about the sentence: seldom otherwise where people ask what
     * their documents answer, often where they do not. And the sentence is of just the period asked for. Not fitted, for the
     * sets hold too few of these.
     */
    private static final Map<String, Double> CONFIDENCE_BY_HAND = Map.of("known", 0.5, "names", 1.2, "period", 0.8);

    private static final String SUM = "sum";

    private Calibration() {}

    /**
     * What was fitted.
     *
     * @param topic null when no question was asked of foreign documents: then every one is taken to be of their topic
     * @param thresholds by wanted precision, the confidence from which on answers were right as often
     */
    public record Fitted(Weights score, @Nullable Weights topic, Weights confidence, Map<Double, Double> thresholds) {

        /** The confidence that the best candidate answers; empty for a question without candidates. */
        Optional<Judged> judge(Observed question) {
            return question.candidates().stream()
                    .max(Comparator.comparingDouble(score::sum))
                    .map(best -> new Judged(probability(topic, best) * probability(confidence, best), best.answers()));
        }

        private static double probability(@Nullable Weights weights, Observed.Candidate candidate) {
            return weights == null ? 1 : 1 / (1 + Math.exp(-weights.sum(candidate)));
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
        Weights score = score(questions).withAll(BY_HAND);
        Weights topic = topic(questions, score);
        Fitted fitted = new Fitted(score, topic, confidence(questions, score), Map.of());
        return new Fitted(score, topic, fitted.confidence(), new Curve(judged(fitted, questions)).thresholds());
    }

    private static List<Observed.Candidate> best(List<Observed> questions, boolean foreign, Weights score) {
        return questions.stream()
                .filter(question -> question.foreign() == foreign)
                .flatMap(
                        question -> question.candidates().stream().max(Comparator.comparingDouble(score::sum)).stream())
                .toList();
    }

    private static @Nullable Weights topic(List<Observed> questions, Weights score) {
        LogisticFit fit = new LogisticFit(TOPIC);
        best(questions, false, score).forEach(candidate -> fit.add(candidate, true));
        best(questions, true, score).forEach(candidate -> fit.add(candidate, false));
        return fit.hasBothLabels() ? fit.fit(true) : null;
    }

    /** Fitted, then brought back into proportion with the weights by hand (Platt scaling, Platt 1999). */
    private static Weights confidence(List<Observed> questions, Weights score) {
        List<Observed.Candidate> best = best(questions, false, score);
        LogisticFit fit = new LogisticFit(CONFIDENCE);
        best.forEach(candidate -> fit.add(candidate, candidate.answers()));
        if (!fit.hasBothLabels()) {
            throw new NothingToLearn("the best sentence of each answers it, or that of none does");
        }
        Weights fitted = fit.fit(true).withAll(CONFIDENCE_BY_HAND);
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
