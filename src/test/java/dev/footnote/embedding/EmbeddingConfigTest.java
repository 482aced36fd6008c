package dev.footnote.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmbeddingConfigTest {

    @Test
    void usesTheCacheFolderOfTheUserByDefault() {
        EmbeddingConfig config = config(Map.of());

        assertThat(config.keep()).isTrue();
        assertThat(config.workers()).isZero();
        assertThat(EmbeddingConfig.effectiveDirectory(config))
                .isAbsolute()
                .endsWithRaw(Path.of("footnote", "embeddings"));
    }

    @Test
    void usesTheConfiguredFolder() {
        EmbeddingConfig config = config(Map.of("footnote.embedding.directory", "/tmp/kept"));

        assertThat(EmbeddingConfig.effectiveDirectory(config)).isEqualTo(Path.of("/tmp/kept"));
    }

    private static EmbeddingConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(EmbeddingConfig.class, "footnote.embedding")
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build()
                .getConfigMapping(EmbeddingConfig.class, "footnote.embedding");
    }
}
