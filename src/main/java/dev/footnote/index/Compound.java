package dev.footnote.index;

import dev.footnote.text.LexicalTerms;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A word that the question writes joined and documents write separately (<em>forklift, fork lift</em>), or the reverse.
 *
 * @param start its range in the question, up to {@code end}, exclusive
 * @param questionTerms its terms in the question
 * @param isAsWritten whether documents also write it as the question does
 * @param documentTerms its terms in documents, where they are adjacent
 * @param text the question's own word or words, in the spelling of the documents
 */
public record Compound(
        int start, int end, List<String> questionTerms, boolean isAsWritten, List<String> documentTerms, String text) {

    /** UTF-16 code units between adjacent words: a space, a hyphen, or both at the end of a line. */
    private static final int LONGEST_GAP = 3;

    public Compound {
        questionTerms = List.copyOf(questionTerms);
        documentTerms = List.copyOf(documentTerms);
    }

    /**
     * The terms of a text, plus those of the question that the text writes joined where the question does not, or the
     * reverse.
     */
    public static Set<String> expandTerms(String text, Collection<Compound> compounds) {
        List<LexicalTerms.LocatedTerm> own = LexicalTerms.analyzeWithOffsets(text);
        Set<String> terms = new HashSet<>();
        own.forEach(word -> terms.add(word.term()));
        for (Compound compound : compounds) {
            if (terms.containsAll(compound.documentTerms) && compound.isWrittenIn(text, own)) {
                terms.addAll(compound.questionTerms);
            }
        }
        return terms;
    }

    private boolean isWrittenIn(String text, List<LexicalTerms.LocatedTerm> words) {
        return IntStream.rangeClosed(0, words.size() - documentTerms.size())
                .mapToObj(first -> words.subList(first, first + documentTerms.size()))
                .anyMatch(some -> some.stream()
                                .map(LexicalTerms.LocatedTerm::term)
                                .toList()
                                .equals(documentTerms)
                        && areSideBySide(text, some));
    }

    private static boolean areSideBySide(String text, List<LexicalTerms.LocatedTerm> words) {
        return IntStream.range(1, words.size()).allMatch(i -> areSideBySide(text, words.get(i - 1), words.get(i)));
    }

    /** Whether only a space or a hyphen separates two words. */
    static boolean areSideBySide(String text, LexicalTerms.LocatedTerm one, LexicalTerms.LocatedTerm other) {
        int gap = other.start() - one.end();
        return gap > 0
                && gap <= LONGEST_GAP
                && text.substring(one.end(), other.start()).chars().allMatch(Compound::parts);
    }

    private static boolean parts(int character) {
        return Character.isWhitespace(character) || character == '-' || character == '\u2010' || character == '\u2011';
    }
}
