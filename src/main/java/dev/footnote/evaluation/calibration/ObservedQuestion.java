package dev.footnote.evaluation.calibration;

import java.util.List;
import java.util.Map;

/**
 * A question that was asked, with the candidate sentences of its answer.
 *
 * @param foreign whether it was asked of documents on other topics
 * @param candidates best first, in the order of the answerer; may be empty
 */
public record ObservedQuestion(String set, boolean foreign, List<Candidate> candidates) {

    public ObservedQuestion {
        candidates = List.copyOf(candidates);
    }

    /** A question that was asked of its own documents. */
    ObservedQuestion(String set, List<Candidate> candidates) {
        this(set, false, candidates);
    }

    /** Whether the candidates include both an answering and a non-answering sentence. */
    boolean hasBothLabels() {
        return candidates.stream().anyMatch(Candidate::answers)
                && !candidates.stream().allMatch(Candidate::answers);
    }

    /**
     * A candidate sentence.
     *
     * @param signals by name
     * @param answers whether it answers the question according to the set
     */
    public record Candidate(Map<String, Double> signals, boolean answers) {

        public Candidate {
            signals = Map.copyOf(signals);
        }

        double signal(String name) {
            Double value = signals.get(name);
            if (value == null) {
                throw new IllegalArgumentException("no signal " + name);
            }
            return value;
        }
    }
}
