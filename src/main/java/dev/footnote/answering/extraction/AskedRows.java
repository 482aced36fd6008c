package dev.footnote.answering.extraction;

import dev.footnote.retrieval.Question;
import dev.footnote.retrieval.TimeMatch;
import dev.footnote.text.TableRow;
import dev.footnote.text.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Of a table, the rows with the most of the question's words: <em>Monday</em> tells who is on duty on Monday, though the
 * other rows are as near in meaning. Periods are compared as days, and no words.
 */
final class AskedRows {

    private final Set<String> asked;

    AskedRows(Question question) {
        this.asked = Set.copyOf(Terms.of(QuestionTerms.withoutTimes(question.text(), question.today())));
    }

    /** The sentences, best first; where the best is a row, the rows of its table that hold fewer of the question's words are left out. */
    List<ScoredSentence> first(List<ScoredSentence> scored) {
        List<ScoredSentence> rows = rows(scored);
        if (rows.isEmpty()) {
            return scored;
        }
        int most = rows.stream().mapToInt(this::held).max().orElse(0);
        List<ScoredSentence> all = new ArrayList<>(scored);
        all.removeIf(sentence -> rows.contains(sentence) && held(sentence) < most);
        ScoredSentence best = all.stream().filter(rows::contains).findFirst().orElseThrow();
        all.remove(best);
        all.add(0, best);
        return all;
    }

    /** Whether it is a row that lacks something the question names: no other row stands in for that of <em>Sunday</em>. */
    static boolean lackNames(ScoredSentence best) {
        return table(best).isPresent() && best.signals().get(Signal.NAMES) < 1;
    }

    /**
     * All rows that answer as well as the best does, in their order and no more than {@code maxWords} words of them; none where
     * the best is no row, and where nothing tells them from the rest of their table.
     */
    List<ScoredSentence> told(List<ScoredSentence> scored, int maxWords) {
        List<ScoredSentence> rows = rows(scored).stream()
                .filter(row -> held(row) > 0 || row.time() == TimeMatch.MENTIONED)
                .sorted(Comparator.comparingInt(row -> row.span().start()))
                .toList();
        List<ScoredSentence> told = new ArrayList<>();
        int left = maxWords;
        for (ScoredSentence row : rows) {
            left -= row.length();
            if (left < 0 && !told.isEmpty()) {
                break;
            }
            told.add(row);
        }
        return told;
    }

    /** Those of the best one's table, best first; none when that is no row. */
    private static List<ScoredSentence> rows(List<ScoredSentence> scored) {
        Optional<Integer> table = scored.stream().findFirst().flatMap(AskedRows::table);
        return scored.stream()
                .filter(sentence -> table.isPresent()
                        && sentence.document()
                                .id()
                                .equals(scored.get(0).document().id())
                        && table(sentence).equals(table))
                .toList();
    }

    /** Where its table begins, if it is a row. */
    private static Optional<Integer> table(ScoredSentence sentence) {
        return TableRow.of(sentence.document().text(), sentence.span()).map(TableRow::table);
    }

    private int held(ScoredSentence row) {
        Set<String> held = new HashSet<>(Terms.of(row.text()));
        held.retainAll(asked);
        return held.size();
    }
}
