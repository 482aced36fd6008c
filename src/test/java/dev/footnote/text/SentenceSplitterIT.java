package dev.footnote.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Span;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A million repeated characters; too slow for a unit test. */
class SentenceSplitterIT {

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.", "A. ", "\"' ", "\uD83D\uDE00", "word ", "1.\n", "No. ", ". ", "- "})
    void splitsAMillionCharactersOfAnyText(String unit) {
        String text = unit.repeat((1 << 20) / unit.length());

        List<Span> found = SentenceSplitterTest.SENTENCES.split(text);

        assertThat(found).isNotEmpty();
        SentenceSplitterTest.assertCovers(text, found);
    }
}
