package dev.footnote.evaluation.metrics;

/**
 * Whether evidence supports a statement. Support figures are only comparable between runs with the same checker, so
 * every report names it.
 */
public interface SupportChecker {

    String name();

    boolean supports(String evidence, String statement);
}
