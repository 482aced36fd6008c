package dev.footnote.index;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Another way in which documents write a term of the question: an acronym's long form, or a long form's acronym.
 *
 * @param questionTerms the terms of the question that it replaces
 * @param documentTerms the terms with the same meaning
 */
public record AcronymVariant(Set<String> questionTerms, Set<String> documentTerms) {

    public AcronymVariant {
        questionTerms = Set.copyOf(questionTerms);
        documentTerms = Set.copyOf(documentTerms);
    }

    /** The terms of a text, plus those of the question that the text writes in another way. */
    public static Set<String> expandTerms(Set<String> terms, Collection<AcronymVariant> variants) {
        if (variants.isEmpty()) {
            return terms;
        }
        Set<String> meant = new HashSet<>(terms);
        for (AcronymVariant acronymVariant : variants) {
            if (terms.containsAll(acronymVariant.documentTerms)) {
                meant.addAll(acronymVariant.questionTerms);
            }
        }
        return meant;
    }
}
