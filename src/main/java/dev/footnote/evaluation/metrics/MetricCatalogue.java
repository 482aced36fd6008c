package dev.footnote.evaluation.metrics;

import dev.footnote.evaluation.metrics.Metric.Better;
import dev.footnote.evaluation.metrics.Metric.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The catalogue of all metrics, in the order of reports. {@linkplain #questionMetrics Metrics of questions} are scored
 * on each question and averaged over a run; {@linkplain #runMetrics metrics of runs} are defined only over many
 * questions.
 */
public final class MetricCatalogue {

    /** Cut-offs of recall and hit. */
    static final List<Integer> DEPTHS = List.of(1, 4, 5, 10, 20, 100);
    /** Cut-offs of precision. */
    static final List<Integer> PRECISION_DEPTHS = List.of(1, 5, 10);

    private static final List<Metric> OF_QUESTIONS = ofQuestionsInOrder();
    private static final List<Metric> OF_RUNS = ofRunsInOrder();

    private MetricCatalogue() {}

    public static List<Metric> questionMetrics() {
        return OF_QUESTIONS;
    }

    public static List<Metric> runMetrics() {
        return OF_RUNS;
    }

    public static Optional<Metric> find(String name) {
        return Stream.concat(OF_QUESTIONS.stream(), OF_RUNS.stream())
                .filter(metric -> metric.name().equals(name))
                .findFirst();
    }

    private static List<Metric> ofQuestionsInOrder() {
        List<Metric> all = new ArrayList<>();
        retrieval(all, "", Kind.RETRIEVAL, "gold documents, as trec_eval computes it");
        retrieval(all, "quote_", Kind.QUOTE_RETRIEVAL, "gold quotes that a passage overlaps");
        all.add(higher(
                QuestionScorer.EVIDENCE_COMPLETE,
                Kind.QUOTE_RETRIEVAL,
                "answerable questions: whether all gold quotes are in the passages that the answer is made from (with a"
                        + " language model that rewrites follow-ups, before the rewriting)"));
        answers(all);
        citations(all);
        judgement(all);
        model(all);
        return List.copyOf(all);
    }

    private static void retrieval(List<Metric> all, String prefix, Kind kind, String what) {
        all.add(higher(prefix + "ndcg@10", kind, "normalised discounted cumulative gain at rank 10: " + what));
        all.add(higher(prefix + "mrr@10", kind, "reciprocal rank of the first relevant result, 0 beyond 10: " + what));
        all.add(higher(prefix + "map", kind, "average precision over the whole ranking: " + what));
        for (int k : DEPTHS) {
            all.add(higher(
                    prefix + "recall@" + k, kind, "share of relevant results in the first %d: ".formatted(k) + what));
        }
        for (int k : DEPTHS) {
            all.add(higher(
                    prefix + "hit@" + k, kind, "whether the first %d contain a relevant result: ".formatted(k) + what));
        }
        for (int k : PRECISION_DEPTHS) {
            all.add(higher(
                    prefix + "precision@" + k, kind, "share of the first %d that is relevant: ".formatted(k) + what));
        }
    }

    private static void answers(List<Metric> all) {
        all.add(answer(
                "right",
                "answerable: the answer contains a string of each group of must and none of mustNot or, without must,"
                        + " an accepted answer or, if these are long or missing, a citation overlaps a gold passage;"
                        + " unanswerable: abstained"));
        all.add(answer(
                "exact_match", "equal to an accepted answer after SQuAD's normalisation; unanswerable: abstained"));
        all.add(answer(
                "f1", "token F1 after SQuAD's normalisation, best over accepted answers; unanswerable: abstained"));
        all.add(answer(
                "holds_answer",
                "contains an accepted answer after SQuAD's normalisation; only questions whose accepted"
                        + " answers have at most 12 words; an abstention is a miss"));
        all.add(answer("holds_answer_60", "like holds_answer, but an answer of more than 60 words is a miss"));
        all.add(answer("first_quote_holds", "the first citation's quote contains an accepted answer; same questions"));
        all.add(answer("rouge_l", "ROUGE-L F-measure of equal weights, no stemming, best over accepted answers"));
        all.add(answer(
                "similarity", "cosine of the embeddings of answer and accepted answer, best over accepted answers"));
        all.add(new Metric("answer_words", Kind.ANSWERS, Better.NEITHER, "words per answer, not counting abstentions"));
    }

    private static void citations(List<Metric> all) {
        all.add(citation("quotes_verbatim", "share of quotes that equal the document text at their offsets"));
        all.add(citation(
                "citation_precision", "share of citations that overlap a gold quote or are of a gold document"));
        all.add(citation("citation_recall", "share of gold passages that a citation overlaps; an abstention scores 0"));
        all.add(citation(
                "support_recall", "share of statements that their citations support (ALCE, report's checker)"));
        all.add(citation(
                "support_precision", "share of citations that their statement needs (ALCE, report's checker)"));
    }

    private static void judgement(List<Metric> all) {
        all.add(higher(
                "faithfulness",
                Kind.JUDGEMENT,
                "share of statements that their own quotes support, as judged by a language model"));
        all.add(higher(
                "correctness",
                Kind.JUDGEMENT,
                "share of sentences of an accepted answer that the answer states, as judged by a language model, best"
                        + " over accepted answers; an abstention scores 0; unanswerable: abstained"));
    }

    private static void model(List<Metric> all) {
        all.add(new Metric("input_tokens", Kind.MODEL, Better.LOWER, "tokens that the model read per question"));
        all.add(new Metric("output_tokens", Kind.MODEL, Better.LOWER, "tokens that it wrote per question"));
        all.add(new Metric("cost", Kind.MODEL, Better.LOWER, "cost per question according to the price list"));
    }

    private static List<Metric> ofRunsInOrder() {
        return List.of(
                answerable("answerable_right", Better.HIGHER, "answerable questions with a right answer"),
                answerable("answerable_wrong", Better.LOWER, "answerable questions with a wrong answer"),
                answerable("answerable_refused", Better.LOWER, "answerable questions with an abstention"),
                run("answered", Better.NEITHER, "share of questions that were answered, not counting failed ones"),
                run("right_when_answered", Better.HIGHER, "share of right answers among the judged answers"),
                run("sure", Better.NEITHER, "share of questions with a sure answer, one without the reason unsure"),
                run("wrong_when_sure", Better.LOWER, "share of wrong answers among the judged sure answers"),
                run("unsure", Better.NEITHER, "share of questions with a possible answer, reason unsure"),
                run("wrong_when_unsure", Better.LOWER, "share of wrong answers among the judged possible answers"),
                run(
                        "unanswerable_not_sure",
                        Better.HIGHER,
                        "share of unanswerable questions with an abstention or only a possible answer"),
                run("abstain_precision", Better.HIGHER, "share of abstentions that were right"),
                run("abstain_recall", Better.HIGHER, "share of unanswerable questions with an abstention"),
                run("abstain_f1", Better.HIGHER, "harmonic mean of abstain_precision and abstain_recall"),
                run("auroc", Better.HIGHER, "area under the ROC curve of confidence, answerable against unanswerable"),
                run(
                        "calibration_error",
                        Better.LOWER,
                        "expected calibration error of confidence, 10 bins of equal width"),
                new Metric("latency_p50_ms", Kind.TIME, Better.LOWER, "median time of an answer, at the client"),
                new Metric("latency_p95_ms", Kind.TIME, Better.LOWER, "95th percentile of the time of an answer"),
                new Metric("latency_p99_ms", Kind.TIME, Better.LOWER, "99th percentile of the time of an answer"));
    }

    private static Metric higher(String name, Kind kind, String definition) {
        return new Metric(name, kind, Better.HIGHER, definition);
    }

    private static Metric answer(String name, String definition) {
        return higher(name, Kind.ANSWERS, definition);
    }

    private static Metric citation(String name, String definition) {
        return higher(name, Kind.CITATIONS, definition);
    }

    private static Metric answerable(String name, Better better, String what) {
        return run(name, better, "share of %s among those that can be judged".formatted(what));
    }

    private static Metric run(String name, Better better, String definition) {
        return new Metric(name, Kind.ABSTENTION, better, definition);
    }
}
