package dev.footnote.index;

import dev.footnote.text.Terms;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A word that the question writes joined and documents write separately (<em>forklift, fork lift</em>), or the reverse.
 *
 * @param start its range in the question, up to {@code end}, exclusive
 * @param asked its terms in the question
 * @param isAsWritten whether documents also write it as the question does
 * @param written its terms in documents, where they are adjacent
 * @param text the question's own word or words, in the spelling of the documents
 */
public record Compound(int start, int end, List<String> asked, boolean isAsWritten, List<String> written, String text) {

    /** UTF-16 code units between adjacent words: a space, a hyphen, or both at the end of a line. */
    private static final int LONGEST_GAP = 3;

    public Compound {
        asked = List.copyOf(asked);
        written = List.copyOf(written);
    }

    /**
     * The terms of a text, plus those of the question that the text writes joined where the question does not, or the
     * reverse.
     */
    public static Set<String> terms(String text, Collection<Compound> compounds) {
        List<Terms.Located> own = Terms.located(text);
        Set<String> terms = new HashSet<>();
        own.forEach(word -> terms.add(word.term()));
        for (Compound compound : compounds) {
            if (terms.containsAll(compound.written) && compound.isWrittenIn(text, own)) {
                terms.addAll(compound.asked);
            }
        }
        return terms;
    }

    private boolean isWrittenIn(String text, List<Terms.Located> words) {
        return IntStream.rangeClosed(0, words.size() - written.size())
                .mapToObj(first -> words.subList(first, first + written.size()))
                .anyMatch(some ->
                        some.stream().map(Terms.Located::term).toList().equals(written) && areSideBySide(text, some));
    }

    private static boolean areSideBySide(String text, List<Terms.Located> words) {
        return IntStream.range(1, words.size()).allMatch(i -> areSideBySide(text, words.get(i - 1), words.get(i)));
    }

    /** Whether only a space or a hyphen separates two words. */
    static boolean areSideBySide(String text, Terms.Located one, Terms.Located other) {
        int gap = other.start() - one.end();
        return gap > 0
                && gap <= LONGEST_GAP
                && text.substring(one.end(), other.start()).chars().allMatch(Compound::parts);
    }

    private static boolean parts(int character) {
        return Character.isWhitespace(character) || character == '-' || character == '\u2010' || character == '\u2011';
    }
}
