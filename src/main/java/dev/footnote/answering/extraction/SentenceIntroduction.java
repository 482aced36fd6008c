package dev.footnote.answering.extraction;

import dev.footnote.corpus.Document;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Span;
import dev.footnote.structure.TableRow;
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
 * @param isIntroduction whether the sentence is such an introduction itself and does not answer
 * @param followsIntroduction whether the sentence before is an introduction, which is then not quoted with this one
 * @param posedQuestion the question directly before the sentence, which it answers
 * @param columnNames the row of column names, if the sentence is another row of the same table
 * @param topicSpans all text that gives the topic: the question of its paragraph, the heading, and the column names
 */
record SentenceIntroduction(
        boolean isIntroduction,
        boolean followsIntroduction,
        Optional<Span> posedQuestion,
        Optional<Span> columnNames,
        List<Span> topicSpans) {

    SentenceIntroduction {
        topicSpans = List.copyOf(topicSpans);
    }

    /** One for each sentence of a passage. */
    static List<SentenceIntroduction> of(Passage passage, String question) {
        Document document = passage.document();
        boolean arePosed = !QuestionSentenceDetector.areAskedFor(question);
        List<SentenceIntroduction> leads = new ArrayList<>();
        Optional<Span> asked = Optional.empty();
        Optional<Span> posed = Optional.empty();
        Optional<Span> heading = Optional.empty();
        int reach = 0;
        for (Span span : passage.sentences()) {
            boolean poses = arePosed && QuestionSentenceDetector.isQuestion(span.textIn(document.text()));
            boolean heads = !poses && HeadingLines.isHeadingLine(document, span, question);
            Optional<TableRow> row = TableRow.at(document, span);
            Optional<Span> columns = row.flatMap(TableRow::head);
            if (asked.isPresent()) {
                reach = SentenceScorer.paragraph(document.text(), span).end();
            }
            if (poses || heads || span.end() > reach) {
                posed = Optional.empty();
            }
            leads.add(new SentenceIntroduction(
                    poses || heads || row.filter(TableRow::isHead).isPresent(),
                    !leads.isEmpty() && leads.get(leads.size() - 1).isIntroduction(),
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
        topicSpans.forEach(span -> terms.addAll(question.termsIn(span.textIn(document.text()))));
        return terms;
    }

    /** The terms of its column names. */
    Set<String> columnTerms(Document document, QuestionTerms question) {
        return columnNames
                .map(span -> question.termsInColumnNames(span.textIn(document.text())))
                .orElse(Set.of());
    }

    /** Whether an offset in the document's text is within the column names. */
    boolean namesColumnsAt(int place) {
        return columnNames
                .filter(span -> span.start() <= place && place < span.end())
                .isPresent();
    }

    /** Whether an offset in the document's text is within the introduction. */
    boolean isInTopicAt(int place) {
        return topicSpans.stream().anyMatch(span -> span.start() <= place && place < span.end());
    }
}
