package dev.footnote.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Span;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Line 15 ( Velden tram ) | Line 15 (Velden tram) | true",
                "## Holm , North Sund    | Holm, North Sund      | true",
                "IDA MOEN                | Ida Moen              | true",
                "Line 1                  | Line 15               | false",
                "...                     | ???                   | false",
            })
    void comparesOnlyLettersAndDigitsWithTheTitle(String line, String title, boolean isOne) {
        assertThat(TitleLine.isTitle(line, title)).isEqualTo(isOne);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Holm , Sund | He has played in Holm and Ternen .",
                "Holm , Sund | in Sund to be given up .",
                "Holm , Sund | , a casino and a mill .",
            })
    void findsTheTitleAtTheStartOfALaterSentence(String line, String behind) {
        String before = "Holm is a town in Sund .\n\n";
        String text = before + line + "\n " + behind;

        Optional<Span> opening = TitleLine.findOpening(text, new Span(before.length(), text.length()), "Holm, Sund");

        assertThat(opening).map(span -> span.textIn(text)).contains(line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rules of the boat house                                | Dogs stay outside.   | true",
                "The harbour office of Ternen is open from Monday until | Friday and on feasts. | false",
                "The harbour office is open from                        | nine to five.         | false",
            })
    void findsTheTitleAtTheStartOfATextUnlessItsLinesAreWrapped(String line, String behind, boolean opens) {
        String text = line + "\n" + behind;

        assertThat(TitleLine.findOpening(text, new Span(0, text.length()), line).isPresent())
                .isEqualTo(opens);
    }

    @Test
    void findsNoTitleWithinAParagraph() {
        String text = "The boat of\nHolm\nwas sold.";

        assertThat(TitleLine.findOpening(text, new Span(12, text.length()), "Holm"))
                .isEmpty();
    }
}
