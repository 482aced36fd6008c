package dev.footnote.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.corpus.Span;
import dev.footnote.embedding.Embedder.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptEmbedderTest {

    @TempDir
    private Path directory;

    private final HashingEmbedder hashing = new HashingEmbedder();

    @Test
    void embedsOnlyWhatIsNewAfterARestart() {
        try (var before = new KeptEmbedder(hashing, directory)) {
            before.passages(texts(0, 10), Progress.IGNORED);
        }

        List<PassageVectors> vectors;
        try (var after = new KeptEmbedder(hashing, directory)) {
            vectors = after.passages(texts(5, 15), Progress.IGNORED);
        }

        assertThat(hashing.embedded()).isEqualTo(15);
        assertThat(vectors).isEqualTo(new HashingEmbedder().passages(texts(5, 15), Progress.IGNORED));
    }

    @Test
    void embedsATextThatComesTwiceOnce() {
        List<PassageText> twice = List.of(text(1), text(2), text(1));

        try (var kept = new KeptEmbedder(hashing, directory)) {
            List<PassageVectors> vectors = kept.passages(twice, Progress.IGNORED);

            assertThat(vectors.get(0)).isEqualTo(vectors.get(2)).isNotEqualTo(vectors.get(1));
        }
        assertThat(hashing.embedded()).isEqualTo(2);
    }

    @Test
    void keepsWhatWasEmbeddedBeforeAFailure() {
        Embedder failing = new FailingAfter(300);
        try (var kept = new KeptEmbedder(failing, directory)) {
            assertThatThrownBy(() -> kept.passages(texts(0, 600), Progress.IGNORED))
                    .isInstanceOf(EmbeddingException.class);
        }

        try (var again = new KeptEmbedder(hashing, directory)) {
            again.passages(texts(0, 600), Progress.IGNORED);
        }

        assertThat(hashing.embedded()).isLessThan(600);
    }

    @Test
    void reportsWhatWasKeptFirstAndEndsWithAll() {
        List<String> reported = new ArrayList<>();
        try (var kept = new KeptEmbedder(hashing, directory)) {
            kept.passages(texts(0, 4), Progress.IGNORED);

            kept.passages(texts(0, 6), (done, total) -> reported.add(done + "/" + total));
        }

        assertThat(reported).containsExactly("4/6", "5/6", "6/6");
    }

    @Test
    void keepsTheVectorsOfEachFingerprintApart() {
        try (var kept = new KeptEmbedder(hashing, directory);
                var other = new KeptEmbedder(new FailingAfter(0), directory)) {
            kept.passages(texts(0, 1), Progress.IGNORED);

            assertThatThrownBy(() -> other.passages(texts(1, 2), Progress.IGNORED))
                    .isInstanceOf(EmbeddingException.class);
            assertThat(kept.fingerprint()).isEqualTo(hashing.fingerprint());
            assertThat(directory.resolve(kept.fingerprint())).isDirectory();
        }
    }

    private static List<PassageText> texts(int from, int to) {
        return IntStream.range(from, to).mapToObj(KeptEmbedderTest::text).toList();
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
        public QuestionVectors question(String text) {
            return hashing.question(text);
        }

        @Override
        public double jointMatch(String question, String text) {
            return hashing.jointMatch(question, text);
        }

        @Override
        public List<PassageVectors> passages(List<PassageText> texts, Progress progress) {
            if (hashing.embedded() + texts.size() > limit) {
                throw new EmbeddingException("out of breath");
            }
            return hashing.passages(texts, progress);
        }

        @Override
        public String fingerprint() {
            return hashing.fingerprint();
        }
    }
}
