package dev.footnote.answering.extraction;

import dev.footnote.answering.Reason;
import dev.footnote.index.PassageIndex;
import dev.footnote.index.Variant;
import dev.footnote.text.ForeignLanguage;
import dev.footnote.text.Terms;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question in another language than English is answered only when the evidence is clear: it names something or
 * somebody that the documents name, and the sentence names all of that. Vectors alone would be a guess.
 */
final class ClearEvidence {

    private ClearEvidence() {}

    /** Why the sentence does not answer the question; null when it may, as it always may one in English. */
    static @Nullable Reason lack(String question, ScoredSentence best, PassageIndex index) {
        if (!ForeignLanguage.isForeign(question)) {
            return null;
        }
        List<String> names = knownNames(question, index);
        if (names.stream().allMatch(name -> Character.isDigit(name.charAt(0)))) {
            return Reason.NO_EVIDENCE;
        }
        Set<String> held = Variant.meant(Set.copyOf(Terms.of(best.quoted())), index.variants(question));
        return held.containsAll(names) ? null : Reason.WEAK_EVIDENCE;
    }

    /** Capitalised words and numbers behind the first word, and acronyms, as terms, as far as the documents hold them. */
    private static List<String> knownNames(String question, PassageIndex index) {
        return Terms.located(question).stream()
                .filter(term -> isName(question, term))
                .map(Terms.Located::term)
                .filter(term -> index.passagesWith(term) > 0)
                .toList();
    }

    private static boolean isName(String question, Terms.Located term) {
        String word = question.substring(term.start(), term.end());
        boolean first = question.substring(0, term.start()).isBlank();
        boolean acronym =
                word.length() > 1 && word.chars().filter(Character::isUpperCase).count() > 1;
        return Character.isDigit(word.charAt(0)) || acronym || (!first && Character.isUpperCase(word.charAt(0)));
    }
}
