package dev.footnote.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Passage;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A million repeated characters; too slow for a unit test. */
class PassageSplitterIT {

    @ParameterizedTest
    @ValueSource(strings = {"x", "\uD83D\uDE00", "\u4e2d", "a.", "word ", "word      ", "-", "x\n"})
    void splitsAMillionCharactersWithoutSplittingASurrogatePair(String unit) {
        String text = unit.repeat((1 << 20) / unit.length());

        List<Passage> passages = PassageSplitterTest.split(text, PassageSplitterTest::words, 200);

        assertThat(passages).isNotEmpty();
        PassageSplitterTest.assertSound(text, 0, passages, PassageSplitterTest::words, 200);
    }
}
