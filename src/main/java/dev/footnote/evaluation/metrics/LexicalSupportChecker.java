package dev.footnote.evaluation.metrics;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Checks support by word overlap, without a model: the evidence must contain every number of the statement and at least
 * {@value #SHARE} of its distinct words after SQuAD's normalisation, not counting function words. It ignores negation
 * and semantic roles, so its figures are upper bounds.
 */
public final class LexicalSupportChecker implements SupportChecker {

    private static final double SHARE = 0.8;
    private static final Set<String> EMPTY_WORDS = Set.of(
            ("and or but of to in on at by for from with as is are was were be been has have had it its this that these"
                            + " those which who he she they his her their")
                    .split(" "));

    @Override
    public String name() {
        return "lexical-" + SHARE;
    }

    @Override
    public boolean supports(String evidence, String statement) {
        Set<String> stated = words(statement);
        Set<String> shown = words(evidence);
        Set<String> found = new HashSet<>(stated);
        found.retainAll(shown);
        boolean numbersStand =
                stated.stream().filter(LexicalSupportChecker::isNumber).allMatch(shown::contains);
        return numbersStand && !stated.isEmpty() && found.size() >= SHARE * stated.size();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Stream.of(SquadMetrics.normalise(text).split(" "))
                .filter(word -> !word.isEmpty() && !EMPTY_WORDS.contains(word))
                .forEach(words::add);
        return words;
    }

    private static boolean isNumber(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }
}
