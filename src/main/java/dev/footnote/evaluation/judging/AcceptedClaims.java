package dev.footnote.evaluation.judging;

import dev.footnote.corpus.Span;
import dev.footnote.text.SentenceSplitter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The claims of the accepted answers, one claim per sentence. Accepted answers are alternatives: the one whose claims
 * an answer states most completely counts.
 *
 * @param alternatives for each accepted answer, the indexes of its claims in {@code all}
 * @param all the distinct claims
 */
record AcceptedClaims(List<List<Integer>> alternatives, List<String> all) {

    AcceptedClaims {
        alternatives = List.copyOf(alternatives);
        all = List.copyOf(all);
    }

    static AcceptedClaims of(List<String> answers, SentenceSplitter sentenceSplitter) {
        List<String> all = new ArrayList<>();
        List<List<Integer>> alternatives = new ArrayList<>();
        for (String answer : new LinkedHashSet<>(answers)) {
            List<Integer> places = new ArrayList<>();
            for (Span span : sentenceSplitter.split(answer)) {
                places.add(place(span.textIn(answer), all));
            }
            if (!places.isEmpty()) {
                alternatives.add(List.copyOf(places));
            }
        }
        return new AcceptedClaims(alternatives, all);
    }

    private static int place(String claim, List<String> all) {
        if (!all.contains(claim)) {
            all.add(claim);
        }
        return all.indexOf(claim);
    }

    /** The largest share of claims that hold, over the accepted answers. */
    double bestShare(List<Boolean> holds) {
        return alternatives.stream()
                .mapToDouble(places -> places.stream().filter(holds::get).count() / (double) places.size())
                .max()
                .orElse(0);
    }
}
