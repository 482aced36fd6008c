package dev.footnote.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.ingestion.format.ParsedFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deeply nested hostile Markdown; too slow for a unit test. */
class DocumentFormatsIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {">", "- ", "[", "*a ", "1. ", "> - ", "`", "![", "<a "})
    void readsMarkdownOfAnyDepth(String unit) {
        ParsedFile read = DocumentFormatsTest.read(
                folder.resolve("a.md"), (unit.repeat(50_000) + "x").getBytes(StandardCharsets.UTF_8), 1 << 24);

        assertThat(read.documents().size() + read.failures().size()).isEqualTo(1);
    }
}
