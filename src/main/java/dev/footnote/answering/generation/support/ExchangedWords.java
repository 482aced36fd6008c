package dev.footnote.answering.generation.support;

import dev.footnote.answering.english.CommonOpposites;
import dev.footnote.answering.generation.support.TermSequence.Part;
import dev.footnote.text.LexicalTerms;
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

    private final TermSequence stated;

    private ExchangedWords(String statement) {
        this.stated = TermSequence.of(statement);
    }

    /** The first exchanged word; empty if no word is exchanged. */
    static String fault(String statement, List<String> quoted, List<String> sentences) {
        var words = new ExchangedWords(statement);
        Set<String> there = sentences.stream()
                .flatMap(sentence -> LexicalTerms.analyze(sentence).stream())
                .collect(Collectors.toSet());
        return plainWords(words.stated, statement)
                .filter(word -> word.terms().stream().noneMatch(there::contains))
                .filter(word -> quoted.stream().anyMatch(quote -> words.isOpposedBy(quote, word)))
                .map(Part::text)
                .findFirst()
                .orElse("");
    }

    /** Whether each sentence has a word whose opposite, but not the word itself, is in the other. */
    static boolean haveOpposites(TermSequence one, TermSequence other) {
        return one.parts().stream()
                .filter(part -> other.parts().stream().noneMatch(part::sharesTerm))
                .anyMatch(part -> other.parts().stream()
                        .filter(opposite -> areOpposites(lower(part), lower(opposite)))
                        .anyMatch(opposite -> one.parts().stream().noneMatch(opposite::sharesTerm)));
    }

    private boolean isOpposedBy(String quote, Part word) {
        TermSequence quoted = TermSequence.of(quote);
        return plainWords(quoted, quote)
                .filter(other -> areOpposites(lower(word), lower(other)))
                .filter(other -> stated.parts().stream().noneMatch(other::sharesTerm))
                .filter(other ->
                        word.before().equals(other.before()) || word.after().equals(other.after()))
                .filter(other -> !stated.isReversed(word, quoted, other))
                .anyMatch(other -> stated.matchNeighbours(word, quoted, other).total() > 0);
    }

    /** The words that are neither names nor negated; negating the opposite says the same. */
    private static Stream<Part> plainWords(TermSequence termSequence, String text) {
        Set<Integer> denied = NegatedTerms.negatedOffsets(text, LexicalTerms.analyzeWithOffsets(text));
        return termSequence.parts().stream()
                .filter(part -> (!part.isName() || part.startsSentence()) && !denied.contains(part.start()));
    }

    private static boolean areOpposites(String one, String other) {
        return negatesByPrefix(one, other)
                || negatesByPrefix(other, one)
                || CommonOpposites.ALL.areOpposites(one, other)
                || AntonymUses.areOpposites(one, other);
    }

    private static boolean negatesByPrefix(String one, String other) {
        Matcher denying = DENYING.matcher(one);
        return denying.matches() && denying.group(1).equals(other);
    }

    private static String lower(Part part) {
        return part.text().toLowerCase(Locale.ROOT);
    }
}
