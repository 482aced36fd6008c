package dev.footnote.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.corpus.Document;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Span;
import dev.footnote.embedding.PassageVectors;
import dev.footnote.embedding.WordVectors;
import dev.footnote.index.IndexedPassage;
import dev.footnote.observation.StepObserver;
import dev.footnote.structure.TextDocument;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.output.Response;
import dev.langchain4j.model.scoring.ScoringModel;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RerankerTest {

    private static final List<RankedPassage> FUSED =
            List.of(ranked("first", 0.9), ranked("second", 0.8), ranked("third", 0.7), ranked("fourth", 0.1));

    @TempDir
    private Path folder;

    @Test
    void ranksFirstWhatTheModelScoresHighest() {
        Reranker reranker = Reranker.withModel(new Scripted(texts -> List.of(-3.0, 1.5, 9.0)), config(3, 1));

        List<RankedPassage> ranked = reranker.rerank("q", FUSED);

        assertThat(ids(ranked)).containsExactly("third", "second", "first", "fourth");
        assertThat(ranked.get(0).signals()).containsEntry("rerank", 9.0);
        assertThat(ranked.get(3).signals()).doesNotContainKey("rerank");
        assertThat(ranked).extracting(RankedPassage::score).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void appliesItsWeight() {
        Reranker reranker = Reranker.withModel(new Scripted(texts -> List.of(0.0, 0.1, 0.2)), config(3, 0));

        assertThat(ids(reranker.rerank("q", FUSED))).containsExactly("first", "second", "third", "fourth");
    }

    @Test
    void keepsTheOrderOfPassagesWithEqualScores() {
        Reranker reranker = Reranker.withModel(new Scripted(texts -> List.of(5.0, 5.0, 5.0)), config(3, 1));

        List<RankedPassage> ranked = reranker.rerank("q", FUSED);

        assertThat(ids(ranked)).containsExactly("first", "second", "third", "fourth");
        assertThat(ranked).extracting(RankedPassage::score).containsExactly(0.9, 0.8, 0.7, 0.1);
    }

    @Test
    void keepsTheRankingWhenTheModelFails() {
        Reranker few = Reranker.withModel(new Scripted(texts -> List.of(1.0)), config(3, 1));
        Reranker unsound = Reranker.withModel(new Scripted(texts -> List.of(1.0, Double.NaN, 2.0)), config(3, 1));
        Reranker broken = Reranker.withModel(
                new Scripted(texts -> {
                    throw new IllegalStateException("out of memory");
                }),
                config(3, 1));

        assertThat(List.of(few, unsound, broken)).allSatisfy(reranker -> {
            assertThat(reranker.rerank("q", FUSED)).isEqualTo(FUSED);
            assertThat(reranker.problem()).isNotBlank();
        });
        assertThat(broken.problem()).contains("out of memory");
    }

    @Test
    void clearsAProblemAfterASuccess() {
        Scripted model = new Scripted(texts -> List.of());
        Reranker reranker = Reranker.withModel(model, config(3, 1));
        reranker.rerank("q", FUSED);

        model.script = texts -> List.of(1.0, 2.0, 3.0);
        reranker.rerank("q", FUSED);

        assertThat(reranker.problem()).isNull();
    }

    @Test
    void doesNotCallTheModelWithoutPassages() {
        Reranker reranker = Reranker.withModel(new Scripted(texts -> List.of()), config(3, 1));

        assertThat(reranker.rerank("q", List.of())).isEmpty();
        assertThat(reranker.problem()).isNull();
    }

    @Test
    void isOffUnlessConfigured() {
        Reranker reranker = Reranker.fromConfig(config(Map.of()), StepObserver.NONE);

        assertThat(reranker.isOn()).isFalse();
        assertThat(reranker.rerank("q", FUSED)).isEqualTo(FUSED);
    }

    @Test
    void refusesMissingOrInvalidModelFiles() throws IOException {
        Path file = Files.writeString(folder.resolve("model.onnx"), "no model");
        String model = "footnote.retrieval.reranker.model";
        String tokenizer = "footnote.retrieval.reranker.tokenizer";

        assertThatThrownBy(() -> Reranker.fromConfig(config(Map.of(model, file.toString())), StepObserver.NONE))
                .isInstanceOf(RerankerException.class)
                .hasMessageContaining("reranker.tokenizer is missing");
        assertThatThrownBy(() -> Reranker.fromConfig(
                        config(Map.of(model, "/none/x.onnx", tokenizer, "/none/t.json")), StepObserver.NONE))
                .isInstanceOf(RerankerException.class)
                .hasMessageContaining("x.onnx is not a readable file");
        assertThatThrownBy(() -> Reranker.fromConfig(
                        config(Map.of(model, file.toString(), tokenizer, file.toString())), StepObserver.NONE))
                .isInstanceOf(RerankerException.class)
                .hasMessageContaining("cannot be loaded");
    }

    private static List<String> ids(List<RankedPassage> ranked) {
        return ranked.stream().map(passage -> passage.passage().document().id()).toList();
    }

    private static RerankerConfig config(int candidates, double weight) {
        return config(Map.of(
                "footnote.retrieval.reranker.candidates", "" + candidates,
                "footnote.retrieval.reranker.weight", "" + weight));
    }

    private static RerankerConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withDefaultValues(settings)
                .withMapping(RetrievalConfig.class, "footnote.retrieval")
                .build()
                .getConfigMapping(RetrievalConfig.class, "footnote.retrieval")
                .reranker();
    }

    private static RankedPassage ranked(String id, double score) {
        Document document = TextDocument.of(id, "Report", null, id, "Two agreements were signed.");
        Span all = new Span(0, document.text().length());
        IndexedPassage passage = new IndexedPassage(
                new Passage(document, 0, all, List.of(), List.of(all)),
                List.of(),
                new PassageVectors(new float[384], List.of(), WordVectors.NONE));
        return new RankedPassage(passage, score, score, 0, TimeMatch.UNKNOWN);
    }

    private static final class Scripted implements ScoringModel {

        private Function<List<TextSegment>, List<Double>> script;

        Scripted(Function<List<TextSegment>, List<Double>> script) {
            this.script = script;
        }

        @Override
        public Response<List<Double>> scoreAll(List<TextSegment> segments, String query) {
            return Response.from(script.apply(segments));
        }
    }
}
