package dev.footnote.evaluation.metrics;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Decision;
import dev.footnote.answering.Statement;
import dev.footnote.evaluation.questions.EvaluationQuestion;
import dev.footnote.evaluation.questions.GoldPassage;
import dev.footnote.evaluation.questions.RequiredStrings;
import dev.footnote.evaluation.ranking.DocumentRanking;
import dev.footnote.evaluation.ranking.EvidenceCoverage;
import dev.footnote.evaluation.ranking.EvidencePassage;
import dev.footnote.evaluation.ranking.GoldPassages;
import dev.footnote.evaluation.ranking.QuoteRankingMeasures;
import dev.footnote.evaluation.ranking.RetrievedPassage;
import dev.footnote.evaluation.ranking.TrecEvalMeasures;
import dev.footnote.evaluation.statistics.Measure;
import dev.footnote.llm.ModelUsage;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Scores one question. A failed question scores as an empty ranking and no answer, so that a service does not look
 * better by failing on hard questions.
 *
 * @param embedder for the similarity metric; if null, similarity is unmeasured
 * @param texts looks up the text of a document by its id
 */
public record QuestionScorer(
        SupportChecker checker,
        @Nullable Function<String, float[]> embedder,
        Function<String, Optional<String>> texts) {

    /** The metric that tells a miss of retrieval from one of reading. */
    public static final String EVIDENCE_COMPLETE = "evidence_complete";

    private static final String NO_GOLD = "no gold passage";
    private static final Set<Metric.Kind> OF_ANSWERS =
            EnumSet.of(Metric.Kind.ANSWERS, Metric.Kind.CITATIONS, Metric.Kind.JUDGEMENT, Metric.Kind.MODEL);
    private static final String NOT_JUDGED = "no judge was asked";
    private static final String NOT_ASKED = "only retrieval was run";

    public GoldPassages gold(EvaluationQuestion question) {
        return GoldPassages.of(question.relevant(), texts);
    }

    /** Whether all accepted answers are short, so that a text can be searched for them; false if there are none. */
    public static boolean hasShortAnswers(EvaluationQuestion question) {
        return AnswerScores.hasShortAnswers(question);
    }

    /** Whether the text contains an accepted answer; false unless all accepted answers are short. */
    public static boolean containsAnswer(EvaluationQuestion question, String text) {
        return new AnswerScores(question, null).containsAnswer(text).equals(Measure.of(true));
    }

    /** What the text of the answer lacks of the question's required strings, and which forbidden ones it has. */
    public static RequiredStrings.Findings findings(EvaluationQuestion question, Answer answer) {
        return new AnswerScores(question, answer).findings();
    }

    /** The scores of the ranking. */
    public Map<String, Measure> scoreRanking(GoldPassages goldPassages, List<RetrievedPassage> ranked) {
        Map<String, Measure> scores = new LinkedHashMap<>();
        boolean judged = !goldPassages.isEmpty();
        TrecEvalMeasures documents = DocumentRanking.of(ranked).judge(goldPassages.grades());
        put(scores, "ndcg@10", judged, () -> documents.ndcg(10));
        put(scores, "mrr@10", judged, () -> documents.reciprocalRank(10));
        put(scores, "map", judged, documents::averagePrecision);
        MetricCatalogue.DEPTHS.forEach(k -> put(scores, "recall@" + k, judged, () -> documents.recall(k)));
        MetricCatalogue.DEPTHS.forEach(k -> put(scores, "hit@" + k, judged, () -> documents.hit(k)));
        MetricCatalogue.PRECISION_DEPTHS.forEach(
                k -> put(scores, "precision@" + k, judged, () -> documents.precision(k)));
        addQuoteScores(scores, goldPassages, ranked);
        return scores;
    }

    /**
     * Whether the evidence contains every gold quote of an answerable question.
     *
     * @param evidence null if the service does not list it
     */
    public Measure evidenceComplete(EvaluationQuestion question, @Nullable List<EvidencePassage> evidence) {
        List<GoldPassage> quotes = question.relevant().stream()
                .filter(gold -> gold.quote() != null)
                .toList();
        if (!question.answerable() || quotes.isEmpty()) {
            return Measure.unmeasured(question.answerable() ? "no gold quote" : "unanswerable");
        }
        if (evidence == null) {
            return Measure.unmeasured("the service does not list the evidence");
        }
        EvidenceCoverage coverage = new EvidenceCoverage(evidence, texts);
        return Measure.of(quotes.stream().allMatch(coverage::contains));
    }

    private static void addQuoteScores(
            Map<String, Measure> scores, GoldPassages goldPassages, List<RetrievedPassage> ranked) {
        List<GoldPassages.Item> wanted = goldPassages.quotes();
        boolean judged = !wanted.isEmpty();
        QuoteRankingMeasures quotes = new QuoteRankingMeasures(ranked, wanted);
        put(scores, "quote_ndcg@10", judged, () -> quotes.ndcg(10));
        put(scores, "quote_mrr@10", judged, () -> quotes.reciprocalRank(10));
        put(scores, "quote_map", judged, quotes::averagePrecision);
        MetricCatalogue.DEPTHS.forEach(k -> put(scores, "quote_recall@" + k, judged, () -> quotes.recall(k)));
        MetricCatalogue.DEPTHS.forEach(k -> put(scores, "quote_hit@" + k, judged, () -> quotes.hit(k)));
        MetricCatalogue.PRECISION_DEPTHS.forEach(
                k -> put(scores, "quote_precision@" + k, judged, () -> quotes.precision(k)));
    }

    private static void put(Map<String, Measure> scores, String name, boolean judged, DoubleSupplier score) {
        scores.put(name, judged ? Measure.of(score.getAsDouble()) : Measure.unmeasured(NO_GOLD));
    }

    /** The scores of the answer, with the judge's scores unmeasured; {@code answer} is null if the service failed. */
    public Map<String, Measure> scoreAnswer(
            EvaluationQuestion question, GoldPassages goldPassages, @Nullable Answer answer) {
        AnswerScores texts = new AnswerScores(question, answer);
        Map<String, Measure> scores = new LinkedHashMap<>();
        scores.put("right", right(question, goldPassages, answer, texts));
        scores.put("exact_match", texts.exactMatch());
        scores.put("f1", texts.f1());
        scores.put("holds_answer", texts.holdsAnswer());
        scores.put("holds_answer_60", texts.readableHoldsAnswer());
        scores.put("first_quote_holds", texts.firstQuoteHolds());
        scores.put("rouge_l", texts.rougeL());
        scores.put("similarity", texts.similarity(embedder));
        scores.put("answer_words", texts.words());
        addCitationScores(scores, goldPassages, answer);
        scores.put("faithfulness", Measure.unmeasured(NOT_JUDGED));
        scores.put("correctness", Measure.unmeasured(NOT_JUDGED));
        addUsage(scores, answer == null ? null : answer.usage());
        return scores;
    }

    private static void addUsage(Map<String, Measure> scores, @Nullable ModelUsage usage) {
        scores.put("input_tokens", counted(usage == null ? null : usage.inputTokens(), usage));
        scores.put("output_tokens", counted(usage == null ? null : usage.outputTokens(), usage));
        scores.put("cost", counted(usage == null ? null : usage.cost(), usage));
    }

    private static Measure counted(@Nullable Number count, @Nullable ModelUsage usage) {
        if (count != null) {
            return Measure.of(count.doubleValue());
        }
        return Measure.unmeasured(usage == null ? "no language model was asked" : "the model did not report its usage");
    }

    private void addCitationScores(Map<String, Measure> scores, GoldPassages goldPassages, @Nullable Answer answer) {
        CitationScores citations = new CitationScores(answer == null ? List.of() : answer.citations());
        var statements = answer == null ? List.<Statement>of() : answer.statements();
        Measure noGold = Measure.unmeasured(NO_GOLD);
        scores.put("quotes_verbatim", citations.verbatim(texts));
        scores.put("citation_precision", goldPassages.isEmpty() ? noGold : citations.precision(goldPassages));
        scores.put("citation_recall", citations.recall(goldPassages));
        scores.put("support_recall", citations.supportRecall(statements, checker));
        scores.put("support_precision", citations.supportPrecision(statements, checker));
    }

    /** Unmeasured scores of all answer metrics, for a run of retrieval only. */
    public static Map<String, Measure> unmeasuredAnswerScores() {
        Map<String, Measure> scores = new LinkedHashMap<>();
        MetricCatalogue.questionMetrics().stream()
                .filter(metric -> OF_ANSWERS.contains(metric.kind()))
                .forEach(metric -> scores.put(metric.name(), Measure.unmeasured(NOT_ASKED)));
        return scores;
    }

    private static Measure right(
            EvaluationQuestion question, GoldPassages goldPassages, @Nullable Answer answer, AnswerScores texts) {
        boolean given = answer != null && answer.decision() != Decision.ABSTAINED;
        if (!question.answerable()) {
            return Measure.of(answer != null && !given);
        }
        RequiredStrings.Findings findings = texts.findings();
        if (!question.must().isEmpty() || !findings.isRight()) {
            return Measure.of(given && findings.isRight());
        }
        return AnswerScores.hasShortAnswers(question)
                ? texts.holdsAnswer()
                : meetsGold(goldPassages, answer == null || !given ? List.of() : answer.citations());
    }

    /**
     * Whether the best candidate answers the question, regardless of the decision: {@code confidence} estimates the
     * probability of this. For an answer, whether it is right; for an abstention, whether the nearest passage contains
     * the answer. A passage may contain a forbidden string beside the required ones.
     */
    public Measure bestCandidateAnswers(EvaluationQuestion question, GoldPassages goldPassages, Answer answer) {
        if (!question.answerable()) {
            return Measure.of(false);
        }
        AnswerScores texts = new AnswerScores(question, answer);
        if (answer.decision() != Decision.ABSTAINED) {
            return right(question, goldPassages, answer, texts);
        }
        List<Citation> nearest = answer.nearest().stream().limit(1).toList();
        String quote = nearest.stream().map(Citation::quote).findFirst().orElse("");
        if (!question.must().isEmpty()) {
            return Measure.of(question.required().check(quote).missing().isEmpty());
        }
        return AnswerScores.hasShortAnswers(question) ? texts.containsAnswer(quote) : meetsGold(goldPassages, nearest);
    }

    private static Measure meetsGold(GoldPassages goldPassages, List<Citation> citations) {
        return goldPassages.isEmpty()
                ? Measure.unmeasured("neither short accepted answers nor gold passages")
                : Measure.of(
                        citations.stream().anyMatch(citation -> CitationScores.matchesGold(goldPassages, citation)));
    }
}
