package dev.footnote.answering;

import dev.footnote.index.Snapshot;
import dev.footnote.retrieval.Evidence;
import dev.footnote.retrieval.TimeMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Answers with sentences of the evidence as they stand: the fewest that answer, best first, no near-repeats. */
public final class ExtractiveAnswerer implements Answerer {

    /** Candidates named in an explanation. */
    private static final int EXPLAINED = 10;

    private final AnsweringConfig config;
    private final ToDoubleFunction<String> commonness;
    private final AnswerModel model;
    private final double threshold;

    /** With {@code commonness}, the probability that a passage of English holds a word. */
    public ExtractiveAnswerer(AnsweringConfig config, ToDoubleFunction<String> commonness) {
        this.config = config;
        this.commonness = commonness;
        this.model = AnswerModel.of(config);
        this.threshold = model.threshold(config.precision());
    }

    @Override
    public AnsweredBy way() {
        return AnsweredBy.EXTRACTIVE;
    }

    @Override
    public Draft draft(Evidence evidence, Snapshot snapshot) {
        QuestionTerms terms = new QuestionTerms(
                evidence.question().text(), evidence.question().today(), snapshot.passages(), commonness);
        List<ScoredSentence> scored =
                inTime(States.settled(new SentenceScoring(evidence, terms, model).scored(), evidence.periods(), model));
        List<Explanation.Candidate> candidates =
                scored.stream().limit(EXPLAINED).map(ScoredSentence::candidate).toList();
        if (scored.isEmpty()) {
            return Draft.refused(Reason.NO_EVIDENCE, 0, candidates);
        }
        double confidence = model.confidence(scored.get(0).signals());
        Reason refusal = refusal(
                scored.get(0), confidence, AnswerType.of(evidence.question().text()));
        if (refusal == null) {
            refusal = ClearEvidence.lack(evidence.question().text(), scored.get(0), snapshot.passages());
        }
        if (refusal != null) {
            return Draft.refused(refusal, confidence, candidates);
        }
        Disagreement said = Disagreement.among(scored, evidence.question().text());
        Reason partly = said.isOpen() ? Reason.CONFLICT : null;
        return draft(partly, chosen(scored, said, new Excerpts(evidence, terms)), confidence, candidates);
    }

    /** A sentence of another period gives way to one of the period asked for that answers nearly as well. */
    private static List<ScoredSentence> inTime(List<ScoredSentence> scored) {
        if (scored.isEmpty() || scored.get(0).time() != TimeMatch.CONTRADICTED) {
            return scored;
        }
        double least = scored.get(0).score() - SentenceChoice.ALSO_ANSWERS;
        boolean given = scored.stream().anyMatch(sentence -> sentence.score() >= least && sentence.isOfThePeriod());
        return given
                ? scored.stream()
                        .filter(sentence -> sentence.time() != TimeMatch.CONTRADICTED)
                        .toList()
                : scored;
    }

    private @Nullable Reason refusal(ScoredSentence best, double confidence, AnswerType asked) {
        if (best.signals().get(Signal.TERMS) == 0 && confidence < threshold / 2) {
            return Reason.NO_EVIDENCE;
        }
        if (confidence < threshold || (asked.isMeasure() && !asked.isHeldBy(best.surroundings()))) {
            return Reason.WEAK_EVIDENCE;
        }
        return best.time() == TimeMatch.CONTRADICTED ? Reason.WRONG_PERIOD : null;
    }

    private List<ScoredSentence> chosen(List<ScoredSentence> scored, Disagreement said, Excerpts excerpts) {
        if (said.isOpen()) {
            return said.newestFirst();
        }
        return said.isDecided() ? List.of(said.newest()) : new SentenceChoice(config, excerpts).of(scored);
    }

    private Draft draft(
            @Nullable Reason reason,
            List<ScoredSentence> chosen,
            double confidence,
            List<Explanation.Candidate> candidates) {
        List<Statement> statements = new ArrayList<>();
        List<Citation> citations = new ArrayList<>();
        for (ScoredSentence sentence : chosen) {
            int marker = citations.size() + 1;
            double score = model.confidence(sentence.signals());
            citations.add(Citation.of(marker, sentence.document(), sentence.quote(), score));
            statements.add(new Statement(sentence.said(), List.of(marker)));
        }
        return new Draft(reason, confidence, statements, citations, candidates);
    }
}
