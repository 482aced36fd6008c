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
 * Fits the model of extractive answers in four steps. First, the ranking of candidate sentences, by pairwise logistic
 * regression of answering against other sentences. Second, the probability that the best sentence is on the topic of
 * the question, by logistic regression of questions asked of their own documents against those asked of foreign
 * documents. Third, the probability that the best sentence answers a question on the topic, without the foreign
 * questions. Fourth, for each precision, the threshold of the confidence, which is the product of both probabilities.
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

    /** Not fitted: a matching period is decisive, but few questions of a set name one. */
    private static final Map<String, Double> BY_HAND = Map.of("time", 3.0, "period", 3.0);

    private static final List<String> TOPIC = List.of("sentence", "words", "context", "asking_word");

    /** Fewer signals than for the ranking: signals that all sentences on a topic share only add noise. */
    private static final List<String> CONFIDENCE =
            List.of("sentence", "context_words", "least_word", "joint_words", "numbers", "negation", "lacks_type");

    /**
     * {@code known} and {@code names}: everything that the question names is in the documents, or near the sentence.
     * This seldom fails for questions that the documents answer, and often for others. {@code period}: the sentence is
     * of exactly the requested period. Not fitted, because the sets contain too few of these cases.
     */
    private static final Map<String, Double> CONFIDENCE_BY_HAND = Map.of("known", 0.5, "names", 1.2, "period", 0.8);

    private static final String SUM = "sum";

    private Calibration() {}

    /**
     * The fitted model.
     *
     * @param topic null if no question was asked of foreign documents: every question then counts as on topic
     * @param thresholds by precision, the lowest confidence at which answers reach it
     */
    public record Fitted(Weights score, @Nullable Weights topic, Weights confidence, Map<Double, Double> thresholds) {

        /** The best candidate with its confidence; empty for a question without candidates. */
        Optional<Judged> judge(Observed question) {
            return question.candidates().stream()
                    .max(Comparator.comparingDouble(score::sum))
                    .map(best -> new Judged(probability(topic, best) * probability(confidence, best), best.answers()));
        }

        private static double probability(@Nullable Weights weights, Observed.Candidate candidate) {
            return weights == null ? 1 : 1 / (1 + Math.exp(-weights.sum(candidate)));
        }
    }

    /** The confidence in a question's best candidate, and whether it answers the question. */
    record Judged(double confidence, boolean answers) {}

    /**
     * Fits to all questions with equal weight, regardless of their set.
     *
     * @throws NothingToLearn if the candidates do not include both answering and other sentences
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

    /** Fitted, then rescaled together with the weights set by hand (Platt scaling, Platt 1999). */
    private static Weights confidence(List<Observed> questions, Weights score) {
        List<Observed.Candidate> best = best(questions, false, score);
        LogisticFit fit = new LogisticFit(CONFIDENCE);
        best.forEach(candidate -> fit.add(candidate, candidate.answers()));
        if (!fit.hasBothLabels()) {
            throw new NothingToLearn("the best sentence answers either every question or no question");
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
            throw new NothingToLearn("no question has both an answering and a non-answering candidate sentence");
        }
        return pairs.fit(false);
    }

    /**
     * The quality of the fit on each set: once fitted to all sets, and once fitted to the other sets only, which
     * measures it on unseen questions. Keys are the set's name and the kind of fit.
     *
     * @throws NothingToLearn if nothing can be fitted to all questions
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

    /** Unmeasured if there are no other sets, or nothing can be fitted to them. */
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
