package dev.footnote.answering.generation.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.footnote.answering.AnsweringConfig;
import dev.footnote.answering.generation.support.SupportLimits.Measured;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SupportLimitsTest {

    private static final String LIMITS = """
            # by hand
            coverage=0.5
            coverage_of_few=0.75
            few=4
            of_question=0.25
            cosine=0.5
            """;

    @TempDir
    private Path folder;

    @Test
    void usesTheBundledLimitsByDefault() {
        assertThat(SupportLimits.of(config(Map.of()))).isEqualTo(SupportLimits.shipped());
    }

    @Test
    void readsTheConfiguredFile() throws IOException {
        assertThat(configured(LIMITS)).isEqualTo(new SupportLimits(0.5, 0.75, 4, 0.25, 0.5));
    }

    @Test
    void readsBackItsProperties() {
        SupportLimits limits = new SupportLimits(0.1, 0.2, 3, 0.4, -0.5);

        assertThat(SupportLimits.of(limits.properties())).isEqualTo(limits);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "cosine=1.5; cosine is 1.5 but must be -1 to 1",
                "cosine=NaN; cosine is NaN but must be -1 to 1",
                "coverage=-0.1; coverage is -0.1 but must be 0 to 1",
                "coverage_of_few=2; coverage_of_few is 2.0 but must be 0 to 1",
                "of_question=half; of_question is 'half', which is not a number",
                "of_question=; of_question is '', which is not a number",
                "few=-1; few is -1 but must be 0 to 100",
                "few=1e9; few is 1000000000 but must be 0 to 100",
                "few=2.5; few is 2.5 but must be a whole number",
                "cosin=0.4; cosin is not a limit of the check",
                "cosine=\\uZZZZ; Malformed"
            })
    void refusesAnInvalidLine(String line, String problem) {
        assertThatExceptionOfType(SupportLimitsException.class)
                .isThrownBy(() -> configured(LIMITS + line + "\n"))
                .withMessageStartingWith("footnote.answering.support-limits: " + folder)
                .withMessageContaining(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"coverage=", "coverage_of_few=", "few=", "of_question=", "cosine="})
    void refusesAFileWithAMissingLimit(String key) {
        String others = LIMITS.replaceAll("(?m)^" + key + ".*$", "");

        assertThatExceptionOfType(SupportLimitsException.class)
                .isThrownBy(() -> configured(others))
                .withMessageEndingWith(key.replace("=", "") + " is missing");
    }

    @Test
    void refusesAMissingFile() {
        assertThatExceptionOfType(SupportLimitsException.class)
                .isThrownBy(() -> SupportLimits.of(config(Map.of(
                        "footnote.answering.support-limits",
                        folder.resolve("none").toString()))))
                .withMessageEndingWith("cannot be used: it does not exist");
    }

    @Test
    void refusesValuesOutOfRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SupportLimits(0.5, 0.5, 1, 0.5, -2));
    }

    @ParameterizedTest
    @CsvSource({
        "5, 0.50, 0.25, 0.5, false, true",
        "5, 0.49, 1.00, 1.0, true, false",
        "4, 0.75, 0.25, 0.5, false, true",
        "4, 0.74, 1.00, 1.0, true, false",
        "5, 1.00, 0.24, 1.0, true, false",
        "5, 1.00, 1.00, 0.4, false, false",
        "5, 1.00, 1.00, 0.4, true, true"
    })
    void acceptsScoresThatReachEachLimit(
            int terms, double coverage, double ofQuestion, double cosine, boolean isPart, boolean admitted)
            throws IOException {
        Measured measured = new Measured(terms, coverage, ofQuestion, cosine, isPart);

        assertThat(configured(LIMITS).admits(measured)).isEqualTo(admitted);
    }

    private SupportLimits configured(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("limits.properties"), content);
        return SupportLimits.of(config(Map.of("footnote.answering.support-limits", file.toString())));
    }

    private static AnsweringConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withDefaultValues(values)
                .withMapping(AnsweringConfig.class, "footnote.answering")
                .build()
                .getConfigMapping(AnsweringConfig.class, "footnote.answering");
    }
}
