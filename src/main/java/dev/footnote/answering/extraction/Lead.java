package dev.footnote.answering.extraction;

import dev.footnote.corpus.Document;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Span;
import dev.footnote.text.TableRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The text that introduces a sentence in its passage: a question posed by the document, a heading line above, or the
 * table row with the column names.
 *
 * @param isOne whether the sentence is such an introduction itself and does not answer
 * @param isBehindOne whether the sentence before is an introduction, which is then not quoted with this one
 * @param asked the question directly before the sentence, which it answers
 * @param columns the row of column names, if the sentence is another row of the same table
 * @param about all text that gives the topic: the question of its paragraph, the heading, and the column names
 */
record Lead(boolean isOne, boolean isBehindOne, Optional<Span> asked, Optional<Span> columns, List<Span> about) {

    Lead {
        about = List.copyOf(about);
    }

    /** One for each sentence of a passage. */
    static List<Lead> of(Passage passage, String question) {
        Document document = passage.document();
        boolean arePosed = !PosedQuestions.areAskedFor(question);
        List<Lead> leads = new ArrayList<>();
        Optional<Span> asked = Optional.empty();
        Optional<Span> posed = Optional.empty();
        Optional<Span> heading = Optional.empty();
        int reach = 0;
        for (Span span : passage.sentences()) {
            boolean poses = arePosed && PosedQuestions.isOne(span.of(document.text()));
            boolean heads = !poses && HeadingLines.isOne(document, span, question);
            Optional<TableRow> row = TableRow.of(document.text(), span);
            Optional<Span> columns = row.flatMap(TableRow::head);
            if (asked.isPresent()) {
                reach = SentenceScoring.paragraph(document.text(), span).end();
            }
            if (poses || heads || span.end() > reach) {
                posed = Optional.empty();
            }
            leads.add(new Lead(
                    poses || heads || row.filter(TableRow::isHead).isPresent(),
                    !leads.isEmpty() && leads.get(leads.size() - 1).isOne(),
                    asked,
                    columns,
                    Stream.of(heading, posed, columns).flatMap(Optional::stream).toList()));
            asked = poses ? Optional.of(span) : Optional.empty();
            posed = poses ? asked : posed;
            heading = heads ? Optional.of(span) : heading;
            reach = poses ? Integer.MAX_VALUE : reach;
        }
        return leads;
    }

    /** The terms of its introduction. */
    Set<String> terms(Document document, QuestionTerms question) {
        Set<String> terms = new HashSet<>();
        about.forEach(span -> terms.addAll(question.in(span.of(document.text()))));
        return terms;
    }

    /** The terms of its column names. */
    Set<String> ofColumns(Document document, QuestionTerms question) {
        return columns.map(span -> question.inNames(span.of(document.text()))).orElse(Set.of());
    }

    /** Whether an offset in the document's text is within the column names. */
    boolean namesColumnsAt(int place) {
        return columns.filter(span -> span.start() <= place && place < span.end())
                .isPresent();
    }

    /** Whether an offset in the document's text is within the introduction. */
    boolean holds(int place) {
        return about.stream().anyMatch(span -> span.start() <= place && place < span.end());
    }
}
