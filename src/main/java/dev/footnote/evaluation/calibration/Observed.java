package dev.footnote.evaluation.calibration;

import java.util.List;
import java.util.Map;

/**
 * A question that was asked, and the sentences that were thought of as its answer.
 *
 * @param foreign whether it was asked of documents that are about something else
 * @param candidates best first, as they were ranked when it was asked; perhaps none
 */
public record Observed(String set, boolean foreign, List<Candidate> candidates) {

    public Observed {
        candidates = List.copyOf(candidates);
    }

    /** One that was asked of its own documents. */
    Observed(String set, List<Candidate> candidates) {
        this(set, false, candidates);
    }

    /** Whether there is something to learn from it about which sentence is better. */
    boolean tellsApart() {
        return candidates.stream().anyMatch(Candidate::answers)
                && !candidates.stream().allMatch(Candidate::answers);
    }

    /**
     * A sentence.
     *
     * @param signals by name
     * @param answers whether it answers, as far as the set tells
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
