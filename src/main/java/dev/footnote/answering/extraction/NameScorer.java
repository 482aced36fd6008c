package dev.footnote.answering.extraction;

import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Span;
import dev.footnote.index.PassageIndex;
import dev.footnote.retrieval.Question;
import dev.footnote.structure.TableRow;
import java.util.Optional;

/** Adds the signal {@link Signal#NAMES}, which is computed for few sentences, because it searches their paragraphs. */
record NameScorer(QuestionNames names) {

    /** Number of code units at a document's beginning that give its topic. */
    private static final int OPENING = 150;

    /** Maximum text before a sentence's end to examine, for texts without paragraphs, in code units. */
    private static final int LONGEST_PARAGRAPH = 8_000;

    /** Takes names only from the words of the current message, not from earlier turns of the conversation. */
    static NameScorer of(Question question, PassageIndex index) {
        return new NameScorer(
                QuestionNames.of(QuestionTerms.withoutTimes(question.searchText(), question.today()), index));
    }

    ScoredSentence of(ScoredSentence sentence) {
        Optional<String> row = TableRow.at(sentence.document(), sentence.span()).map(TableRow::labelledText);
        String whole = row.orElseGet(() -> withWhatItAnswers(sentence));
        double named = names.shareIn(String.join(
                "\n",
                sentence.passage().passage().passage().heading(),
                opening(sentence.document().text()),
                whole,
                row.orElseGet(() -> upToItsEnd(sentence))));
        return sentence.with(sentence.signals().with(Signal.NAMES, named));
    }

    private static String opening(String text) {
        return text.substring(0, Math.min(text.length(), OPENING));
    }

    /** The sentence with the document's question directly before it, if there is one. */
    private static String withWhatItAnswers(ScoredSentence sentence) {
        Passage passage = sentence.passage().passage().passage();
        Span span = sentence.span();
        int start = QuestionSentenceDetector.questionBefore(
                        passage, passage.sentences().indexOf(span))
                .map(Span::start)
                .orElse(span.start());
        return new Span(start, span.end()).textIn(passage.document().text());
    }

    private static String upToItsEnd(ScoredSentence sentence) {
        String text = sentence.document().text();
        int end = sentence.span().end();
        int start = SentenceScorer.paragraph(text, sentence.span()).start();
        return text.substring(Math.max(start, end - LONGEST_PARAGRAPH), end);
    }
}
