package dev.footnote.answering.extraction;

import dev.footnote.answering.headings.NamedSection;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Span;
import dev.footnote.embedding.Embedder;
import dev.footnote.index.PassageIndex;
import dev.footnote.retrieval.Question;
import dev.footnote.structure.TableRow;
import java.util.Optional;

/** Scores sentences jointly with their question; each costs one run of the model, so only few are scored. */
record JointScorer(Question question, QuestionNames names, NamedSection section, Embedder embedder) {

    /** Number of code units at a document's beginning that give its topic. */
    private static final int OPENING = 150;

    /** Maximum text before a sentence's end to examine, for texts without paragraphs, in code units. */
    private static final int LONGEST_PARAGRAPH = 8_000;

    /** Takes names only from the words of the current message, not from earlier turns of the conversation. */
    static JointScorer of(Question question, NamedSection section, Embedder embedder, PassageIndex index) {
        String timeless = QuestionTerms.withoutTimes(question.searchText(), question.today());
        return new JointScorer(question, QuestionNames.of(timeless, index), section, embedder);
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
        Signals read = sentence.signals()
                .with(Signal.JOINT_WORDS, embedder.jointSimilarity(question.text(), withHeadings(sentence, whole)))
                .with(Signal.NAMES, named);
        return sentence.with(read);
    }

    /** Prefixes the headings if the question asks for the section by its heading. */
    private String withHeadings(ScoredSentence sentence, String whole) {
        return section.isAskedFor(sentence.document().title(), sentence.headings())
                ? String.join(", ", sentence.headings()) + ": " + whole
                : whole;
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
