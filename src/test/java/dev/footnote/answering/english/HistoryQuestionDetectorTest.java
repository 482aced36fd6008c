package dev.footnote.answering.english;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryQuestionDetectorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How has the fee changed?",
                "What did a permit cost before?",
                "What was the previous limit?",
                "What did the rent use to be in the earlier version?",
                "How much did the contribution increase?",
                "Was the deposit raised?",
                "What is new in the rules?",
                "Who used to decide on grants?",
            })
    void recognizesQuestionsAboutThePast(String question) {
        assertThat(HistoryQuestionDetector.isHistoryQuestion(question)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What does a permit cost?",
                "How often is the oil changed?",
                "What must be done before a flight?",
                "Who decides on grants?",
                "What was the fee?",
                "Where is the old town hall?",
            })
    void ignoresOtherQuestions(String question) {
        assertThat(HistoryQuestionDetector.isHistoryQuestion(question)).isFalse();
    }
}
