package dev.footnote.answering.extraction;

import dev.footnote.answering.Reason;
import dev.footnote.index.Compound;
import dev.footnote.index.PassageIndex;
import dev.footnote.index.Variant;
import dev.footnote.text.ForeignLanguage;
import dev.footnote.text.Terms;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Requires clear evidence for a question that is not in English: it must contain names that the documents contain, and
 * the sentence must contain all of these. Vectors alone would be a guess.
 */
final class ClearEvidence {

    private ClearEvidence() {}

    /** Why the sentence does not answer the question; null when it may, and always for a question in English. */
    static @Nullable Reason lack(String question, ScoredSentence best, PassageIndex index) {
        if (!ForeignLanguage.isForeign(question)) {
            return null;
        }
        Names named = Names.of(question, index);
        List<String> names = named.terms().stream()
                .map(Terms.Located::term)
                .filter(term -> index.passagesWith(term) > 0)
                .toList();
        if (names.stream().allMatch(name -> Character.isDigit(name.charAt(0)))) {
            return Reason.NO_EVIDENCE;
        }
        Set<String> held = Variant.meant(Compound.terms(best.quoted(), named.compounds()), named.variants());
        return held.containsAll(names) ? null : Reason.WEAK_EVIDENCE;
    }
}
