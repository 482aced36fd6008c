package dev.footnote.index;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lexical and vector search over the same passages, each done by the engine that stores them. Rankings are best first;
 * equal scores are ordered by document id and passage, so that a ranking is the same in each run. A limit is at least
 * 1.
 */
public interface PassageIndex {

    /**
     * The {@code limit} best passages by BM25 for the terms of the query's topic and their other forms in the documents
     * ({@link #variants}, {@link #compounds}); empty when no term occurs. Words that only ask (<em>tell me the
     * name</em>) count if there are no others.
     */
    List<Hit> lexical(String query, int limit, PassageFilter filter);

    /** The {@code limit} passages nearest to a unit vector by cosine similarity. */
    List<Hit> nearest(float[] query, int limit, PassageFilter filter);

    /** The number of passages that contain an analysed term. */
    int passagesWith(String term);

    /** The number of passages that contain all of these analysed terms; all passages for an empty set. */
    int passagesWithAll(Set<String> terms);

    /**
     * The word of the documents that was most likely meant by a word that they do not contain: the nearest by omitted,
     * doubled, substituted or swapped letters, with one such error in a word of 4 to 8 letters and two in a longer one.
     * Empty for shorter words, and when no word is near enough.
     *
     * @param word in lower case, without accents
     */
    Optional<String> wordLike(String word);

    /** The acronyms and long forms in a text that the documents define, each with its other form; only a few. */
    default List<AcronymVariant> variants(String text) {
        return List.of();
    }

    /**
     * The words of a text that documents write joined where it writes them separately, or the reverse (<em>forklift,
     * fork lift</em>), in order and without overlaps.
     */
    default List<Compound> compounds(String text) {
        return List.of();
    }

    int size();
}
