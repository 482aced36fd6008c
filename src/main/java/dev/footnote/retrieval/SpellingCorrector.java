package dev.footnote.retrieval;

import dev.footnote.index.Compound;
import dev.footnote.index.PassageIndex;
import dev.footnote.text.ForeignLanguageDetector;
import dev.footnote.text.LexicalTerms;
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
final class SpellingCorrector {

    /** Each corrected word costs a search through the words of the index. */
    private static final int MOST_REPAIRS = 8;

    private final Predicate<String> isEnglish;

    /** Takes a test for common words in lower case. */
    SpellingCorrector(Predicate<String> isEnglish) {
        this.isEnglish = isEnglish;
    }

    /** The question in the spelling of the documents; unchanged when nothing needs correction. */
    String correct(String question, PassageIndex index) {
        List<Compound> compounds = index.compounds(question);
        List<SpellingCorrection> repairs = new ArrayList<>();
        compounds.stream()
                .filter(compound -> !compound.isAsWritten())
                .map(compound -> new SpellingCorrection(compound.start(), compound.end(), compound.text()))
                .forEach(repairs::add);
        LexicalTerms.words(question).stream()
                .filter(word -> isUnknown(word.term(), index) && !isOfAny(compounds, word))
                .limit(MOST_REPAIRS)
                .flatMap(word -> nearest(word, question, index))
                .forEach(repairs::add);
        return repairs.isEmpty() || ForeignLanguageDetector.isForeign(question) ? question : correct(question, repairs);
    }

    private static String correct(String question, List<SpellingCorrection> repairs) {
        StringBuilder repaired = new StringBuilder(question);
        repairs.stream()
                .sorted(Comparator.comparingInt(SpellingCorrection::start).reversed())
                .forEach(spellingCorrection ->
                        repaired.replace(spellingCorrection.start, spellingCorrection.end, spellingCorrection.text));
        return repaired.toString();
    }

    private static boolean isOfAny(List<Compound> compounds, LexicalTerms.LocatedTerm word) {
        return compounds.stream()
                .anyMatch(compound -> compound.start() <= word.start() && word.end() <= compound.end());
    }

    private static Stream<SpellingCorrection> nearest(
            LexicalTerms.LocatedTerm word, String question, PassageIndex index) {
        String typed = question.substring(word.start(), word.end());
        return index
                .wordLike(word.term())
                .map(known -> new SpellingCorrection(word.start(), word.end(), inCaseOf(typed, known)))
                .stream();
    }

    private boolean isUnknown(String word, PassageIndex index) {
        return word.chars().allMatch(Character::isLetter)
                && LexicalTerms.analyze(word).stream().allMatch(term -> index.passagesWith(term) == 0)
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
    private record SpellingCorrection(int start, int end, String text) {}
}
