package dev.footnote.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.text.WordPieces;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxPassageReaderTest {

    private static WordPieces wordPieces;
    private static OnnxPassageReader reader;

    @BeforeAll
    static void load() {
        wordPieces = new WordPieces();
        reader = OnnxPassageReader.load(wordPieces, Optional::empty);
    }

    @AfterAll
    static void close() {
        reader.close();
        wordPieces.close();
    }

    /** The training computes with 32 bits, the shipped file with 8; scores range from about -10 to 8. */
    @Test
    void scoresAsInTheTraining() throws IOException {
        List<Double> differences = new ArrayList<>();
        for (JsonNode example : trainingScores()) {
            List<String> sentences = new ArrayList<>();
            example.get("sentences").forEach(sentence -> sentences.add(sentence.asText()));
            ReadPassage passage = new ReadPassage(example.get("heading").asText(), sentences);

            List<Double> scores = reader.score(example.get("question").asText(), List.of(passage))
                    .get(0);

            assertThat(scores).hasSameSizeAs(example.get("scores"));
            for (int i = 0; i < scores.size(); i++) {
                differences.add(
                        Math.abs(scores.get(i) - example.get("scores").get(i).asDouble()));
            }
        }
        assertThat(Collections.max(differences)).isLessThan(0.5);
        assertThat(differences.stream().mapToDouble(d -> d).average()).hasValueCloseTo(0.0, within(0.2));
    }

    private static JsonNode trainingScores() throws IOException {
        try (InputStream in = OnnxPassageReaderTest.class.getResourceAsStream("training-scores.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in));
        }
    }

    @Test
    void ranksTheAnswerInOtherWordsFirstAndKnowsWhenThereIsNone() {
        ReadPassage leave = new ReadPassage(
                "Leave policy: Sick leave",
                List.of(
                        "Tell your manager before nine o'clock on the first day.",
                        "A medical certificate is required from the fourth day of absence.",
                        "Sick pay is paid at the full rate for six weeks."));

        List<Double> answerable =
                reader.score("when do i need a doctor's note", List.of(leave)).get(0);
        List<Double> unanswerable = reader.score("how much does the parking permit cost", List.of(leave))
                .get(0);

        assertThat(answerable.get(1)).isGreaterThan(answerable.get(0)).isGreaterThan(answerable.get(2));
        assertThat(Collections.max(answerable)).isGreaterThan(Collections.max(unanswerable) + 2);
    }

    @Test
    void readsALongPassageInParts() {
        List<String> sentences = new ArrayList<>(Collections.nCopies(
                200, "The canteen on the ground floor serves warm meals on every working day of the year."));
        sentences.add("Visitors park in bay 7.");

        List<Double> scores = reader.score(
                        "where do guests leave their car", List.of(new ReadPassage("Site", sentences)))
                .get(0);

        assertThat(scores).hasSize(201);
        assertThat(scores.get(200)).isEqualTo(Collections.max(scores));
    }

    @Test
    void scoresTextWithoutWordPieces() {
        assertThat(reader.score("\u0001", List.of(new ReadPassage("", List.of("\u0001", "Text.")))))
                .satisfiesExactly(scores -> assertThat(scores).hasSize(2).allMatch(Double::isFinite));
        assertThat(reader.score("", List.of(new ReadPassage("", List.of())))).containsExactly(List.of());
        assertThat(reader.score("why", List.of())).isEmpty();
    }

    @Test
    void refusesAFileThatIsNoModel(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("reader.onnx"), "no model");

        assertThatThrownBy(() -> OnnxPassageReader.load(wordPieces, () -> Optional.of(file)))
                .isInstanceOf(ReaderException.class)
                .hasMessage("footnote.reader.model: %s is not the model of a reader", file);
        Path embeddings = folder.resolve("embeddings.onnx");
        try (InputStream model = WordPieces.class.getResourceAsStream("/all-minilm-l6-v2.onnx")) {
            Files.copy(Objects.requireNonNull(model), embeddings);
        }
        assertThatThrownBy(() -> OnnxPassageReader.load(wordPieces, () -> Optional.of(embeddings)))
                .isInstanceOf(ReaderException.class)
                .hasMessage("footnote.reader.model: %s is not the model of a reader", embeddings);
        assertThatThrownBy(() -> OnnxPassageReader.load(wordPieces, () -> Optional.of(folder.resolve("missing"))))
                .isInstanceOf(ReaderException.class)
                .hasMessageContaining("cannot be read");
    }
}
