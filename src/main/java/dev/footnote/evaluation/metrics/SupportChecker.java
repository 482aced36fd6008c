package dev.footnote.evaluation.metrics;

/**
 * Checks whether evidence supports a statement. Support figures are comparable only between runs with the same checker,
 * so every report names it.
 */
public interface SupportChecker {

    String name();

    boolean supports(String evidence, String statement);
}
