package dev.footnote.answering.extraction;

import dev.footnote.corpus.Document;
import dev.footnote.retrieval.Question;
import dev.footnote.retrieval.TimeMatch;
import dev.footnote.structure.TableRow;
import dev.footnote.text.LexicalTerms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Selects the table rows with the most words of the question: the row for <em>Monday</em> says who is on duty on
 * Monday, though the other rows are as close in meaning. Periods are compared as days, not as words.
 */
final class TableRowSelector {

    /** Words for totals and extremes over rows, which no single row states unless it has the word itself. */
    private static final Pattern OVER_ROWS = Pattern.compile(
            "\\b(?:total|sum|average|altogether|overall|combined|in all|largest|smallest|biggest|highest|lowest|most|least"
                    + "|fewest|oldest|newest|youngest|latest|earliest|cheapest|longest|shortest|heaviest|lightest|fastest|slowest)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern COUNTS_ROWS = Pattern.compile(
            "\\bhow many\\b.{0,400}\\b(?:are there|do (?:we|they|you) have|exist)\\b", Pattern.CASE_INSENSITIVE);

    /**
     * The table has no column for a question word whose highest cosine with the row and its column names is below this.
     * On 22 questions answered by rows it was never below 0.30; on 12 that ask for a missing column, 9 were below 0.25.
     */
    private static final double LEAST_WORD = 0.25;

    private static final Pattern SEVERAL = Pattern.compile("\\b(?:and|or)\\b|[,&]", Pattern.CASE_INSENSITIVE);

    private final String question;
    private final QuestionTerms terms;
    private final Set<String> asked;
    private final Map<String, List<Set<String>>> askedByColumn = new HashMap<>();

    TableRowSelector(Question question, QuestionTerms terms) {
        this.question = question.text();
        this.terms = terms;
        this.asked = Set.copyOf(LexicalTerms.analyze(QuestionTerms.withoutTimes(question.text(), question.today())));
    }

    /**
     * The sentences, best first. If the best is a row, removes the rows of its table with fewer of the question's
     * words. Removes rows that have an empty cell in a column asked for, or only part of a name asked for.
     */
    List<ScoredSentence> keepBestRows(List<ScoredSentence> scored) {
        List<ScoredSentence> rows = rows(scored);
        int most = rows.stream()
                .mapToInt(row -> countMatchingTerms(row.text()))
                .max()
                .orElse(0);
        List<ScoredSentence> all = new ArrayList<>(scored);
        all.removeIf(sentence -> rows.contains(sentence) && countMatchingTerms(sentence.text()) < most);
        all.removeIf(sentence ->
                row(sentence).filter(row -> !mayAnswer(row, sentence)).isPresent());
        all.stream().filter(rows::contains).findFirst().ifPresent(best -> {
            all.remove(best);
            all.add(0, best);
        });
        return all;
    }

    private boolean mayAnswer(TableRow row, ScoredSentence sentence) {
        return !lacksAskedCell(row) && !isNearMiss(row, sentence.document());
    }

    private boolean lacksAskedCell(TableRow row) {
        for (int i = 0; i < row.columnNames().size(); i++) {
            boolean isEmpty = i >= row.cells().size() || row.cells().get(i).isEmpty();
            if (isEmpty
                    && !terms.topicTermsAmong(
                                    terms.termsInColumnNames(row.columnNames().get(i)))
                            .isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** <em>Oak ash</em> does not match <em>ash white</em> if another row has <em>white</em> in the same column. */
    private boolean isNearMiss(TableRow row, Document document) {
        if (SEVERAL.matcher(question).find() || asked.isEmpty()) {
            return false;
        }
        Set<String> own = new HashSet<>(LexicalTerms.analyze(String.join(" ", row.cells())));
        List<Set<String>> columns = askedByColumn.computeIfAbsent(
                document.id() + "@" + tableStart(row), table -> askedByColumn(row.tableRows()));
        return IntStream.range(0, row.cells().size())
                .filter(i -> countMatchingTerms(row.cells().get(i)) > 0)
                .anyMatch(i -> !own.containsAll(columns.get(i)));
    }

    /** The words of the question in each column of a table. */
    private List<Set<String>> askedByColumn(List<TableRow> rows) {
        List<Set<String>> columns = new ArrayList<>();
        for (TableRow row : rows) {
            for (int i = 0; i < row.cells().size(); i++) {
                if (i == columns.size()) {
                    columns.add(new HashSet<>());
                }
                LexicalTerms.analyze(row.cells().get(i)).stream()
                        .filter(asked::contains)
                        .forEach(columns.get(i)::add);
            }
        }
        return columns;
    }

    /**
     * Whether the best sentence is a row that does not answer: it lacks a name of the question (no other row can
     * replace the one for <em>Sunday</em>), its table has no column for what is asked, or the answer must be counted or
     * compared over rows.
     */
    boolean isRowWithoutAnswer(ScoredSentence best) {
        return row(best)
                .filter(row -> best.signals().get(Signal.NAMES) < 1
                        || hasNoColumn(best.signals())
                        || isOverRows(row)
                        || (COUNTS_ROWS.matcher(question).find() && countMatchingTerms(best.text()) == 0))
                .isPresent();
    }

    private static boolean hasNoColumn(Signals signals) {
        return signals.get(Signal.TERMS) < 1 && signals.get(Signal.LEAST_WORD) < LEAST_WORD;
    }

    private boolean isOverRows(TableRow row) {
        return OVER_ROWS
                .matcher(question)
                .results()
                .anyMatch(word -> !row.labelledText()
                        .toLowerCase(Locale.ROOT)
                        .contains(word.group().toLowerCase(Locale.ROOT)));
    }

    /**
     * The rows that answer as well as the best one, in document order, up to {@code maxWords} words in total. Empty
     * when the best sentence is not a row, or when nothing distinguishes the rows from the rest of their table.
     */
    SelectedRows selectRows(List<ScoredSentence> scored, int maxWords) {
        List<ScoredSentence> alike = alike(scored);
        List<ScoredSentence> told = new ArrayList<>();
        int left = maxWords;
        for (ScoredSentence row : alike) {
            left -= row.length();
            if (left < 0 && !told.isEmpty()) {
                break;
            }
            told.add(row);
        }
        return new SelectedRows(told, told.size() < alike.size());
    }

    /**
     * The selected rows.
     *
     * @param isCut whether further rows that answer as well are left out
     */
    record SelectedRows(List<ScoredSentence> rows, boolean isCut) {

        SelectedRows {
            rows = List.copyOf(rows);
        }
    }

    /** Includes rows of the table that are in no passage of the evidence, unless their days must be compared. */
    private List<ScoredSentence> alike(List<ScoredSentence> scored) {
        Optional<TableRow> best = scored.stream().findFirst().flatMap(TableRowSelector::row);
        if (best.isEmpty()) {
            return List.of();
        }
        ScoredSentence first = scored.get(0);
        int most = countMatchingTerms(first.text());
        if (most == 0 || first.time() != TimeMatch.UNKNOWN) {
            return rows(scored).stream()
                    .filter(row -> most > 0 || row.time() == TimeMatch.MENTIONED)
                    .sorted(Comparator.comparingInt(row -> row.span().start()))
                    .toList();
        }
        String text = first.document().text();
        return best.get().tableRows().stream()
                .filter(row -> countMatchingTerms(row.line().textIn(text)) == most && mayAnswer(row, first))
                .map(row -> first.asRow(row.line()))
                .toList();
    }

    /** The rows of the best sentence's table, best first; empty when that sentence is not a row. */
    private static List<ScoredSentence> rows(List<ScoredSentence> scored) {
        Optional<Integer> table =
                scored.stream().findFirst().flatMap(TableRowSelector::row).map(TableRowSelector::tableStart);
        return scored.stream()
                .filter(sentence -> table.isPresent()
                        && sentence.document()
                                .id()
                                .equals(scored.get(0).document().id())
                        && row(sentence).map(TableRowSelector::tableStart).equals(table))
                .toList();
    }

    private static Optional<TableRow> row(ScoredSentence sentence) {
        return TableRow.at(sentence.document(), sentence.span());
    }

    private static int tableStart(TableRow row) {
        return row.table().span().start();
    }

    private int countMatchingTerms(String row) {
        Set<String> held = new HashSet<>(LexicalTerms.analyze(row));
        held.retainAll(asked);
        return held.size();
    }
}
