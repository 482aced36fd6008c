package dev.footnote.answering.extraction;

import dev.footnote.answering.Reason;
import dev.footnote.index.AcronymVariant;
import dev.footnote.index.Compound;
import dev.footnote.index.PassageIndex;
import dev.footnote.text.ForeignLanguageDetector;
import dev.footnote.text.LexicalTerms;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Requires clear evidence for a question that is not in English: it must contain names that the documents contain, and
 * the sentence must contain all of these. Vectors alone would be a guess.
 */
final class ForeignQuestionCheck {

    private ForeignQuestionCheck() {}

    /** Why the sentence does not answer the question; null when it may, and always for a question in English. */
    static @Nullable Reason refusalReason(String question, ScoredSentence best, PassageIndex index) {
        if (!ForeignLanguageDetector.isForeign(question)) {
            return null;
        }
        QuestionNames named = QuestionNames.of(question, index);
        List<String> names = named.terms().stream()
                .map(LexicalTerms.LocatedTerm::term)
                .filter(term -> index.passagesWith(term) > 0)
                .toList();
        if (names.stream().allMatch(name -> Character.isDigit(name.charAt(0)))) {
            return Reason.NO_EVIDENCE;
        }
        Set<String> held =
                AcronymVariant.expandTerms(Compound.expandTerms(best.quoted(), named.compounds()), named.variants());
        return held.containsAll(names) ? null : Reason.WEAK_EVIDENCE;
    }
}
