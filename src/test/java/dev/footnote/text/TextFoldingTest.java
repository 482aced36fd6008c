package dev.footnote.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFoldingTest {

    @ParameterizedTest
    @CsvSource({"Málaga, malaga", "ÉTATS-UNIS, etats-unis", "İzmir, izmir", "août 2024, aout 2024", "Übung, ubung"})
    void removesCaseAndAccents(String text, String folded) {
        assertThat(TextFolding.fold(text)).isEqualTo(folded);
    }

    @Test
    void foldsCombiningAccentsLikePrecomposedOnes() {
        assertThat(TextFolding.fold("E\u0301tat")).isEqualTo(TextFolding.fold("\u00c9tat"));
    }

    @Test
    void foldsAnEmptyTextToAnEmptyText() {
        assertThat(TextFolding.fold("")).isEmpty();
    }
}
