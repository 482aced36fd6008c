package dev.footnote.answering.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.footnote.answering.AnsweringConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerScoringModelTest {

    private static final String WEIGHTS = """
            # by hand
            score.words=2
            score.bias = -0.5
            confidence.words=4
            confidence.time=-1
            confidence.bias=-2
            """;

    private static final String THRESHOLDS = """
            threshold.0.50=0.2
            threshold.0.75=0.6
            threshold.1.00=1
            """;

    private static final AnswerScoringModel SHIPPED = AnswerScoringModel.of(config(Map.of()));

    @TempDir
    private Path folder;

    @Property(tries = 300)
    void bundledModelHasAHigherThresholdForAHigherPrecision(
            @ForAll @DoubleRange(min = 0, max = 1) double one, @ForAll @DoubleRange(min = 0, max = 1) double other) {
        double lower = SHIPPED.threshold(Math.min(one, other));
        double higher = SHIPPED.threshold(Math.max(one, other));

        assertThat(lower).isBetween(0.0, higher);
        assertThat(higher).isLessThanOrEqualTo(1);
    }

    @Test
    void bundledModelAnswersEverythingAtZeroAndLittleAtFullPrecision() {
        assertThat(SHIPPED.threshold(0)).isZero();
        assertThat(SHIPPED.threshold(1)).isGreaterThan(0.85);
    }

    @Property(tries = 300)
    void bundledModelHasAConfidenceBetweenZeroAndOne(@ForAll @DoubleRange(min = -1, max = 10) double value) {
        Signals signals = SignalsTest.all(value);

        assertThat(SHIPPED.confidence(signals)).isBetween(0.0, 1.0);
        assertThat(SHIPPED.score(signals)).isFinite();
    }

    @Test
    void readsTheConfiguredFile() throws IOException {
        AnswerScoringModel model = configured(WEIGHTS + THRESHOLDS);

        Signals signals = SignalsTest.all(0.5);
        assertThat(model.score(signals)).isEqualTo(0.5);
        assertThat(model.confidence(signals)).isCloseTo(1 / (1 + Math.exp(0.5)), within(1e-12));
    }

    @Test
    void multipliesByTheProbabilityThatTheDocumentsAreAboutTheQuestion() throws IOException {
        AnswerScoringModel model = configured(WEIGHTS + "topic.sentence=2\ntopic.bias=-1\n" + THRESHOLDS);

        double answers = 1 / (1 + Math.exp(0.5));
        assertThat(model.confidence(SignalsTest.all(0.5))).isCloseTo(0.5 * answers, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.01, 0.2", "0.5, 0.2", "0.51, 0.6", "0.75, 0.6", "0.76, 1", "1, 1"})
    void usesTheThresholdOfTheNextHigherPrecision(double precision, double threshold) throws IOException {
        assertThat(configured(WEIGHTS + THRESHOLDS).threshold(precision)).isEqualTo(threshold);
    }

    @Test
    void requiresCertaintyBeyondTheHighestKnownPrecision() throws IOException {
        assertThat(configured(WEIGHTS + "threshold.0.5=0.2").threshold(0.6)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "score.sentense=1; unknown signal sentense",
                "confidence.=1; unknown signal",
                "score.words=much; score.words is 'much', which is not a number",
                "score.words=; score.words is '', which is not a number",
                "score.words=NaN; score.words is NaN",
                "confidence.bias=Infinity; confidence.bias is Infinity",
                "score.words=-1e300; score.words is -1e300",
                "threshold.half=0.3; 'half'",
                "threshold.0.6=often; 'often'",
                "threshold.0.6=NaN; threshold.0.6 is NaN",
                "threshold.NaN=0.5; threshold.NaN is 0.5",
                "threshold.0.6=1.5; threshold.0.6 is 1.5",
                "threshold.-1=0.1; threshold.-1.0 is 0.1",
                "threshold.0.8=0.3; threshold.0.8 is 0.3",
                "treshold.0.8=0.7; treshold.0.8 is not a model setting",
                "score.names=1; score.names: this signal is computed only after ranking",
                "topic.bias=1; no signal has a weight in topic.*",
                "topic.sentense=1; unknown signal sentense",
                "score.words=\\uZZZZ; Malformed"
            })
    void refusesAFileWithAnInvalidLine(String line, String problem) throws IOException {
        refuses(write(WEIGHTS + THRESHOLDS + line + "\n"), problem);
    }

    @Test
    void refusesAFileWithoutAModel() throws IOException {
        refuses(write(""), "score.*");
        refuses(write("# nothing\n"), "score.*");
        refuses(write(WEIGHTS), "threshold.*");
        refuses(write(THRESHOLDS), "score.*");
        refuses(write("score.words=1\n" + THRESHOLDS), "confidence.*");
        refuses(write("score.words=0\nscore.bias=1\nconfidence.words=1\n" + THRESHOLDS), "score.*");
        refuses(write("{\"score\": {\"words\": 1}}"), "is not a model setting");
    }

    @Test
    void refusesAFileThatIsNotText() throws IOException {
        refuses(folder.resolve("none.properties"), "does not exist");
        refuses(folder, "is not a file");
        refuses(Files.write(folder.resolve("binary"), new byte[] {'a', (byte) 0xff, 0}), "is not UTF-8");
        refuses(write("#".repeat(1 << 20)), "is larger than");
    }

    private AnswerScoringModel configured(String model) throws IOException {
        return AnswerScoringModel.of(
                config(Map.of("footnote.answering.model", write(model).toString())));
    }

    private Path write(String model) throws IOException {
        return Files.writeString(folder.resolve("my.properties"), model);
    }

    private static void refuses(Path file, String problem) {
        AnsweringConfig config = config(Map.of("footnote.answering.model", file.toString()));

        assertThatExceptionOfType(AnswerScoringModelException.class)
                .isThrownBy(() -> AnswerScoringModel.of(config))
                .withMessageStartingWith("footnote.answering.model: " + file + " cannot be used: ")
                .withMessageContaining(problem)
                .satisfies(refused -> assertThat(refused).message().hasLineCount(1));
    }

    private static AnsweringConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withDefaultValues(settings)
                .withMapping(AnsweringConfig.class, "footnote.answering")
                .build()
                .getConfigMapping(AnsweringConfig.class, "footnote.answering");
    }
}
