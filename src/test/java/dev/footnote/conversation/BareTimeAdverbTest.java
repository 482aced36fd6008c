package dev.footnote.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.conversation.Turn.Role;
import dev.footnote.index.PassageFilter;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BareTimeAdverbTest {

    @ParameterizedTest
    @CsvSource({
        "And afterwards?, And after that?",
        "afterward, after that",
        "What about later on?, What about after that?",
        "but earlier?, but before that?",
        "And now?, And today?",
        "How about these days?, How about today?",
    })
    void isExpanded(String message, String expected) {
        assertThat(BareTimeAdverb.expand(message)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"And who was it later?", "Now what does it cost?", "Later editions?", "And the earlier one?", ""
            })
    void ignoresLongerMessages(String message) {
        assertThat(BareTimeAdverb.expand(message)).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource({
        "Who was the warden of Odda in 2020?, And now?, Who was the warden of Odda today?",
        "Who was the warden of Odda in 2020?, And earlier?, Who was the warden of Odda before 2020?",
        "What did the mill grind in May 2021?, And later?, What did the mill grind since June 2021?",
        "How many boats sailed in 2019?, What about afterwards?, How many boats sailed since 2020?",
    })
    void repeatsThePreviousQuestionForAnotherTime(String question, String message, String expected) {
        List<Turn> turns = List.of(new Turn(Role.USER, question), new Turn(Role.ASSISTANT, "The documents tell it."));

        assertThat(new FollowUpResolver(terms -> 1)
                        .resolve(message, turns, LocalDate.of(2024, 11, 30), PassageFilter.NONE)
                        .text())
                .isEqualTo(expected);
    }

    @Test
    void searchesOnlyShortMessages() {
        String message = "and" + " ".repeat(5000) + "later?";

        assertThat(BareTimeAdverb.expand(message)).isEqualTo(message);
    }
}
