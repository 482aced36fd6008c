package dev.footnote.index;

import java.util.List;

/**
 * Lexical and vector search over the same passages, each done by the engine that holds them. Rankings are best first;
 * equal scores come in the order of document id and passage, so that a ranking is the same at each run.
 * A limit is at least 1.
 */
public interface PassageIndex {

    /** The {@code limit} best passages by BM25 of the query's terms; none when no term occurs. */
    List<Hit> lexical(String query, int limit, PassageFilter filter);

    /** The {@code limit} passages nearest to a unit vector by cosine similarity. */
    List<Hit> nearest(float[] query, int limit, PassageFilter filter);

    /** In how many passages an analysed term occurs. */
    int passagesWith(String term);

    int size();
}
