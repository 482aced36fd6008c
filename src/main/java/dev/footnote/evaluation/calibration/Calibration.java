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

    private static final List<String> RANKING_SIGNALS = List.of(
            "reader",
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
    private static final Map<String, Double> HAND_SET_WEIGHTS = Map.of("time", 3.0, "period", 3.0);

    private static final List<String> TOPIC_SIGNALS =
            List.of("answerable", "sentence", "words", "context", "asking_word");

    /** Fewer signals than for the ranking: signals that all sentences on a topic share only add noise. */
    private static final List<String> CONFIDENCE_SIGNALS = List.of(
            "answerable", "reader", "sentence", "context_words", "least_word", "numbers", "negation", "lacks_type");

    /**
     * {@code known} and {@code names}: everything that the question names is in the documents, or near the sentence.
     * This seldom fails for questions that the documents answer, and often for others. {@code period}: the sentence is
     * of exactly the requested period. Not fitted, because the sets contain too few of these cases.
     */
    private static final Map<String, Double> HAND_SET_CONFIDENCE_WEIGHTS =
            Map.of("known", 0.5, "names", 1.2, "period", 0.8);

    private static final String SUM = "sum";

    private Calibration() {}

    /**
     * The fitted model.
     *
     * @param topic null if no question was asked of foreign documents: every question then counts as on topic
     * @param thresholds by precision, the lowest confidence at which answers reach it
     */
    public record FittedModel(
            SignalWeights score,
            @Nullable SignalWeights topic,
            SignalWeights confidence,
            Map<Double, Double> thresholds) {

        /** The best candidate with its confidence; empty for a question without candidates. */
        Optional<BestCandidate> bestCandidate(ObservedQuestion question) {
            return question.candidates().stream()
                    .max(Comparator.comparingDouble(score::sum))
                    .map(best -> new BestCandidate(
                            probability(topic, best) * probability(confidence, best), best.answers()));
        }

        private static double probability(@Nullable SignalWeights signalWeights, ObservedQuestion.Candidate candidate) {
            return signalWeights == null ? 1 : 1 / (1 + Math.exp(-signalWeights.sum(candidate)));
        }
    }

    /** The confidence in a question's best candidate, and whether it answers the question. */
    record BestCandidate(double confidence, boolean answers) {}

    /**
     * Fits to all questions with equal weight, regardless of their set.
     *
     * @throws InsufficientObservationsException if the candidates do not include both answering and other sentences
     */
    public static FittedModel fit(List<ObservedQuestion> questions) {
        SignalWeights score = fitRanking(questions).withAll(HAND_SET_WEIGHTS);
        SignalWeights topic = fitTopic(questions, score);
        FittedModel fittedModel = new FittedModel(score, topic, fitConfidence(questions, score), Map.of());
        return new FittedModel(
                score,
                topic,
                fittedModel.confidence(),
                new RiskCoverageCurve(scoredCandidates(fittedModel, questions)).thresholds());
    }

    private static List<ObservedQuestion.Candidate> bestCandidates(
            List<ObservedQuestion> questions, boolean foreign, SignalWeights score) {
        return questions.stream()
                .filter(question -> question.foreign() == foreign)
                .flatMap(
                        question -> question.candidates().stream().max(Comparator.comparingDouble(score::sum)).stream())
                .toList();
    }

    private static @Nullable SignalWeights fitTopic(List<ObservedQuestion> questions, SignalWeights score) {
        LogisticRegression fit = new LogisticRegression(TOPIC_SIGNALS);
        bestCandidates(questions, false, score).forEach(candidate -> fit.add(candidate, true));
        bestCandidates(questions, true, score).forEach(candidate -> fit.add(candidate, false));
        return fit.hasBothLabels() ? fit.fit(true) : null;
    }

    /** Fitted, then rescaled together with the weights set by hand (Platt scaling, Platt 1999). */
    private static SignalWeights fitConfidence(List<ObservedQuestion> questions, SignalWeights score) {
        List<ObservedQuestion.Candidate> best = bestCandidates(questions, false, score);
        LogisticRegression fit = new LogisticRegression(CONFIDENCE_SIGNALS);
        best.forEach(candidate -> fit.add(candidate, candidate.answers()));
        if (!fit.hasBothLabels()) {
            throw new InsufficientObservationsException(
                    "the best sentence answers either every question or no question");
        }
        SignalWeights fitted = fit.fit(true).withAll(HAND_SET_CONFIDENCE_WEIGHTS);
        LogisticRegression scaling = new LogisticRegression(List.of(SUM));
        for (ObservedQuestion.Candidate candidate : best) {
            scaling.add(new ObservedQuestion.Candidate(Map.of(SUM, fitted.sum(candidate)), false), candidate.answers());
        }
        SignalWeights scale = scaling.fit(true);
        return fitted.scaled(scale.bySignal().getOrDefault(SUM, 1.0), scale.bias());
    }

    private static SignalWeights fitRanking(List<ObservedQuestion> questions) {
        LogisticRegression pairs = new LogisticRegression(RANKING_SIGNALS);
        for (ObservedQuestion question : questions) {
            if (question.hasBothLabels()) {
                for (ObservedQuestion.Candidate better : question.candidates()) {
                    question.candidates().stream()
                            .filter(worse -> better.answers() && !worse.answers())
                            .forEach(worse -> pairs.addPair(better, worse));
                }
            }
        }
        if (!pairs.hasBothLabels()) {
            throw new InsufficientObservationsException(
                    "no question has both an answering and a non-answering candidate sentence");
        }
        return pairs.fit(false);
    }

    /**
     * The quality of the fit on each set: once fitted to all sets, and once fitted to the other sets only, which
     * measures it on unseen questions. Keys are the set's name and the kind of fit.
     *
     * @throws InsufficientObservationsException if nothing can be fitted to all questions
     */
    public static Map<String, CalibrationQuality> quality(List<ObservedQuestion> questions) {
        FittedModel all = fit(questions);
        Map<String, CalibrationQuality> quality = new TreeMap<>();
        TreeSet<String> sets =
                new TreeSet<>(questions.stream().map(ObservedQuestion::set).toList());
        for (String set : sets) {
            List<ObservedQuestion> own =
                    select(questions, question -> question.set().equals(set));
            List<ObservedQuestion> others =
                    select(questions, question -> !question.set().equals(set));
            quality.put(set + ", fitted to it too", CalibrationQuality.of(scoredCandidates(all, own), own));
            quality.put(set + ", fitted to the others", qualityOnUnseen(own, others));
        }
        return quality;
    }

    /** Unmeasured if there are no other sets, or nothing can be fitted to them. */
    private static CalibrationQuality qualityOnUnseen(List<ObservedQuestion> own, List<ObservedQuestion> others) {
        try {
            return CalibrationQuality.of(scoredCandidates(fit(others), own), own);
        } catch (InsufficientObservationsException tooFew) {
            return CalibrationQuality.NONE;
        }
    }

    private static List<ObservedQuestion> select(List<ObservedQuestion> questions, Predicate<ObservedQuestion> which) {
        return questions.stream().filter(which).toList();
    }

    private static List<BestCandidate> scoredCandidates(FittedModel fittedModel, List<ObservedQuestion> questions) {
        return questions.stream()
                .map(fittedModel::bestCandidate)
                .flatMap(Optional::stream)
                .toList();
    }
}
