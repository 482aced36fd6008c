package dev.footnote.evaluation.metrics;

import dev.footnote.evaluation.metrics.Metric.Better;
import dev.footnote.evaluation.metrics.Metric.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every figure there is, in the order of reports. Those {@linkplain #ofQuestions of questions} are scored on each
 * question and their total is the mean; those {@linkplain #ofRuns of runs} exist only over many.
 */
public final class Metrics {

    /** Cut-offs of recall and hit. */
    static final List<Integer> DEPTHS = List.of(1, 4, 5, 10, 20, 100);
    /** Cut-offs of precision. */
    static final List<Integer> PRECISION_DEPTHS = List.of(1, 5, 10);

    private static final List<Metric> OF_QUESTIONS = ofQuestionsInOrder();
    private static final List<Metric> OF_RUNS = ofRunsInOrder();

    private Metrics() {}

    public static List<Metric> ofQuestions() {
        return OF_QUESTIONS;
    }

    public static List<Metric> ofRuns() {
        return OF_RUNS;
    }

    public static Optional<Metric> named(String name) {
        return Stream.concat(OF_QUESTIONS.stream(), OF_RUNS.stream())
                .filter(metric -> metric.name().equals(name))
                .findFirst();
    }

    private static List<Metric> ofQuestionsInOrder() {
        List<Metric> all = new ArrayList<>();
        retrieval(all, "", Kind.RETRIEVAL, "gold documents, as trec_eval computes it");
        retrieval(all, "quote_", Kind.QUOTE_RETRIEVAL, "gold quotes that a passage overlaps");
        answers(all);
        citations(all);
        judgement(all);
        model(all);
        return List.copyOf(all);
    }

    private static void retrieval(List<Metric> all, String prefix, Kind kind, String what) {
        all.add(higher(prefix + "ndcg@10", kind, "normalised discounted cumulative gain of the first 10: " + what));
        all.add(higher(prefix + "mrr@10", kind, "1 by the rank of the first relevant one, 0 beyond 10: " + what));
        all.add(higher(prefix + "map", kind, "average precision over the whole ranking: " + what));
        for (int k : DEPTHS) {
            all.add(higher(prefix + "recall@" + k, kind, "relevant ones found in the first %d: ".formatted(k) + what));
        }
        for (int k : DEPTHS) {
            all.add(higher(
                    prefix + "hit@" + k, kind, "whether the first %d hold a relevant one: ".formatted(k) + what));
        }
        for (int k : PRECISION_DEPTHS) {
            all.add(higher(prefix + "precision@" + k, kind, "relevant ones of the first %d: ".formatted(k) + what));
        }
    }

    private static void answers(List<Metric> all) {
        all.add(answer(
                "right",
                "answerable: answered and an accepted answer is held or, where those are long or missing,"
                        + " a citation meets the gold; unanswerable: abstained"));
        all.add(answer(
                "exact_match", "equal to an accepted answer after SQuAD's normalisation; unanswerable: abstained"));
        all.add(answer(
                "f1", "token F1 after SQuAD's normalisation, best over accepted answers; unanswerable: abstained"));
        all.add(answer(
                "holds_answer",
                "holds an accepted answer after SQuAD's normalisation; questions whose accepted"
                        + " answers have at most 12 words; an abstention is a miss"));
        all.add(answer("holds_answer_60", "the same for answers of at most 60 words; a longer one is a miss"));
        all.add(answer(
                "first_quote_holds", "the first citation's quote holds an accepted answer, over the same questions"));
        all.add(answer("rouge_l", "ROUGE-L F-measure of equal weights, no stemming, best over accepted answers"));
        all.add(answer(
                "similarity", "cosine of the embeddings of answer and accepted answer, best over accepted answers"));
        all.add(new Metric("answer_words", Kind.ANSWERS, Better.NEITHER, "words in the answers that were given"));
    }

    private static void citations(List<Metric> all) {
        all.add(citation("quotes_verbatim", "quotes that are the text of their document at their offsets"));
        all.add(citation("citation_precision", "citations that meet a gold quote, or a gold document without a quote"));
        all.add(citation("citation_recall", "gold passages that a citation meets; an abstention meets none"));
        all.add(citation(
                "support_recall", "statements that their citations support (ALCE, with the report's checker)"));
        all.add(citation(
                "support_precision", "citations that their statement needs (ALCE, with the report's checker)"));
    }

    private static void judgement(List<Metric> all) {
        all.add(higher(
                "faithfulness",
                Kind.JUDGEMENT,
                "statements that their own quotes support, of all statements, as the judging language model says"));
        all.add(higher(
                "correctness",
                Kind.JUDGEMENT,
                "sentences of an accepted answer that the answer states, as the judging language model says, best over"
                        + " accepted answers; an abstention states none; unanswerable: abstained"));
    }

    private static void model(List<Metric> all) {
        all.add(new Metric("input_tokens", Kind.MODEL, Better.LOWER, "tokens that the language model read a question"));
        all.add(new Metric("output_tokens", Kind.MODEL, Better.LOWER, "tokens that it wrote a question"));
        all.add(new Metric("cost", Kind.MODEL, Better.LOWER, "what that cost a question, by the price list"));
    }

    private static List<Metric> ofRunsInOrder() {
        return List.of(
                run("answered", Better.NEITHER, "share of questions that were answered, of all asked without failure"),
                run("right_when_answered", Better.HIGHER, "right answers of all answers that can be judged"),
                run("abstain_precision", Better.HIGHER, "abstentions that were right, of all abstentions"),
                run("abstain_recall", Better.HIGHER, "unanswerable questions that were abstained from, of all of them"),
                run("abstain_f1", Better.HIGHER, "harmonic mean of abstain_precision and abstain_recall"),
                run("auroc", Better.HIGHER, "area under the ROC curve of confidence, answerable against unanswerable"),
                run(
                        "calibration_error",
                        Better.LOWER,
                        "expected calibration error of confidence, 10 bins of equal width"),
                new Metric("latency_p50_ms", Kind.TIME, Better.LOWER, "median time of an answer, as the asker saw it"),
                new Metric("latency_p95_ms", Kind.TIME, Better.LOWER, "95 % of answers took no longer"),
                new Metric("latency_p99_ms", Kind.TIME, Better.LOWER, "99 % of answers took no longer"));
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

    private static Metric run(String name, Better better, String definition) {
        return new Metric(name, Kind.ABSTENTION, better, definition);
    }
}
