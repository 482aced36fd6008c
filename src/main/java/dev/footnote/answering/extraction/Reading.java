package dev.footnote.answering.extraction;

import dev.footnote.corpus.Document;
import dev.footnote.corpus.Span;
import dev.footnote.embedding.Embedder;
import dev.footnote.index.PassageIndex;
import dev.footnote.retrieval.Question;

/** Reads sentences together with their question, which costs a run of the model for each and so is done for few. */
record Reading(Question question, Names names, Embedder embedder) {

    /** So many code units at a document's beginning say what it is about, and few words besides. */
    private static final int OPENING = 150;

    /** Of what came before in a conversation only what is said again is a name of the question. */
    static Reading of(Question question, Embedder embedder, PassageIndex index) {
        String timeless = QuestionTerms.withoutTimes(question.said(), question.today());
        return new Reading(question, Names.of(timeless, index.variants(timeless)), embedder);
    }

    ScoredSentence of(ScoredSentence sentence) {
        double named = names.shareIn(String.join(
                "\n",
                sentence.passage().passage().passage().heading(),
                opening(sentence.document().text()),
                upToItsEnd(sentence)));
        Signals read = sentence.signals()
                .with(Signal.JOINT_WORDS, embedder.jointMatch(question.text(), sentence.text()))
                .with(Signal.NAMES, named);
        return sentence.with(read);
    }

    private static String opening(String text) {
        return text.substring(0, Math.min(text.length(), OPENING));
    }

    private static String upToItsEnd(ScoredSentence sentence) {
        Document document = sentence.document();
        Span paragraph = SentenceScoring.paragraph(document.text(), sentence.span());
        return new Span(paragraph.start(), sentence.span().end()).of(document.text());
    }
}
