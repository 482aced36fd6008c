package dev.footnote.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishWordsTest {

    private final EnglishWords english =
            new EnglishWords(Set.of("settled", "tally", "common", "state", "states", "handle")::contains);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tally",
                "tallying",
                "unsettled",
                "uncommonly",
                "restated",
                "stated",
                "handlers",
                "handling",
                "statement"
            })
    void recognizesInflectedAndDerivedForms(String word) {
        assertThat(english).accepts(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s", "tlaly", "statess", "commonn", "unsetled", "uncomon", "handlre", "un"})
    void doesNotRecognizeAMisspeltWord(String word) {
        assertThat(english).rejects(word);
    }
}
