package dev.footnote.evaluation.calibration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Generated questions and candidates with known weights. */
final class SyntheticObservations {

    /** Every signal that is fitted, and those that are set by hand. */
    static final List<String> SIGNALS = List.of(
            "answerable",
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
            "asking_word",
            "negation",
            "names",
            "lacks_type",
            "time",
            "period",
            "known");

    private SyntheticObservations() {}

    /** Candidates with random signals, of which those answer whose {@code context_words} are above 0.7. */
    static List<ObservedQuestion> questions(String set, int count, long seed) {
        Random random = new Random(seed);
        List<ObservedQuestion> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<ObservedQuestion.Candidate> candidates = new ArrayList<>();
            for (int j = 0; j < 5; j++) {
                Map<String, Double> signals = noise(random);
                candidates.add(
                        new ObservedQuestion.Candidate(signals, signals.getOrDefault("context_words", 0.0) > 0.7));
            }
            questions.add(new ObservedQuestion(set, candidates));
        }
        return questions;
    }

    /** The same questions without an answering candidate. */
    static List<ObservedQuestion> unanswered(String set, int count, long seed) {
        return questions(set, count, seed).stream()
                .map(question -> new ObservedQuestion(
                        set,
                        question.candidates().stream()
                                .map(candidate -> new ObservedQuestion.Candidate(candidate.signals(), false))
                                .toList()))
                .toList();
    }

    /** Of questions that are asked of documents on something else: no vector is near. */
    static List<ObservedQuestion> foreign(String set, int count, long seed) {
        return unanswered(set, count, seed).stream()
                .map(question -> new ObservedQuestion(
                        set,
                        true,
                        question.candidates().stream()
                                .map(SyntheticObservations::farther)
                                .toList()))
                .toList();
    }

    private static ObservedQuestion.Candidate farther(ObservedQuestion.Candidate candidate) {
        Map<String, Double> signals = new HashMap<>(candidate.signals());
        signals.computeIfPresent("sentence", (name, near) -> near - 1);
        return new ObservedQuestion.Candidate(signals, candidate.answers());
    }

    /** A candidate with equal values for all signals but one. */
    static ObservedQuestion.Candidate candidate(String signal, double value, boolean answers) {
        Map<String, Double> signals = new HashMap<>();
        SIGNALS.forEach(name -> signals.put(name, 0.5));
        signals.put(signal, value);
        return new ObservedQuestion.Candidate(signals, answers);
    }

    private static Map<String, Double> noise(Random random) {
        Map<String, Double> signals = new HashMap<>();
        SIGNALS.forEach(name -> signals.put(name, random.nextDouble()));
        signals.put("time", 0.5);
        signals.put("period", 0.0);
        return signals;
    }
}
