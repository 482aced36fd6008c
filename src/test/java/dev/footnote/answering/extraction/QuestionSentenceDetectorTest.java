package dev.footnote.answering.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionSentenceDetectorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "When does the season begin?",
                "**How high is the hut?**",
                "Q: Is there drinking water?",
                "(And why is the roof red?)",
                "\u201cWho pays?\u201d",
                "What on earth?!",
            })
    void findsSentencesThatEndWithAQuestionMark(String sentence) {
        assertThat(QuestionSentenceDetector.isQuestion(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The season begins in April.",
                "In 1944 he published What Is Life?",
                "The chairman asked: \u201cWho pays?\u201d",
                "Who pays? is the title of her first book.",
                "",
            })
    void ignoresStatements(String sentence) {
        assertThat(QuestionSentenceDetector.isQuestion(sentence)).isFalse();
    }
}
