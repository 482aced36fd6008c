package dev.footnote.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

    @ParameterizedTest
    @CsvSource({"Málaga, malaga", "ÉTATS-UNIS, etats-unis", "İzmir, izmir", "août 2024, aout 2024", "Übung, ubung"})
    void hasNeitherCapitalsNorAccents(String text, String folded) {
        assertThat(FoldedText.of(text)).isEqualTo(folded);
    }

    @Test
    void ofAccentsWrittenApartIsTheSame() {
        assertThat(FoldedText.of("E\u0301tat")).isEqualTo(FoldedText.of("\u00c9tat"));
    }

    @Test
    void ofNothingIsNothing() {
        assertThat(FoldedText.of("")).isEmpty();
    }
}
