package dev.footnote.index;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lexical and vector search over the same passages, each done by the engine that holds them. Rankings are best first;
 * equal scores come in the order of document id and passage, so that a ranking is the same at each run.
 * A limit is at least 1.
 */
public interface PassageIndex {

    /**
     * The {@code limit} best passages by BM25 of the terms of the query's topic, or of what the documents also call or
     * write the same ({@link #variants}, {@link #compounds}); none when no term occurs. Words that only ask (<em>tell me the name</em>) count when there
     * are no others.
     */
    List<Hit> lexical(String query, int limit, PassageFilter filter);

    /** The {@code limit} passages nearest to a unit vector by cosine similarity. */
    List<Hit> nearest(float[] query, int limit, PassageFilter filter);

    /** In how many passages an analysed term occurs. */
    int passagesWith(String term);

    /** In how many passages all of these analysed terms occur; of no terms, all passages. */
    int passagesWithAll(Set<String> terms);

    /**
     * The word of the documents that a word which they do not hold was most likely meant to be: the nearest by letters
     * left out, doubled, struck wrongly or swapped; one of these in a word of 4 to 8 letters, two in a longer one.
     * Empty for shorter words, and when no word is so near.
     *
     * @param word in lower case, without accents
     */
    Optional<String> wordLike(String word);

    /** The acronyms and long forms in a text that the documents explain, each with its other form; few, at most. */
    default List<Variant> variants(String text) {
        return List.of();
    }

    /**
     * The words of a text that documents write together where it writes them apart, or the reverse
     * (<em>forklift, fork lift</em>), in its order; none of two overlap.
     */
    default List<Compound> compounds(String text) {
        return List.of();
    }

    int size();
}
