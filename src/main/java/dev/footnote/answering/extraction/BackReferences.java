package dev.footnote.answering.extraction;

import dev.footnote.text.LexicalTerms;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resolves sentences that begin with a reference to the sentence before, and so share its topic. */
final class BackReferences {

    private static final Pattern DEFINITE =
            Pattern.compile("\\W*(?:the|that|those|this|these|such)\\s+([\\p{L}-]+)", Pattern.CASE_INSENSITIVE);

    private BackReferences() {}

    /** The terms of a sentence, with those of the sentence before if it refers back to it. */
    static Set<String> resolve(String sentence, Set<String> own, Set<String> before) {
        if (!pointsBack(sentence, before)) {
            return own;
        }
        Set<String> both = new HashSet<>(own);
        both.addAll(before);
        return both;
    }

    /**
     * Whether the sentence opens with a definite noun that the sentence before has too ({@code met} ...
     * {@code The meeting}). A pronoun also refers back, but usually to a single name; adding the whole sentence for it
     * selected worse sentences.
     */
    private static boolean pointsBack(String sentence, Set<String> before) {
        Matcher definite = DEFINITE.matcher(sentence);
        if (!definite.lookingAt()) {
            return false;
        }
        List<String> noun = LexicalTerms.analyze(definite.group(1));
        return !noun.isEmpty() && before.containsAll(noun);
    }
}
