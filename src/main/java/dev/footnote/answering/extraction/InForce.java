package dev.footnote.answering.extraction;

import dev.footnote.answering.english.AskedHistory;
import dev.footnote.answering.english.PresentTense;
import dev.footnote.corpus.Document;
import dev.footnote.index.editions.Editions;
import dev.footnote.retrieval.Evidence;
import dev.footnote.retrieval.TimeMatch;
import dev.footnote.text.Terms;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Of several editions of a document, the one that holds answers, unless another period or what was before is asked for. */
final class InForce {

    /** Sentences of two editions that share more of their terms than this (Jaccard index, numbers aside) state the same. */
    private static final double SAME_STATEMENT = 0.6;

    /** Above this they state the like, be it of two things: what juniors pay, and seniors. */
    private static final double PARALLEL = 0.3;

    private final Evidence evidence;
    private final Editions editions;
    private final AnswerModel model;
    private final boolean isHistoryAsked;
    private final Set<String> asked;

    InForce(Evidence evidence, Editions editions, AnswerModel model) {
        this.evidence = evidence;
        this.editions = editions;
        this.model = model;
        this.asked = Set.copyOf(Terms.of(evidence.question().text()));
        this.isHistoryAsked = AskedHistory.isIn(evidence.question().text());
    }

    /** The sentences, best first, with their time as states that begin and amendments make it known. */
    List<ScoredSentence> settled(List<ScoredSentence> scored) {
        return Amendments.settled(States.settled(scored, evidence.periods(), model), evidence, model);
    }

    /**
     * A sentence that a later edition has replaced gives way to one of that which answers nearly as well, and adds nothing to
     * it. Where they differ, that is told, unless it is asked what holds now, or the later one says that it replaces the other.
     */
    List<ScoredSentence> first(List<ScoredSentence> scored) {
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
        Disagreement said = Disagreement.among(scored, evidence.question().text());
        return said.isOpen() && said.newestFirst().stream().skip(1).noneMatch(older -> isDone(said.newest(), older));
    }

    /** Whether two editions leave no doubt which of them holds today. */
    private boolean isDone(ScoredSentence newest, ScoredSentence older) {
        return editions.saysThatItReplaces(newest.document(), older.document())
                || editions.isYetToCome(newest.document(), evidence.question().today());
    }

    private boolean goesBefore(ScoredSentence other, ScoredSentence sentence, List<ScoredSentence> scored) {
        boolean isNear = other.score() >= sentence.score() - SentenceChoice.ALSO_ANSWERS;
        return holdsInPlaceOf(other.document(), sentence.document())
                && (isNear || holdsAsMuch(other, sentence))
                && maySayTheSame(other, sentence, scored);
    }

    private boolean holdsInPlaceOf(Document other, Document document) {
        LocalDate today = evidence.question().today();
        if (editions.isYetToCome(other, today)) {
            return false;
        }
        return editions.isYetToCome(document, today)
                ? editions.areOfOne(document, other)
                : editions.isLater(document, other);
    }

    /** Whether it says the same, with all of the question that the sentence has. */
    private boolean holdsAsMuch(ScoredSentence other, ScoredSentence sentence) {
        return alike(other, sentence) >= SAME_STATEMENT
                && sentence.terms().stream().filter(asked::contains).allMatch(other.terms()::contains);
    }

    /** What adults pay in one edition is not what juniors paid in another in which adults paid something too. */
    private static boolean maySayTheSame(ScoredSentence one, ScoredSentence other, List<ScoredSentence> all) {
        double like = alike(one, other);
        return all.stream()
                .filter(sentence ->
                        sentence.document().id().equals(other.document().id()))
                .mapToDouble(sentence -> alike(one, sentence))
                .noneMatch(more -> more > like && more >= SAME_STATEMENT);
    }

    private static double alike(ScoredSentence one, ScoredSentence other) {
        return Overlap.of(Overlap.withoutNumbers(one.terms()), Overlap.withoutNumbers(other.terms()));
    }

    /**
     * Whether what is asked for stands in a document of another period: in another edition, of which the best sentence of the
     * period is the like on something else, or in any that answers better than one that may still hold by then.
     */
    boolean isOfAnotherPeriod(ScoredSentence best, List<ScoredSentence> settled) {
        return !evidence.periods().isEmpty()
                && settled.stream()
                        .filter(sentence -> sentence.time() == TimeMatch.CONTRADICTED)
                        .anyMatch(sentence -> editions.areOfOne(best.document(), sentence.document())
                                ? tellsOfTheAsked(sentence, best, settled)
                                : isOutdone(best, sentence));
    }

    private static boolean tellsOfTheAsked(ScoredSentence sentence, ScoredSentence best, List<ScoredSentence> all) {
        return sentence.signals().get(Signal.TERMS) > best.signals().get(Signal.TERMS)
                && alike(best, sentence) >= PARALLEL
                && !maySayTheSame(best, sentence, all);
    }

    private boolean isOutdone(ScoredSentence best, ScoredSentence sentence) {
        return mayStillHold(best) && sentence.at(best.time(), model).score() > best.score();
    }

    /** Whether it is of the period for no other reason than that nothing is known to have replaced it. */
    boolean mayStillHold(ScoredSentence sentence) {
        return sentence.time() == TimeMatch.TOUCHED
                && sentence.days().isEmpty()
                && PresentTense.isIn(sentence.text())
                && editions.mayBeHeld(sentence.document()).isPresent();
    }

    /** What differs in editions of one document did not hold at one time: to who asks for what was before, it is no disagreement. */
    boolean tellsHistory(Disagreement said) {
        List<ScoredSentence> told = said.newestFirst();
        return isHistoryAsked
                && told.stream()
                        .skip(1)
                        .allMatch(sentence -> editions.areOfOne(told.get(0).document(), sentence.document()));
    }
}
