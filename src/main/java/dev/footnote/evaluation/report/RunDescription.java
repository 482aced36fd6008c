package dev.footnote.evaluation.report;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Describes a run; known before the first question.
 *
 * @param target the evaluated system: an engine in process, or the address of a service
 * @param configuration settings of the run and, as far as known, of the evaluated system
 * @param supportChecker name of the checker that computes the support figures
 */
public record RunDescription(
        String set, String target, Instant started, Map<String, String> configuration, String supportChecker) {

    public RunDescription {
        configuration = Collections.unmodifiableMap(new TreeMap<>(configuration));
    }
}
