package dev.footnote.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.Duration;
import java.util.Map;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values out of range are refused at the start, with their key. */
class ModelConfigTest {

    private static final ValidatorFactory VALIDATORS = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            model                   | ' '
            temperature             | -0.1
            temperature             | 2.1
            temperature             | NaN
            max-output-tokens       | 0
            answer-words            | 0
            retries                 | -1
            retry-delay             | 0s
            retry-delay             | PT-1S
            retry-delay             | 1h
            concurrency             | 0
            max-queued              | -1
            timeout.connect         | 0s
            timeout.connect         | PT-5S
            timeout.first-token     | 0s
            timeout.idle            | 0s
            timeout.first-token     | PT-5S
            timeout.total           | 0s
            timeout.total           | PT-5S
            timeout.total           | PT9999999H
            breaker.failures        | 0
            breaker.delay           | 0s
            breaker.delay           | PT-1S
            prices.m.input          | -2
            prices.m.output         | NaN
            """)
    void refusesAValueOutOfRange(String key, String value) {
        assertThatThrownBy(() -> config(Map.of("footnote.llm." + key, value)))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining("footnote.llm." + key);
    }

    @Test
    void acceptsValuesAtTheirBounds() {
        LlmConfig config = config(Map.of(
                "footnote.llm.temperature", "2",
                "footnote.llm.retries", "0",
                "footnote.llm.retry-delay", "1ms",
                "footnote.llm.timeout.total", "24h",
                "footnote.llm.prices.m.input", "0"));

        assertThat(config.timeout().total()).isEqualTo(Duration.ofDays(1));
    }

    private static LlmConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withDefaultValues(Map.of(
                        "footnote.llm.prices.m.input", "1",
                        "footnote.llm.prices.m.output", "1"))
                .withDefaultValues(settings)
                .withMapping(LlmConfig.class, "footnote.llm")
                .withValidator(new BeanValidation())
                .build()
                .getConfigMapping(LlmConfig.class, "footnote.llm");
    }

    private static final class BeanValidation implements BeanValidationConfigValidator {

        @Override
        public Validator getValidator() {
            return VALIDATORS.getValidator();
        }
    }
}
