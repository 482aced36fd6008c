package dev.footnote.answering.english;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PresentTenseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The pool opens at nine.",
                "A card costs 14 euros.",
                "The librarian is Tom Reed.",
                "Tickets are sold at the gate.",
                "The price has risen twice.",
                "Dogs must stay outside.",
                "The renewed roof is green.",
                "Lunch | 8 euros",
                "Do not feed the seals.",
                "The pump needs 3 litres.",
            })
    void recognizesThePresentTense(String sentence) {
        assertThat(PresentTense.isIn(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The pool opened at nine.",
                "A card cost 14 euros then, and the clerk wrote it down.",
                "The librarian was Tom Reed.",
                "Tickets were sold at the gate.",
                "The price had risen twice.",
                "The crew sang and drank.",
                "They met at the mill.",
                "The council chose another roof.",
                "The mayor held talks on how far the work has come.",
                "Nobody could say whether it is true.",
            })
    void ignoresThePast(String sentence) {
        assertThat(PresentTense.isIn(sentence)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The lift is currently out of order. | true",
                "The reservoir is still half full. | true",
                "Watering is forbidden this week. | true",
                "The lift is in the north wing. | false",
                "Water is drawn at the well. | false",
            })
    void distinguishesTemporaryFromPermanentStates(String sentence, boolean passes) {
        assertThat(PresentTense.isTemporary(sentence)).isEqualTo(passes);
    }
}
