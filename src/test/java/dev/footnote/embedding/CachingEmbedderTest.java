package dev.footnote.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.corpus.Span;
import dev.footnote.embedding.Embedder.EmbeddingProgress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachingEmbedderTest {

    @TempDir
    private Path directory;

    private final HashingEmbedder hashing = new HashingEmbedder();

    @Test
    void embedsOnlyNewTextsAfterARestart() {
        try (var before = new CachingEmbedder(hashing, directory)) {
            before.embedPassages(texts(0, 10), EmbeddingProgress.IGNORED);
        }

        List<PassageVectors> vectors;
        try (var after = new CachingEmbedder(hashing, directory)) {
            vectors = after.embedPassages(texts(5, 15), EmbeddingProgress.IGNORED);
        }

        assertThat(hashing.embedded()).isEqualTo(15);
        assertThat(vectors).isEqualTo(new HashingEmbedder().embedPassages(texts(5, 15), EmbeddingProgress.IGNORED));
    }

    @Test
    void embedsADuplicateTextOnce() {
        List<PassageText> twice = List.of(text(1), text(2), text(1));

        try (var kept = new CachingEmbedder(hashing, directory)) {
            List<PassageVectors> vectors = kept.embedPassages(twice, EmbeddingProgress.IGNORED);

            assertThat(vectors.get(0)).isEqualTo(vectors.get(2)).isNotEqualTo(vectors.get(1));
        }
        assertThat(hashing.embedded()).isEqualTo(2);
    }

    @Test
    void cachesWhatWasEmbeddedBeforeAFailure() {
        Embedder failing = new FailingAfter(300);
        try (var kept = new CachingEmbedder(failing, directory)) {
            assertThatThrownBy(() -> kept.embedPassages(texts(0, 600), EmbeddingProgress.IGNORED))
                    .isInstanceOf(EmbeddingException.class);
        }

        try (var again = new CachingEmbedder(hashing, directory)) {
            again.embedPassages(texts(0, 600), EmbeddingProgress.IGNORED);
        }

        assertThat(hashing.embedded()).isLessThan(600);
    }

    @Test
    void reportsCachedTextsFirstAndFinallyAll() {
        List<String> reported = new ArrayList<>();
        try (var kept = new CachingEmbedder(hashing, directory)) {
            kept.embedPassages(texts(0, 4), EmbeddingProgress.IGNORED);

            kept.embedPassages(texts(0, 6), (done, total) -> reported.add(done + "/" + total));
        }

        assertThat(reported).containsExactly("4/6", "5/6", "6/6");
    }

    @Test
    void separatesTheVectorsOfEachFingerprint() {
        try (var kept = new CachingEmbedder(hashing, directory);
                var other = new CachingEmbedder(new FailingAfter(0), directory)) {
            kept.embedPassages(texts(0, 1), EmbeddingProgress.IGNORED);

            assertThatThrownBy(() -> other.embedPassages(texts(1, 2), EmbeddingProgress.IGNORED))
                    .isInstanceOf(EmbeddingException.class);
            assertThat(kept.fingerprint()).isEqualTo(hashing.fingerprint());
            assertThat(directory.resolve(kept.fingerprint())).isDirectory();
        }
    }

    private static List<PassageText> texts(int from, int to) {
        return IntStream.range(from, to).mapToObj(CachingEmbedderTest::text).toList();
    }

    private static PassageText text(int i) {
        return new PassageText("Heading", "Sentence number " + i + ".", List.of(new Span(0, 10)));
    }

    /** Of the fingerprint of the fake that it hands its work to. */
    private static final class FailingAfter implements Embedder {

        private final HashingEmbedder hashing = new HashingEmbedder();
        private final int limit;

        FailingAfter(int limit) {
            this.limit = limit;
        }

        @Override
        public QuestionVectors embedQuestion(String text) {
            return hashing.embedQuestion(text);
        }

        @Override
        public List<PassageVectors> embedPassages(List<PassageText> texts, EmbeddingProgress embeddingProgress) {
            if (hashing.embedded() + texts.size() > limit) {
                throw new EmbeddingException("out of breath");
            }
            return hashing.embedPassages(texts, embeddingProgress);
        }

        @Override
        public String fingerprint() {
            return hashing.fingerprint();
        }
    }
}
