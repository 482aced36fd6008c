package dev.footnote.retrieval;

import dev.footnote.index.Compound;
import dev.footnote.index.PassageIndex;
import dev.footnote.text.ForeignLanguage;
import dev.footnote.text.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Corrects the spelling of a question to that of the documents. A word that occurs in no passage and is not a common
 * English word counts as a typing error and is replaced by the nearest word of the documents; a compound that the
 * documents always write joined, or always separately, is written that way. Numbers and questions in another language
 * are never changed.
 */
final class Spelling {

    /** Each corrected word costs a search through the words of the index. */
    private static final int MOST_REPAIRS = 8;

    private final Predicate<String> isEnglish;

    /** Takes a test for common words in lower case. */
    Spelling(Predicate<String> isEnglish) {
        this.isEnglish = isEnglish;
    }

    /** The question in the spelling of the documents; unchanged when nothing needs correction. */
    String repaired(String question, PassageIndex index) {
        List<Compound> compounds = index.compounds(question);
        List<Repair> repairs = new ArrayList<>();
        compounds.stream()
                .filter(compound -> !compound.isAsWritten())
                .map(compound -> new Repair(compound.start(), compound.end(), compound.text()))
                .forEach(repairs::add);
        Terms.words(question).stream()
                .filter(word -> isUnknown(word.term(), index) && !isOfAny(compounds, word))
                .limit(MOST_REPAIRS)
                .flatMap(word -> nearest(word, question, index))
                .forEach(repairs::add);
        return repairs.isEmpty() || ForeignLanguage.isForeign(question) ? question : repaired(question, repairs);
    }

    private static String repaired(String question, List<Repair> repairs) {
        StringBuilder repaired = new StringBuilder(question);
        repairs.stream()
                .sorted(Comparator.comparingInt(Repair::start).reversed())
                .forEach(repair -> repaired.replace(repair.start, repair.end, repair.text));
        return repaired.toString();
    }

    private static boolean isOfAny(List<Compound> compounds, Terms.Located word) {
        return compounds.stream()
                .anyMatch(compound -> compound.start() <= word.start() && word.end() <= compound.end());
    }

    private static Stream<Repair> nearest(Terms.Located word, String question, PassageIndex index) {
        String typed = question.substring(word.start(), word.end());
        return index
                .wordLike(word.term())
                .map(known -> new Repair(word.start(), word.end(), inCaseOf(typed, known)))
                .stream();
    }

    private boolean isUnknown(String word, PassageIndex index) {
        return word.chars().allMatch(Character::isLetter)
                && Terms.of(word).stream().allMatch(term -> index.passagesWith(term) == 0)
                && !isEnglish.test(word);
    }

    /** A word of the index is in lower case; the typed word shows whether it is a name or an acronym. */
    private static String inCaseOf(String typed, String word) {
        if (typed.length() > 1 && typed.equals(typed.toUpperCase(Locale.ROOT))) {
            return word.toUpperCase(Locale.ROOT);
        }
        return Character.isUpperCase(typed.charAt(0))
                ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
                : word;
    }

    /** A replacement for a range of the question. */
    private record Repair(int start, int end, String text) {}
}
