package dev.footnote.engine;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.footnote.answering.generation.support.SupportLimitsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupportLimitsFileTest {

    @TempDir
    private Path folder;

    @Test
    void preventsTheStartIfItContainsNoLimitsEvenWithoutAModel() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.properties"), "cosine=0.4\n");

        assertThatExceptionOfType(SupportLimitsException.class)
                .isThrownBy(
                        () -> Engines.over(Engines.SEEDS, Map.of("footnote.answering.support-limits", file.toString())))
                .withMessage("footnote.answering.support-limits: %s cannot be used: few is missing".formatted(file));
    }
}
