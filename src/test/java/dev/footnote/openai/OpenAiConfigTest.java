package dev.footnote.openai;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiConfigTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void linksAreOnUnlessTurnedOff(boolean off) {
        OpenAiConfig config = new SmallRyeConfigBuilder()
                .withMapping(OpenAiConfig.class)
                .withDefaultValues(off ? Map.of("footnote.openai.links", "false") : Map.of())
                .build()
                .getConfigMapping(OpenAiConfig.class);

        assertThat(config.links()).isNotEqualTo(off);
    }
}
