package dev.footnote.console.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "two\\r\\n  lines|two lines",
                "tab\\tand\\u2028gap|tab and gap",
                "\\u001b[31mred|\ufffd[31mred",
                "\\u009b31mred|\ufffd31mred",
                "\\u202Etxt.exe|\ufffdtxt.exe",
                "naïve, 日本, 😀|naïve, 日本, 😀",
                "میخواهم|میخواهم"
            })
    void joinsLinesAndRemovesControlSequences(String escaped, String expected) {
        assertThat(TerminalText.line(unescape(escaped))).isEqualTo(expected);
    }

    @Property
    boolean letsNoControlCharacterThrough(@ForAll String text) {
        return TerminalText.line(text).codePoints().noneMatch(Character::isISOControl);
    }

    private static String unescape(String text) {
        return text.replace("\\r", "\r")
                .replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("\\u2028", "\u2028")
                .replace("\\u001b", "\u001b")
                .replace("\\u009b", "\u009b")
                .replace("\\u202E", "\u202e");
    }
}
