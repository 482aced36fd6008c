package dev.footnote.index;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Another way in which documents write a term of the question: an acronym's long form, or a long form's acronym.
 *
 * @param asked the terms of the question that it replaces
 * @param written the terms with the same meaning
 */
public record Variant(Set<String> asked, Set<String> written) {

    public Variant {
        asked = Set.copyOf(asked);
        written = Set.copyOf(written);
    }

    /** The terms of a text, plus those of the question that the text writes in another way. */
    public static Set<String> meant(Set<String> terms, Collection<Variant> variants) {
        if (variants.isEmpty()) {
            return terms;
        }
        Set<String> meant = new HashSet<>(terms);
        for (Variant variant : variants) {
            if (terms.containsAll(variant.written)) {
                meant.addAll(variant.asked);
            }
        }
        return meant;
    }
}
