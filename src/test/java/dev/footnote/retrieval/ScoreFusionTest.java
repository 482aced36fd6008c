package dev.footnote.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.footnote.corpus.Document;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Span;
import dev.footnote.embedding.PassageVectors;
import dev.footnote.embedding.WordVectors;
import dev.footnote.index.Hit;
import dev.footnote.index.IndexedPassage;
import dev.footnote.structure.TextDocument;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ScoreFusionTest {

    private final IndexedPassage a = passage("a");
    private final IndexedPassage b = passage("b");
    private final IndexedPassage c = passage("c");

    @Test
    void addsTheWeightedScoresOfBothSearches() {
        ScoreFusion scoreFusion = new ScoreFusion(0.25);

        var fused = scoreFusion.fuse(List.of(new Hit(a, 8), new Hit(b, 2)), Map.of(a, 0.1, b, 0.5, c, 0.3));

        assertThat(score(fused, a)).isEqualTo(0.25 * 1 + 0.75 * 0, within(1e-9));
        assertThat(score(fused, b)).isEqualTo(0.25 * 0.25 + 0.75 * 1, within(1e-9));
        assertThat(score(fused, c)).isEqualTo(0.25 * 0 + 0.75 * 0.5, within(1e-9));
    }

    @Test
    void ranksByVectorsAloneIfNoWordOccurs() {
        var fused = new ScoreFusion(0.5).fuse(List.of(), Map.of(a, 0.1, b, 0.9));

        assertThat(score(fused, b)).isGreaterThan(score(fused, a));
    }

    @Test
    void acceptsASingleCandidate() {
        var fused = new ScoreFusion(0.5).fuse(List.of(new Hit(a, 0)), Map.of(a, 0.4));

        assertThat(score(fused, a)).isEqualTo(0.5, within(1e-9));
    }

    @Test
    void isEmptyForNoCandidates() {
        assertThat(new ScoreFusion(0.5).fuse(List.of(), Map.of())).isEmpty();
    }

    @Test
    void countsAPassageOfBothSearchesOnce() {
        assertThat(ScoreFusion.union(List.of(new Hit(a, 1), new Hit(b, 1)), List.of(new Hit(b, 0.5), new Hit(c, 0.4))))
                .containsExactly(a, b, c);
    }

    @Property
    void staysBetweenZeroAndOne(
            @ForAll @DoubleRange(min = 0, max = 1) double weight,
            @ForAll @DoubleRange(min = 0, max = 100) double lexical,
            @ForAll @DoubleRange(min = -1, max = 1) double near) {
        var fused = new ScoreFusion(weight)
                .fuse(List.of(new Hit(a, lexical), new Hit(b, 50)), Map.of(a, near, b, 0.2, c, -0.3));

        assertThat(fused.values())
                .allSatisfy(fusedScore -> assertThat(fusedScore.score()).isBetween(0.0, 1.0 + 1e-9));
    }

    private static double score(Map<IndexedPassage, ScoreFusion.FusedScore> fused, IndexedPassage passage) {
        return fused.getOrDefault(passage, ScoreFusion.FusedScore.NONE).score();
    }

    private static IndexedPassage passage(String id) {
        Document document = TextDocument.of(id, id, null, id, "Some text.");
        Span all = new Span(0, 10);
        var passage = new Passage(document, 0, all, List.of(), List.of(all));
        return new IndexedPassage(passage, List.of(), new PassageVectors(new float[384], List.of(), WordVectors.NONE));
    }
}
