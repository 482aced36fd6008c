package dev.footnote.answering.extraction;

import dev.footnote.answering.AnsweringConfig;
import dev.footnote.answering.PropertiesFile;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The weights that turn signals into a score and a confidence; the weights file documents their origin.
 *
 * @param topic predicts whether the documents are about the question's topic
 * @param confidence predicts whether the sentence answers, given that they are
 * @param thresholds for each target precision the lowest confidence that reaches it
 */
record AnswerScoringModel(
        LinearModel score, LinearModel topic, LinearModel confidence, SortedMap<Double, Double> thresholds) {

    private static final String THRESHOLD = "threshold.";

    private static final String SHIPPED = "answer-model.properties";

    private static final List<String> PREFIXES = List.of("score.", "topic.", "confidence.", THRESHOLD);

    AnswerScoringModel {
        thresholds = Collections.unmodifiableSortedMap(new TreeMap<>(thresholds));
        if (thresholds.isEmpty()) {
            throw new IllegalArgumentException("it has no threshold.*");
        }
        double lower = 0;
        for (Map.Entry<Double, Double> threshold : thresholds.entrySet()) {
            if (!isShare(threshold.getKey()) || !isShare(threshold.getValue()) || threshold.getValue() < lower) {
                throw new IllegalArgumentException(
                        "threshold.%s is %s; both must be 0 to 1, and thresholds must not fall as precision rises"
                                .formatted(threshold.getKey(), threshold.getValue()));
            }
            lower = threshold.getValue();
        }
    }

    private static boolean isShare(double value) {
        return value >= 0 && value <= 1;
    }

    /**
     * Reads the configured file, or the built-in one.
     *
     * @throws AnswerScoringModelException when the configured file cannot be read or does not contain a model
     */
    static AnswerScoringModel of(AnsweringConfig config) {
        return config.model().map(AnswerScoringModel::read).orElseGet(AnswerScoringModel::shipped);
    }

    private static AnswerScoringModel read(Path file) {
        try {
            return of(PropertiesFile.read(file));
        } catch (IllegalArgumentException wrong) {
            throw new AnswerScoringModelException(file, String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private static AnswerScoringModel shipped() {
        return of(PropertiesFile.readResource(AnswerScoringModel.class, SHIPPED));
    }

    /**
     * Reads a model from properties.
     *
     * @throws IllegalArgumentException when a required key is missing, or a key or value is invalid
     */
    static AnswerScoringModel of(Properties properties) {
        SortedMap<Double, Double> thresholds = new TreeMap<>();
        for (String key : properties.stringPropertyNames()) {
            if (PREFIXES.stream().noneMatch(key::startsWith)) {
                throw new IllegalArgumentException("%s is not a model setting".formatted(key));
            }
            if (key.startsWith(THRESHOLD)) {
                thresholds.put(
                        LinearModel.number(key, key.substring(THRESHOLD.length())),
                        LinearModel.number(key, properties.getProperty(key)));
            }
        }
        LinearModel score = LinearModel.of("score", properties);
        for (Signal later : Signal.AFTER_RANKING) {
            if (score.weights().containsKey(later)) {
                throw new IllegalArgumentException(
                        "score.%s: this signal is computed only after ranking".formatted(later.key()));
            }
        }
        return new AnswerScoringModel(
                score,
                LinearModel.optional("topic", properties).orElse(LinearModel.CERTAIN),
                LinearModel.of("confidence", properties),
                thresholds);
    }

    /**
     * The lowest confidence at which answers reach {@code precision}, on questions like those used to fit the model.
     * Between two known precisions, the threshold of the higher one; 0 for a precision of 0, 1 above the highest known
     * precision.
     */
    double threshold(double precision) {
        return precision <= 0
                ? 0
                : thresholds.tailMap(precision).values().stream().findFirst().orElse(1.0);
    }

    /** Score for ranking the sentences of one question, in log odds: a score higher by 1 means e times the odds. */
    double score(Signals signals) {
        return score.sum(signals);
    }

    /**
     * Probability that the sentence answers: the probability that the documents are about the question, times the
     * conditional probability that the sentence answers it. Each is the logistic function of a weighted sum of the
     * signals.
     */
    double confidence(Signals signals) {
        return probability(topic.sum(signals)) * probability(confidence.sum(signals));
    }

    private static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
