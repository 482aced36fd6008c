package dev.footnote.answering.generation.support;

import dev.footnote.answering.english.CommonOpposites;
import dev.footnote.answering.generation.support.Sequence.Part;
import dev.footnote.text.Terms;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds words of a statement that are in no sentence of the passages and have the same neighbour as their opposite in a
 * quote. In such a position, more word pairs count as opposites than between any two sentences.
 */
final class ExchangedWords {

    /** <em>Unpaid</em> negates <em>paid</em>. */
    private static final Pattern DENYING = Pattern.compile("(?:un|non|in|im|il|ir|dis)(\\p{L}{3,})");

    private final Sequence said;

    private ExchangedWords(String statement) {
        this.said = Sequence.of(statement);
    }

    /** The first exchanged word; empty if no word is exchanged. */
    static String fault(String statement, List<String> quoted, List<String> sentences) {
        var words = new ExchangedWords(statement);
        Set<String> there = sentences.stream()
                .flatMap(sentence -> Terms.of(sentence).stream())
                .collect(Collectors.toSet());
        return plain(words.said, statement)
                .filter(word -> word.terms().stream().noneMatch(there::contains))
                .filter(word -> quoted.stream().anyMatch(quote -> words.isOpposedBy(quote, word)))
                .map(Part::text)
                .findFirst()
                .orElse("");
    }

    /** Whether each sentence has a word whose opposite, but not the word itself, is in the other. */
    static boolean areIn(Sequence one, Sequence other) {
        return one.parts().stream()
                .filter(part -> other.parts().stream().noneMatch(part::shares))
                .anyMatch(part -> other.parts().stream()
                        .filter(opposite -> areOpposites(lower(part), lower(opposite)))
                        .anyMatch(opposite -> one.parts().stream().noneMatch(opposite::shares)));
    }

    private boolean isOpposedBy(String quote, Part word) {
        Sequence quoted = Sequence.of(quote);
        return plain(quoted, quote)
                .filter(other -> areOpposites(lower(word), lower(other)))
                .filter(other -> said.parts().stream().noneMatch(other::shares))
                .filter(other ->
                        word.before().equals(other.before()) || word.behind().equals(other.behind()))
                .filter(other -> !said.isTurnedAround(word, quoted, other))
                .anyMatch(other -> said.alike(word, quoted, other).all() > 0);
    }

    /** The words that are neither names nor negated; negating the opposite says the same. */
    private static Stream<Part> plain(Sequence sequence, String text) {
        Set<Integer> denied = Denials.startsIn(text, Terms.located(text));
        return sequence.parts().stream()
                .filter(part -> (!part.isName() || part.opens()) && !denied.contains(part.start()));
    }

    private static boolean areOpposites(String one, String other) {
        return denies(one, other)
                || denies(other, one)
                || CommonOpposites.ALL.areOpposites(one, other)
                || Contraries.areOpposites(one, other);
    }

    private static boolean denies(String one, String other) {
        Matcher denying = DENYING.matcher(one);
        return denying.matches() && denying.group(1).equals(other);
    }

    private static String lower(Part part) {
        return part.text().toLowerCase(Locale.ROOT);
    }
}
