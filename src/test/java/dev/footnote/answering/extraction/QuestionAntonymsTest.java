package dev.footnote.answering.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionAntonymsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Which was the first treaty? | It was the second treaty between the two.",
                "Which was the last treaty? | The first one was signed in Rome.",
                "Which office is the smallest? | The largest office is in Madrid.",
                "Who disapproved of the plan? | The council approved it.",
                "Which steps are unnatural? | Natural steps come first.",
                "Which data are sensitive? | Nonsensitive data are kept apart.",
                "Who lives in northern Norway? | The southern counties hold most people.",
            })
    void findsAnotherValueOfWhatIsAskedFor(String question, String text) {
        boolean opposite = new QuestionAntonyms(question).areIn(text);

        assertThat(opposite).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Which was the first treaty? | The first treaty was followed by a second.",
                "Did the first or the second treaty fail? | The second treaty failed.",
                "Which office is the largest? | It has forty rooms.",
                "What do treaties need? | Unless ratified, less than nothing.",
                "How tall is the tower? | The lower part is of stone.",
                "Which was the FIRST treaty? | First, a treaty on trade.",
            })
    void acceptsATextWithTheSameValueOrNone(String question, String text) {
        boolean opposite = new QuestionAntonyms(question).areIn(text);

        assertThat(opposite).isFalse();
    }
}
