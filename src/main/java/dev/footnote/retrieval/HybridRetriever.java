package dev.footnote.retrieval;

import dev.footnote.embedding.Embedder;
import dev.footnote.embedding.QuestionVectors;
import dev.footnote.index.Hit;
import dev.footnote.index.IndexedPassage;
import dev.footnote.index.PassageIndex;
import dev.footnote.index.Snapshot;
import dev.footnote.retrieval.Question.ContextQuery;
import dev.footnote.retrieval.ScoreFusion.FusedScore;
import dev.footnote.time.DayRange;
import dev.footnote.time.TimeExpressions;
import dev.footnote.time.TimeMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.lucene.util.VectorUtil;

/** Retrieves passages by lexical and vector search, and prefers those of the period that the question names. */
public final class HybridRetriever {

    /** Passages that are in the evidence for their lexical score, whatever their rank. */
    private static final int LEXICAL_EVIDENCE = 2;

    private static final Comparator<RankedPassage> BEST_FIRST = Comparator.comparingDouble(RankedPassage::score)
            .reversed()
            .thenComparing(ranked -> ranked.passage().document().id())
            .thenComparing(ranked -> ranked.passage().passage().ordinal());

    private final RetrievalConfig config;
    private final Embedder embedder;
    private final ScoreFusion scoreFusion;
    private final SpellingCorrector spellingCorrector;

    /** Takes a test, {@code isEnglish}, for common words in lower case, which are not typing errors. */
    public HybridRetriever(RetrievalConfig config, Embedder embedder, Predicate<String> isEnglish) {
        this.config = config;
        this.embedder = embedder;
        this.spellingCorrector = new SpellingCorrector(isEnglish);
        this.scoreFusion = new ScoreFusion(config.lexicalWeight());
    }

    /** The evidence for an answer. */
    public Evidence retrieve(Question question, Snapshot snapshot) {
        return select(rank(question, snapshot, config.candidates()));
    }

    /**
     * Selects the evidence from a ranking of the configured depth: the best, few of each document. It always includes
     * the passages that contain most of the question's words, because a rare name in one passage of thousands says more
     * than its weight.
     */
    public Evidence select(Evidence all) {
        Map<String, Integer> taken = new HashMap<>();
        List<RankedPassage> best = all.passages().stream()
                .filter(ranked ->
                        taken.merge(ranked.passage().document().id(), 1, Integer::sum) <= config.perDocument())
                .limit(config.evidence())
                .toList();
        List<RankedPassage> wordy = all.passages().stream()
                .filter(ranked -> ranked.lexical() > 0)
                .sorted(Comparator.comparingDouble(RankedPassage::lexical).reversed())
                .limit(LEXICAL_EVIDENCE)
                .filter(ranked -> !best.contains(ranked))
                .toList();
        List<RankedPassage> evidence =
                new ArrayList<>(best.subList(0, Math.min(best.size(), Math.max(0, config.evidence() - wordy.size()))));
        evidence.addAll(wordy);
        return new Evidence(all.question(), evidence, all.periods(), all.questionVector());
    }

    /**
     * The whole fused ranking for the question without typing errors, best first, at least {@code depth} deep if there
     * are so many passages.
     */
    public Evidence rank(Question asked, Snapshot snapshot, int depth) {
        Question question = asked.withWording(text -> spellingCorrector.correct(text, snapshot.passages()));
        List<DayRange> periods = TimeExpressions.inQuestion(question.text(), question.today()).stream()
                .filter(mention -> !mention.recurring())
                .map(TimeMention::range)
                .toList();
        QuotedHistory quotedHistory = QuotedHistory.of(question);
        TimeScorer times = new TimeScorer(periods, question.today(), snapshot.editions());
        QuestionVectors vectors = embedder.embedQuestion(question.text());
        float[] vector = vectors.vector();
        float[] said = question.searchText().equals(question.text())
                ? vector
                : embedder.embedQuestion(question.searchText()).vector();
        Map<IndexedPassage, FusedScore> own = search(question, question.searchText(), said, snapshot.passages(), depth);
        List<RankedPassage> ranked = withContext(own, question, snapshot.passages(), depth).entrySet().stream()
                .map(scored -> ranked(scored, own, vector, times, quotedHistory))
                .sorted(BEST_FIRST)
                .toList();
        return new Evidence(question, ranked, periods, vectors);
    }

    private Map<IndexedPassage, FusedScore> search(
            Question question, String query, float[] vector, PassageIndex index, int depth) {
        int limit = Math.max(depth, config.candidates());
        List<Hit> lexical = index.lexical(query, limit, question.filter());
        List<Hit> near = index.nearest(vector, limit, question.filter());
        Map<IndexedPassage, Double> cosines = new HashMap<>();
        for (IndexedPassage passage : ScoreFusion.union(lexical, near)) {
            cosines.put(passage, cosine(vector, passage));
        }
        return scoreFusion.fuse(lexical, cosines);
    }

    private Map<IndexedPassage, Double> withContext(
            Map<IndexedPassage, FusedScore> own, Question question, PassageIndex index, int depth) {
        List<ContextQuery> context = question.context();
        Map<IndexedPassage, Double> scores = new HashMap<>();
        double ownWeight = context.isEmpty() ? 1 : config.questionWeight();
        own.forEach((passage, fusedScore) -> scores.merge(passage, ownWeight * fusedScore.score(), Double::sum));
        double all = context.stream().mapToDouble(ContextQuery::weight).sum();
        for (ContextQuery contextQuery : context) {
            double weight = (1 - ownWeight) * contextQuery.weight() / all;
            float[] vector = embedder.embedQuestion(contextQuery.text()).vector();
            search(question, contextQuery.text(), vector, index, depth)
                    .forEach((passage, fusedScore) -> scores.merge(passage, weight * fusedScore.score(), Double::sum));
        }
        return scores;
    }

    private static RankedPassage ranked(
            Map.Entry<IndexedPassage, Double> scored,
            Map<IndexedPassage, FusedScore> own,
            float[] vector,
            TimeScorer times,
            QuotedHistory quotedHistory) {
        IndexedPassage passage = scored.getKey();
        TimeMatch time = times.match(passage);
        double score = scored.getValue() * (1 + times.bonus(passage, time)) * quotedHistory.factor(passage.passage());
        double lexical = own.getOrDefault(passage, FusedScore.NONE).lexical();
        return new RankedPassage(passage, score, cosine(vector, passage), lexical, time);
    }

    private static double cosine(float[] vector, IndexedPassage passage) {
        return VectorUtil.dotProduct(vector, passage.vectors().passage());
    }
}
