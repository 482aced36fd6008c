package dev.footnote.answering.extraction;

import dev.footnote.answering.AnsweringConfig;
import dev.footnote.answering.SettingsFile;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The weights with which signals make a score and a confidence; the file that holds them says where they came from.
 *
 * @param topic tells whether the documents are about what is asked at all
 * @param confidence tells whether the sentence answers, when they are
 */
record AnswerModel(LinearModel score, LinearModel topic, LinearModel confidence, SortedMap<Double, Double> thresholds) {

    private static final String THRESHOLD = "threshold.";

    private static final String SHIPPED = "answer-model.properties";

    private static final List<String> PREFIXES = List.of("score.", "topic.", "confidence.", THRESHOLD);

    AnswerModel {
        thresholds = Collections.unmodifiableSortedMap(new TreeMap<>(thresholds));
        if (thresholds.isEmpty()) {
            throw new IllegalArgumentException("it holds no threshold.*");
        }
        double lower = 0;
        for (Map.Entry<Double, Double> threshold : thresholds.entrySet()) {
            if (!isShare(threshold.getKey()) || !isShare(threshold.getValue()) || threshold.getValue() < lower) {
                throw new IllegalArgumentException(
                        "threshold.%s is %s; both are 0 to 1, and a higher precision has no lower threshold"
                                .formatted(threshold.getKey(), threshold.getValue()));
            }
            lower = threshold.getValue();
        }
    }

    private static boolean isShare(double value) {
        return value >= 0 && value <= 1;
    }

    /**
     * The file that the settings name, or the one that comes with the program.
     *
     * @throws AnswerModelException when the configured file cannot be read or does not hold a model
     */
    static AnswerModel of(AnsweringConfig config) {
        return config.model().map(AnswerModel::read).orElseGet(AnswerModel::shipped);
    }

    private static AnswerModel read(Path file) {
        try {
            return of(SettingsFile.read(file));
        } catch (IllegalArgumentException wrong) {
            throw new AnswerModelException(file, String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private static AnswerModel shipped() {
        return of(SettingsFile.shipped(AnswerModel.class, SHIPPED));
    }

    /**
     * The model that these hold.
     *
     * @throws IllegalArgumentException when they hold none, or anything else
     */
    static AnswerModel of(Properties properties) {
        SortedMap<Double, Double> thresholds = new TreeMap<>();
        for (String key : properties.stringPropertyNames()) {
            if (PREFIXES.stream().noneMatch(key::startsWith)) {
                throw new IllegalArgumentException("%s is no setting of a model".formatted(key));
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
                        "score.%s: no sentence has that signal before it is ranked".formatted(later.key()));
            }
        }
        return new AnswerModel(
                score,
                LinearModel.optional("topic", properties).orElse(LinearModel.CERTAIN),
                LinearModel.of("confidence", properties),
                thresholds);
    }

    /**
     * The confidence from which on answers are right as often as wanted, on questions like those that the model was fitted
     * to; between two known precisions, that of the higher one; 0 when nothing is wanted, 1 when too much.
     */
    double threshold(double precision) {
        return precision <= 0
                ? 0
                : thresholds.tailMap(precision).values().stream().findFirst().orElse(1.0);
    }

    /** Ranks the sentences of one question, in units of log odds: one that scores 1 more is e times as likely. */
    double score(Signals signals) {
        return score.sum(signals);
    }

    /**
     * Probability that the sentence answers: that of the documents being about the question, times that of the sentence
     * answering when they are; each is the logistic function of a weighted sum of the signals.
     */
    double confidence(Signals signals) {
        return probability(topic.sum(signals)) * probability(confidence.sum(signals));
    }

    private static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
