package dev.footnote.reading;

import java.util.List;

/** Scores how well each sentence of a passage answers a question. */
@FunctionalInterface
public interface PassageReader {

    /**
     * The scores of the sentences, in order, of each passage, in log odds against <em>no sentence answers</em>: higher is
     * better, 0 is even.
     */
    List<List<Double>> score(String question, List<ReadPassage> passages);
}
