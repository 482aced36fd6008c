package dev.footnote.retrieval;

import dev.footnote.index.PassageIndex;
import dev.footnote.text.ForeignLanguage;
import dev.footnote.text.Terms;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Repairs typing errors in a question: a word that occurs in no passage and is no common English word is replaced by
 * the nearest word of the documents. Numbers are never changed, nor is a question in another language.
 */
final class Spelling {

    /** Each word repaired costs a search through the words of the index. */
    private static final int MOST_REPAIRS = 8;

    private final Predicate<String> isEnglish;

    /** With {@code isEnglish}, whether a word in lower case is a common one. */
    Spelling(Predicate<String> isEnglish) {
        this.isEnglish = isEnglish;
    }

    /** The question with its typing errors repaired; the same text when there are none. */
    String repaired(String question, PassageIndex index) {
        List<Terms.Located> unknown = Terms.words(question).stream()
                .filter(word -> isUnknown(word.term(), index))
                .limit(MOST_REPAIRS)
                .toList();
        if (unknown.isEmpty() || ForeignLanguage.isForeign(question)) {
            return question;
        }
        StringBuilder repaired = new StringBuilder(question);
        for (int i = unknown.size() - 1; i >= 0; i--) {
            Terms.Located word = unknown.get(i);
            Optional<String> meant = index.wordLike(word.term());
            meant.ifPresent(known -> repaired.replace(
                    word.start(), word.end(), inCaseOf(question.substring(word.start(), word.end()), known)));
        }
        return repaired.toString();
    }

    private boolean isUnknown(String word, PassageIndex index) {
        return word.chars().allMatch(Character::isLetter)
                && Terms.of(word).stream().allMatch(term -> index.passagesWith(term) == 0)
                && !isEnglish.test(word);
    }

    /** A word of the index is in lower case; what was typed shows whether it is a name or an acronym. */
    private static String inCaseOf(String typed, String word) {
        if (typed.length() > 1 && typed.equals(typed.toUpperCase(Locale.ROOT))) {
            return word.toUpperCase(Locale.ROOT);
        }
        return Character.isUpperCase(typed.charAt(0))
                ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
                : word;
    }
}
