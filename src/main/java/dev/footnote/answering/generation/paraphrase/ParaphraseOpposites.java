package dev.footnote.answering.generation.paraphrase;

import dev.footnote.answering.english.CommonOpposites;
import dev.footnote.answering.english.OppositeWords.Value;
import dev.footnote.answering.generation.support.NegatedTerms;
import dev.footnote.text.LexicalTerms;
import dev.footnote.text.LexicalTerms.LocatedTerm;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds words in one sentence whose opposites are in the other. Uses more pairs of opposites than the check against
 * passages: two wordings of one statement never exchange them, while a longer text may contain both.
 */
final class ParaphraseOpposites {

    private ParaphraseOpposites() {}

    /** The fault, worded as the end of a sentence; empty if there is no fault. */
    static String fault(String statement, String other) {
        Map<String, Set<Value>> said = byAttribute(statement);
        Map<String, Set<Value>> said2 = byAttribute(other);
        boolean contrary = said.entrySet().stream().anyMatch(attribute -> {
            Set<Value> values = said2.getOrDefault(attribute.getKey(), Set.of());
            return !values.isEmpty() && values.stream().noneMatch(attribute.getValue()::contains);
        });
        return contrary ? "says the opposite" : "";
    }

    /** Without negated words, because negating the opposite says the same. */
    private static Map<String, Set<Value>> byAttribute(String text) {
        Set<Integer> denied = new HashSet<>(NegatedTerms.negatedOffsets(text, LexicalTerms.analyzeWithOffsets(text)));
        List<LocatedTerm> words = LexicalTerms.words(text);
        return words.stream()
                .filter(word -> !denied.contains(word.start()))
                .flatMap(word -> CommonOpposites.ALL.valuesOf(word.term()).stream())
                .collect(Collectors.groupingBy(Value::attribute, Collectors.toSet()));
    }
}
