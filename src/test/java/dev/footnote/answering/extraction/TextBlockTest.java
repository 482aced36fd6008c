package dev.footnote.answering.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Span;
import dev.footnote.structure.TextDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextBlockTest {

    private static final String MINUTES = """
            # Minutes
            The hall was cold.
            It was full, too.

            Items of the evening:
            - New boats. Decision: postponed.
              - Ida asks for prices.
            - Old boats are sold.
            The evening ended late.

            | Boat | Price |
            | --- | --- |
            | Terne | 40 |
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It was full   | The hall was cold. It was full, too.",
                "Decision      | - New boats. Decision: postponed. - Ida asks for prices.",
                "Ida asks      | - Ida asks for prices.",
                "Items of      | Items of the evening:",
            })
    void isAnItemWithItsLinesOrAParagraphUpToAListOrHeading(String place, String block) {
        assertThat(around(place).textIn(MINUTES).replaceAll("\\s+", " ").strip())
                .isEqualTo(block);
    }

    @Test
    void isTheRowAloneInATable() {
        assertThat(around("| Terne | 40 |").textIn(MINUTES)).isEqualTo("| Terne | 40 |");
    }

    private static Span around(String words) {
        int start = MINUTES.indexOf(words);
        return TextBlock.around(
                new Span(start, start + words.length()), TextDocument.of("m", "Minutes", null, "m", MINUTES));
    }
}
