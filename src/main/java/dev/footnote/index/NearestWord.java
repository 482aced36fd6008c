package dev.footnote.index;

import dev.footnote.index.LucenePassageIndex.Fields;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Looks up the word of an index with the smallest edit distance to another word, with Lucene's Levenshtein automata.
 */
final class NearestWord {

    private static final int SHORTEST = 4;

    /** A substituted letter turns words up to this length into other words. */
    private static final int SHORT = 4;

    private static final int TWO_EDITS_FROM = 9;

    /** Errors seldom affect the first letter: it must match in shorter words, and where there are two errors. */
    private static final int OTHER_BEGINNING_FROM = 6;

    /** Longer than any word in a dictionary; automata grow with the length. */
    private static final int LONGEST = 40;

    private static final Comparator<NearestWordCandidate> NEAREST_FIRST = Comparator.comparing(
                    NearestWordCandidate::otherBeginning)
            .thenComparing(
                    Comparator.comparingInt(NearestWordCandidate::passages).reversed())
            .thenComparing(NearestWordCandidate::word);

    private NearestWord() {}

    static Optional<String> find(String word, IndexReader reader) throws IOException {
        int letters = word.codePointCount(0, word.length());
        @Nullable Terms words = MultiTerms.getTerms(reader, Fields.WORDS);
        if (words == null || letters < SHORTEST || letters > LONGEST) {
            return Optional.empty();
        }
        Optional<String> near = nearest(word, words, 1);
        return near.isPresent() || letters < TWO_EDITS_FROM ? near : nearest(word, words, 2);
    }

    private static Optional<String> nearest(String word, Terms words, int edits) throws IOException {
        int same = edits > 1 || word.length() < OTHER_BEGINNING_FROM ? 1 : 0;
        FuzzyTermsEnum near = new FuzzyTermsEnum(words, new Term(Fields.WORDS, word), edits, same, true);
        PriorityQueue<NearestWordCandidate> found = new PriorityQueue<>(NEAREST_FIRST);
        for (@Nullable BytesRef term = near.next(); term != null; term = near.next()) {
            String other = term.utf8ToString();
            boolean otherBeginning = other.charAt(0) != word.charAt(0);
            if (word.length() > SHORT || isSlip(word, other)) {
                found.add(new NearestWordCandidate(other, otherBeginning, near.docFreq()));
            }
        }
        return Optional.ofNullable(found.peek()).map(NearestWordCandidate::word);
    }

    /** Whether words one edit apart differ by two swapped letters, one omitted letter or one doubled letter. */
    private static boolean isSlip(String typed, String meant) {
        return meant.length() == typed.length()
                ? Arrays.equals(
                        typed.chars().sorted().toArray(), meant.chars().sorted().toArray())
                : meant.length() > typed.length() || isWithoutDouble(typed, meant);
    }

    private static boolean isWithoutDouble(String typed, String meant) {
        return IntStream.range(1, typed.length())
                .filter(i -> typed.charAt(i) == typed.charAt(i - 1))
                .anyMatch(i -> meant.equals(typed.substring(0, i) + typed.substring(i + 1)));
    }

    /** A word of the index that is close to the given one. */
    private record NearestWordCandidate(String word, boolean otherBeginning, int passages) {}
}
