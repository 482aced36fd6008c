package dev.footnote.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.footnote.admission.Admission;
import dev.footnote.answering.Answer;
import dev.footnote.answering.Decision;
import dev.footnote.answering.Explanation;
import dev.footnote.answering.Reason;
import dev.footnote.answering.extraction.AnswerScoringModelException;
import dev.footnote.evaluation.calibration.Calibration.FittedModel;
import dev.footnote.evaluation.calibration.CalibrationModelFile;
import dev.footnote.evaluation.calibration.SignalWeights;
import dev.footnote.index.PassageFilter;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine reads the file that a calibration writes. */
class AnswerScoringModelFileTest {

    private static final FittedModel FITTED = new FittedModel(
            new SignalWeights(Map.of("words", 2.25, "length", -0.125, "time", 3.0), 0),
            new SignalWeights(Map.of("sentence", 1.5), 0.25),
            new SignalWeights(Map.of("words", 12.5, "names", 0.5), -4.75),
            new TreeMap<>(Map.of(0.0, 0.0, 0.5, 0.0625, 0.95, 1.0, 1.0, 1.0)));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva"})
    void answersWithTheFittedWeights(String language) throws IOException {
        Path file = folder.resolve("model.properties");
        inLanguage(
                language,
                () -> new CalibrationModelFile(List.of("words of \u0e44\u0e17\u0e22\nscore.sentence=9"))
                        .write(FITTED, file));

        Answer answer = asked(settings(file));

        Explanation explanation = Objects.requireNonNull(answer.explanation());
        assertThat(explanation.candidates()).isNotEmpty().allSatisfy(candidate -> {
            Map<String, Double> signals = candidate.signals();
            double score = 2.25 * of("words", signals) - 0.125 * of("length", signals) + 3 * of("time", signals);
            assertThat(signals.get("score")).isCloseTo(score, within(1e-9));
        });
        Map<String, Double> best = explanation.candidates().get(0).signals();
        double topic = 1.5 * of("sentence", best) + 0.25;
        double answers = 12.5 * of("words", best) + 0.5 * of("names", best) - 4.75;
        assertThat(of("names", best)).isPositive();
        assertThat(answer.confidence()).isCloseTo(probability(topic) * probability(answers), within(1e-9));
    }

    @Test
    void answersFewerQuestionsAtAHigherPrecision() {
        Path file = folder.resolve("model.properties");
        new CalibrationModelFile(List.of()).write(FITTED, file);

        Answer all = asked(Map.of("footnote.answering.model", file.toString(), "footnote.answering.precision", "0"));
        Answer none = asked(Map.of(
                "footnote.answering.model",
                file.toString(),
                "footnote.answering.precision",
                "0.95",
                "footnote.answering.possible-precision",
                "0.95"));

        assertThat(all.decision()).isEqualTo(Decision.ANSWERED);
        assertThat(none.reason()).isEqualTo(Reason.WEAK_EVIDENCE);
        assertThat(none.confidence()).isEqualTo(all.confidence()).isBetween(0.0625, 1.0);
    }

    @Test
    void replacesTheContentOfTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("model.properties"), "x=1\n".repeat(10_000));

        new CalibrationModelFile(List.of()).write(FITTED, file);

        assertThat(file).content().doesNotContain("x=1");
    }

    @Test
    void isNotWrittenToAMissingFolder() {
        CalibrationModelFile model = new CalibrationModelFile(List.of());

        assertThatThrownBy(() -> model.write(FITTED, folder.resolve("none").resolve("model.properties")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("model.properties");
    }

    @Test
    void refusesToStartWithAFileThatIsNotAModel() throws IOException {
        Path file = Files.createFile(folder.resolve("empty.properties"));
        EngineConfig config = Engines.config(Engines.SEEDS, settings(file));

        assertThatExceptionOfType(AnswerScoringModelException.class)
                .isThrownBy(() -> Engines.over(Engines.SEEDS, settings(file)))
                .withMessageContaining("footnote.answering.model: " + file);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() ->
                        new EngineProducer().engine(config, Engines.NOVEMBER_2024, Admission.UNLIMITED, List.of()))
                .withMessageContaining("footnote.answering.model: " + file);
    }

    private static Answer asked(Map<String, String> settings) {
        try (Engine engine = Engines.over(Engines.SEEDS, settings)) {
            engine.ingest((done, total) -> {});
            return engine.ask(new AskRequest(
                    "Which agreements were signed in August 2024?", List.of(), PassageFilter.NONE, null, true));
        }
    }

    private static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    private static double of(String signal, Map<String, Double> signals) {
        return signals.getOrDefault(signal, Double.NaN);
    }

    private static Map<String, String> settings(Path file) {
        return Map.of("footnote.answering.model", file.toString());
    }

    private static void inLanguage(String language, Runnable work) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            work.run();
        } finally {
            Locale.setDefault(before);
        }
    }
}
