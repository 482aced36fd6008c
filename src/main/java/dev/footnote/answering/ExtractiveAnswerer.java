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

    /** A further sentence belongs to the answer when its odds are at least about an eighth of the best one's. */
    private static final double ALSO_ANSWERS = 2;

    /** Two sentences that share more of their terms than this (Jaccard index) say the same. */
    private static final double NEAR_REPEAT = 0.6;

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
        List<ScoredSentence> scored = States.settled(
                new SentenceScoring(evidence, snapshot, commonness, model).scored(), evidence.periods(), model);
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
        List<ScoredSentence> chosen =
                said.isOpen() ? said.newestFirst() : said.isDecided() ? List.of(said.newest()) : chosen(scored);
        return draft(said.isOpen() ? Reason.CONFLICT : null, chosen, confidence, candidates);
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

    private List<ScoredSentence> chosen(List<ScoredSentence> scored) {
        List<ScoredSentence> chosen = new ArrayList<>();
        int words = 0;
        for (ScoredSentence candidate : scored) {
            ScoredSentence sentence = words(candidate.quoted()) <= config.maxWords() ? candidate : candidate.alone();
            boolean near = sentence.score() >= scored.get(0).score() - ALSO_ANSWERS;
            if (chosen.size() == config.maxSentences() || !near) {
                break;
            }
            int longer = words + words(sentence.quoted());
            boolean fits = chosen.isEmpty() || longer <= config.maxWords();
            if (fits && chosen.stream().noneMatch(other -> repeats(sentence, other))) {
                chosen.add(sentence);
                words = longer;
            }
        }
        return joined(chosen);
    }

    /** Neighbours in the text are quoted as one, in the place of the better one. */
    private static List<ScoredSentence> joined(List<ScoredSentence> chosen) {
        List<ScoredSentence> joined = new ArrayList<>();
        for (ScoredSentence sentence : chosen) {
            ScoredSentence whole = sentence;
            int place = joined.size();
            for (int i = joined.size() - 1; i >= 0; i--) {
                if (joined.get(i).isBeside(whole)) {
                    whole = joined.remove(i).with(whole);
                    place = i;
                }
            }
            joined.add(place, whole);
        }
        return joined;
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
            statements.add(new Statement(sentence.quoted(), List.of(marker)));
        }
        return new Draft(reason, confidence, statements, citations, candidates);
    }

    private static int words(String text) {
        return text.strip().split("\\s+").length;
    }

    private static boolean repeats(ScoredSentence one, ScoredSentence other) {
        return one.overlaps(other) || Overlap.of(one.terms(), other.terms()) > NEAR_REPEAT;
    }
}
