package dev.footnote.answering.extraction;

import dev.footnote.answering.english.HistoryQuestionDetector;
import dev.footnote.answering.english.PresentTense;
import dev.footnote.corpus.Document;
import dev.footnote.index.editions.Editions;
import dev.footnote.retrieval.Evidence;
import dev.footnote.retrieval.TimeMatch;
import dev.footnote.text.LexicalTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Prefers the edition of a document that is in force, unless another period or an earlier state is asked for. */
final class EditionResolver {

    /**
     * Sentences of two editions that share more of their terms than this (Jaccard index, numbers aside) state the same.
     */
    private static final double SAME_STATEMENT = 0.6;

    /** Above this they make parallel statements, possibly about two things: what juniors pay, and what seniors pay. */
    private static final double PARALLEL = 0.3;

    private final Evidence evidence;
    private final Editions editions;
    private final AnswerScoringModel model;
    private final boolean isHistoryAsked;
    private final Set<String> asked;

    EditionResolver(Evidence evidence, Editions editions, AnswerScoringModel model) {
        this.evidence = evidence;
        this.editions = editions;
        this.model = model;
        this.asked = Set.copyOf(LexicalTerms.analyze(evidence.question().text()));
        this.isHistoryAsked =
                HistoryQuestionDetector.isHistoryQuestion(evidence.question().text());
    }

    /** The sentences, best first, with times adjusted by beginning states and by amendments. */
    List<ScoredSentence> resolveTimes(List<ScoredSentence> scored) {
        return AmendmentResolver.resolveTimes(
                StateIntervalResolver.resolveTimes(scored, evidence.periods(), model), evidence, model);
    }

    /**
     * Removes sentences that a later edition replaces with one that answers nearly as well. Keeps all sentences when
     * the editions conflict, so that the conflict is reported, unless the question asks for the current state or the
     * later edition says that it replaces the other.
     */
    List<ScoredSentence> dropSuperseded(List<ScoredSentence> scored) {
        if (!evidence.periods().isEmpty() || isHistoryAsked || differ(scored)) {
            return scored;
        }
        return scored.stream()
                .filter(sentence -> scored.stream().noneMatch(other -> goesBefore(other, sentence, scored)))
                .toList();
    }

    private boolean differ(List<ScoredSentence> scored) {
        if (scored.isEmpty()) {
            return false;
        }
        SentenceConflict conflict =
                SentenceConflict.detect(scored, evidence.question().text());
        return conflict.isOpen()
                && conflict.newestFirst().stream().skip(1).noneMatch(older -> isDecided(conflict.newest(), older));
    }

    /** Whether it is certain which of two editions is in force today. */
    private boolean isDecided(ScoredSentence newest, ScoredSentence older) {
        return editions.statesReplacement(newest.document(), older.document())
                || editions.isNotYetValid(newest.document(), evidence.question().today());
    }

    private boolean goesBefore(ScoredSentence other, ScoredSentence sentence, List<ScoredSentence> scored) {
        boolean isNear = other.score() >= sentence.score() - SentenceSelector.ALSO_ANSWERS;
        return holdsInPlaceOf(other.document(), sentence.document())
                && (isNear || holdsAsMuch(other, sentence))
                && maySayTheSame(other, sentence, scored);
    }

    private boolean holdsInPlaceOf(Document other, Document document) {
        LocalDate today = evidence.question().today();
        if (editions.isNotYetValid(other, today)) {
            return false;
        }
        return editions.isNotYetValid(document, today)
                ? editions.areEditionsOfOne(document, other)
                : editions.isLater(document, other);
    }

    /** Whether the other states the same and has all terms of the question that the sentence has. */
    private boolean holdsAsMuch(ScoredSentence other, ScoredSentence sentence) {
        return alike(other, sentence) >= SAME_STATEMENT
                && sentence.terms().stream().filter(asked::contains).allMatch(other.terms()::contains);
    }

    /** False if a sentence of that edition matches better: what juniors pay is not replaced by what adults pay. */
    private static boolean maySayTheSame(ScoredSentence one, ScoredSentence other, List<ScoredSentence> all) {
        double similarity = alike(one, other);
        return all.stream()
                .filter(sentence ->
                        sentence.document().id().equals(other.document().id()))
                .mapToDouble(sentence -> alike(one, sentence))
                .noneMatch(more -> more > similarity && more >= SAME_STATEMENT);
    }

    private static double alike(ScoredSentence one, ScoredSentence other) {
        return TermOverlap.of(TermOverlap.withoutNumbers(one.terms()), TermOverlap.withoutNumbers(other.terms()));
    }

    /**
     * Whether a document of another period has the answer: another edition, while the best sentence only makes a
     * parallel statement about something else; or any document that answers better than a best sentence that may still
     * hold.
     */
    boolean isOfAnotherPeriod(ScoredSentence best, List<ScoredSentence> settled) {
        return !evidence.periods().isEmpty()
                && settled.stream()
                        .filter(sentence -> sentence.time() == TimeMatch.CONTRADICTED)
                        .anyMatch(sentence -> editions.areEditionsOfOne(best.document(), sentence.document())
                                ? tellsOfTheAsked(sentence, best, settled)
                                : isOutdone(best, sentence));
    }

    private static boolean tellsOfTheAsked(ScoredSentence sentence, ScoredSentence best, List<ScoredSentence> all) {
        return sentence.signals().get(Signal.TERMS) > best.signals().get(Signal.TERMS)
                && alike(best, sentence) >= PARALLEL
                && !maySayTheSame(best, sentence, all);
    }

    private boolean isOutdone(ScoredSentence best, ScoredSentence sentence) {
        return mayStillHold(best) && sentence.withTime(best.time(), model).score() > best.score();
    }

    /** Whether a sentence belongs to the period only because no replacement is known. */
    boolean mayStillHold(ScoredSentence sentence) {
        return sentence.time() == TimeMatch.TOUCHED
                && sentence.days().isEmpty()
                && PresentTense.isIn(sentence.text())
                && editions.presumedValidDays(sentence.document()).isPresent();
    }

    /** Whether the question asks for an earlier state and the conflict is only between editions of one document. */
    boolean isHistorical(SentenceConflict conflict) {
        List<ScoredSentence> conflicting = conflict.newestFirst();
        return isHistoryAsked
                && conflicting.stream()
                        .skip(1)
                        .allMatch(sentence ->
                                editions.areEditionsOfOne(conflicting.get(0).document(), sentence.document()));
    }
}
