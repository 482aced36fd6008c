package dev.footnote.retrieval;

import dev.footnote.corpus.Passage;
import dev.footnote.observation.Step;
import dev.footnote.observation.StepObserver;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.scoring.ScoringModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Re-ranks the best passages by the score of a model that reads question and passage together. When the model fails,
 * the ranking stays unchanged and {@link #problem} tells why.
 */
public final class Reranker implements AutoCloseable {

    /** Leaves every ranking unchanged. */
    public static final Reranker NONE = new Reranker(null, 1, 0, StepObserver.NONE);

    private static final Logger LOG = LoggerFactory.getLogger(Reranker.class);

    private final @Nullable ScoringModel model;
    private final int candidates;
    private final double weight;
    private final StepObserver observer;
    private final AtomicReference<@Nullable String> problem = new AtomicReference<>();

    private Reranker(@Nullable ScoringModel model, int candidates, double weight, StepObserver observer) {
        this.model = model;
        this.candidates = candidates;
        this.weight = weight;
        this.observer = observer;
    }

    /** A re-ranker with {@code model}, whose scores may have any range: higher is better. */
    static Reranker withModel(ScoringModel model, RerankerConfig config) {
        return new Reranker(model, config.candidates(), config.weight(), StepObserver.NONE);
    }

    /**
     * The re-ranker of the settings; {@link #NONE} when they name no model.
     *
     * @throws RerankerException when a file is missing or cannot be read
     */
    public static Reranker fromConfig(RerankerConfig config, StepObserver observer) {
        return config.model().isEmpty() && config.tokenizer().isEmpty()
                ? NONE
                : new Reranker(CrossEncoderLoader.load(config), config.candidates(), config.weight(), observer);
    }

    public boolean isOn() {
        return model != null;
    }

    /** Why the model failed for the latest question; null when it did not fail. */
    public @Nullable String problem() {
        return problem.get();
    }

    /** Sorted best first; the model's scores are scaled to the range of the scores that they are mixed with. */
    List<RankedPassage> rerank(String question, List<RankedPassage> ranked) {
        if (model == null || ranked.isEmpty()) {
            return ranked;
        }
        List<RankedPassage> head = ranked.subList(0, Math.min(candidates, ranked.size()));
        List<Double> scores = scores(model, question, head);
        if (scores.isEmpty()) {
            return ranked;
        }
        // The sort is stable: passages with equal scores keep the order of the fused ranking.
        Stream<RankedPassage> best = mixed(head, scores).stream()
                .sorted(Comparator.comparingDouble(RankedPassage::score).reversed());
        return Stream.concat(best, ranked.stream().skip(head.size())).toList();
    }

    /** One score per passage; empty when the model failed. */
    private List<Double> scores(ScoringModel scoring, String question, List<RankedPassage> head) {
        List<TextSegment> texts =
                head.stream().map(ranked -> text(ranked.passage().passage())).toList();
        try {
            List<Double> scores = List.copyOf(observer.observe(
                    Step.RERANKING, () -> scoring.scoreAll(texts, question).content()));
            boolean sound = scores.size() == texts.size() && scores.stream().allMatch(Double::isFinite);
            return failed(
                            sound
                                    ? null
                                    : "it gave %d valid scores for %d passages".formatted(sound(scores), texts.size()))
                    ? List.of()
                    : scores;
        } catch (RuntimeException failure) {
            // Whatever the model throws, the question still has the fused ranking.
            failed(failure.toString());
            return List.of();
        }
    }

    private static long sound(List<Double> scores) {
        return scores.stream().filter(Double::isFinite).count();
    }

    /** Records the problem, and logs it unless the previous call had one too. */
    private boolean failed(@Nullable String why) {
        String before = problem.getAndSet(why);
        if (why != null && before == null) {
            LOG.warn("The re-ranking model failed; the fused ranking is used problem={}", why);
        }
        return why != null;
    }

    private static TextSegment text(Passage passage) {
        String heading = passage.heading();
        return TextSegment.from(heading.isBlank() ? passage.text() : heading + "\n" + passage.text());
    }

    private List<RankedPassage> mixed(List<RankedPassage> head, List<Double> scores) {
        double lowest = scores.stream().mapToDouble(score -> score).min().orElse(0);
        double range = scores.stream().mapToDouble(score -> score).max().orElse(0) - lowest;
        double bottom = head.get(head.size() - 1).score();
        double height = head.get(0).score() - bottom;
        List<RankedPassage> mixed = new ArrayList<>();
        for (int i = 0; i < head.size(); i++) {
            double share = range > 0 ? (scores.get(i) - lowest) / range : 0;
            double score = range > 0
                    ? (1 - weight) * head.get(i).score() + weight * (bottom + share * height)
                    : head.get(i).score();
            mixed.add(head.get(i).reranked(score, scores.get(i)));
        }
        return mixed;
    }

    @Override
    public void close() {
        if (model instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception failure) {
                throw new IllegalStateException("the re-ranking model cannot be closed", failure);
            }
        }
    }
}
