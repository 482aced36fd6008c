package dev.footnote.answering.english;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PronounsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He came back in 1908.",
                "She, too, signed.",
                "\u201cThey stayed for three days,\u201d said the pilot.",
                "Its harbour was dredged in May.",
                "Their local rivals won twice.",
                "This agreement holds for ten years.",
                "These devices treat it.",
                "Those two ships were sold.",
                "Both were signed in May.",
                "It was signed by Ada Moor.",
                "Such papers are kept for a year."
            })
    void recognizesASentenceThatOpensWithAReference(String sentence) {
        assertThat(Pronouns.openSentence(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "...",
                "Ada Moor came back in 1908, and she stayed.",
                "Italy signed first.",
                "Thesis papers are kept.",
                "It is known that the harbour was dredged.",
                "It is also unknown how many were sold.",
                "It was shown by Moor that the pier holds.",
                "It was in May that the crane was sold.",
                "Those who enter need a pass.",
                "Those red boats which carry a lamp are the pilots'.",
                "Both before and after the war the harbour was free.",
                "Her Majesty opened the lock.",
                "His Royal Highness opened the lock.",
                "Such as it is, the pier holds."
            })
    void ignoresASentenceThatRefersToNothingEarlier(String sentence) {
        assertThat(Pronouns.openSentence(sentence)).isFalse();
    }
}
