package dev.footnote.answering.extraction;

import dev.footnote.text.TableRow;
import dev.footnote.text.Terms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Of a table, the rows with the most of the question's words: <em>Monday</em> tells who is on duty on Monday, though the
 * other rows are as near in meaning.
 */
final class AskedRows {

    private AskedRows() {}

    /** The sentences, best first; where the best is a row, the rows of its table that hold fewer of the question's words are left out. */
    static List<ScoredSentence> first(List<ScoredSentence> scored, String question) {
        Optional<Integer> table = scored.stream().findFirst().flatMap(AskedRows::table);
        if (table.isEmpty()) {
            return scored;
        }
        Set<String> asked = Set.copyOf(Terms.of(question));
        String document = scored.get(0).document().id();
        List<ScoredSentence> rows = scored.stream()
                .filter(sentence -> sentence.document().id().equals(document)
                        && table(sentence).equals(table))
                .toList();
        int most = rows.stream().mapToInt(row -> held(row, asked)).max().orElse(0);
        List<ScoredSentence> all = new ArrayList<>(scored);
        all.removeAll(rows);
        List<ScoredSentence> told =
                rows.stream().filter(row -> held(row, asked) == most).toList();
        all.addAll(told);
        all.sort(SentenceScoring.BEST_FIRST);
        all.remove(told.get(0));
        all.add(0, told.get(0));
        return all;
    }

    /** Whether it is a row that lacks something the question names: no other row stands in for that of <em>Sunday</em>. */
    static boolean lackNames(ScoredSentence best) {
        return table(best).isPresent() && best.signals().get(Signal.NAMES) < 1;
    }

    /** Where its table begins, if it is a row. */
    private static Optional<Integer> table(ScoredSentence sentence) {
        return TableRow.of(sentence.document().text(), sentence.span()).map(TableRow::table);
    }

    private static int held(ScoredSentence row, Set<String> asked) {
        Set<String> held = new HashSet<>(Terms.of(row.text()));
        held.retainAll(asked);
        return held.size();
    }
}
