package dev.footnote.evaluation.metrics;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Support by words alone, needing no model: every number of the statement stands in the evidence, and so do at least
 * {@value #SHARE} of all its different words after SQuAD's normalisation, words without meaning of their own left
 * out. Blind to negation and to who did what to whom: an upper bound.
 */
public final class LexicalSupport implements SupportChecker {

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
        boolean numbersStand = stated.stream().filter(LexicalSupport::isNumber).allMatch(shown::contains);
        return numbersStand && !stated.isEmpty() && found.size() >= SHARE * stated.size();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Stream.of(SquadText.normalise(text).split(" "))
                .filter(word -> !word.isEmpty() && !EMPTY_WORDS.contains(word))
                .forEach(words::add);
        return words;
    }

    private static boolean isNumber(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }
}
