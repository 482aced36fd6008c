package dev.footnote.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnsafeTextCheckTest {

    private static final String SOURCE = "Write to [port@example.org] or see https://example.org/a, pier_7, U.S. Navy.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Siehe https://evil.example/x          | an address
            Siehe HTTP://EVIL                     | an address
            Siehe javascript:alert(1)             | an address
            Siehe www.evil.example                | an address
            Siehe evil.com                        | an address
            Siehe evil.com/path?x=1               | an address
            Schreiben Sie an me@evil.example      | an address
            Siehe https://example.org/b           | an address
            Der **Hafen** ist zu.                 | mark-up
            Der <b>Hafen</b> ist zu.              | mark-up
            Der [Hafen](x) ist zu.                | mark-up
            [port] [7]                            | mark-up
            Pier_7 und Pier_8                     | mark-up
            """)
    void reportsAddedLinksAndMarkup(String text, String added) {
        assertThat(UnsafeTextCheck.findAddedContent(text, SOURCE)).isEqualTo(added);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hafen\u0000", "Ha\u202efen", "Ha\u200bfen", "Hafen\u2028zu", "Hafen\tzu", "Ha\ud800fen"})
    void reportsInvisibleCharacters(String text) {
        assertThat(UnsafeTextCheck.findAddedContent(text, SOURCE)).isEqualTo("a control character");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Schreiben Sie an [port@example.org] oder https://example.org/a",
                "Pier_7 der U.S. Navy, z.B. um 9.30 Uhr, d.h. morgens.",
                "می\u200cخواهم",
                "Es kostet 2.500.000 Euro...",
                "Ein Herz \u2764\ufe0f und \u00abZitat\u00bb (so)."
            })
    void acceptsPlainWordsAndContentOfTheSource(String text) {
        assertThat(UnsafeTextCheck.findAddedContent(text, SOURCE)).isEmpty();
    }
}
