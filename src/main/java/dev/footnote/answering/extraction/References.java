package dev.footnote.answering.extraction;

import dev.footnote.text.Terms;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences that begin by pointing at the one before: what that one names, they are about. */
final class References {

    private static final Pattern DEFINITE =
            Pattern.compile("\\W*(?:the|that|those|this|these|such)\\s+([\\p{L}-]+)", Pattern.CASE_INSENSITIVE);

    private References() {}

    /** The terms that a sentence is about: its own, and those of the sentence before when it points back at it. */
    static Set<String> resolved(String sentence, Set<String> own, Set<String> before) {
        if (!pointsBack(sentence, before)) {
            return own;
        }
        Set<String> both = new HashSet<>(own);
        both.addAll(before);
        return both;
    }

    /**
     * With a definite noun that the sentence before has too ({@code met} ... {@code The meeting}). A pronoun points back as
     * well, but mostly at no more than one name, and counting the whole sentence for it chose worse sentences.
     */
    private static boolean pointsBack(String sentence, Set<String> before) {
        Matcher definite = DEFINITE.matcher(sentence);
        if (!definite.lookingAt()) {
            return false;
        }
        List<String> noun = Terms.of(definite.group(1));
        return !noun.isEmpty() && before.containsAll(noun);
    }
}
