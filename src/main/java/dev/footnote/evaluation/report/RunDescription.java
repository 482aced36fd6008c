package dev.footnote.evaluation.report;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was run, known before the first question.
 *
 * @param target what was asked: an engine in process, or an address
 * @param configuration settings of the run and, as far as they are known, of what was asked
 * @param supportChecker name of the checker behind the support figures
 */
public record RunDescription(
        String set, String target, Instant started, Map<String, String> configuration, String supportChecker) {

    public RunDescription {
        configuration = Collections.unmodifiableMap(new TreeMap<>(configuration));
    }
}
