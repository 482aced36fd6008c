package dev.footnote.answering;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** The weights with which signals make a score and a confidence; the file that holds them says where they came from. */
record AnswerModel(LinearModel score, LinearModel confidence, SortedMap<Double, Double> thresholds) {

    private static final String THRESHOLD = "threshold.";

    private static final String SHIPPED = "answer-model.properties";

    /**
     * The file that the settings name, or the one that comes with the program.
     *
     * @throws IllegalArgumentException when the file cannot be read or does not hold a model
     */
    static AnswerModel of(AnsweringConfig config) {
        return config.model().map(AnswerModel::read).orElseGet(AnswerModel::shipped);
    }

    private static AnswerModel read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            Properties properties = new Properties();
            properties.load(reader);
            return of(properties);
        } catch (IOException | IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    "footnote.answering.model: %s holds no weights: %s".formatted(file, wrong.getMessage()), wrong);
        }
    }

    private static AnswerModel shipped() {
        try (InputStream file = AnswerModel.class.getResourceAsStream(SHIPPED)) {
            if (file == null) {
                throw new IllegalStateException(SHIPPED + " is not on the class path");
            }
            Properties properties = new Properties();
            properties.load(file);
            return of(properties);
        } catch (IOException failed) {
            throw new UncheckedIOException("reading " + SHIPPED, failed);
        }
    }

    static AnswerModel of(Properties properties) {
        SortedMap<Double, Double> thresholds = new TreeMap<>();
        for (String key : properties.stringPropertyNames()) {
            if (key.startsWith(THRESHOLD)) {
                thresholds.put(
                        Double.valueOf(key.substring(THRESHOLD.length())), Double.valueOf(properties.getProperty(key)));
            }
        }
        return new AnswerModel(
                LinearModel.of("score", properties), LinearModel.of("confidence", properties), thresholds);
    }

    /**
     * The confidence from which on answers are right as often as wanted, on questions like those that the model was fitted
     * to; between two known precisions, that of the higher one.
     */
    double threshold(double precision) {
        return thresholds.tailMap(precision).values().stream().findFirst().orElse(1.0);
    }

    /** Ranks the sentences of one question, in units of log odds: one that scores 1 more is e times as likely. */
    double score(Signals signals) {
        return score.sum(signals);
    }

    /** Probability that the sentence answers: the logistic function of a weighted sum of the signals. */
    double confidence(Signals signals) {
        return 1 / (1 + Math.exp(-confidence.sum(signals)));
    }
}
