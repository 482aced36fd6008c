package dev.footnote.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NounPhrasesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            When was the crane built?                      | the crane
            When was the old crane built?                  | the old crane
            How high is the stone bridge?                  | the stone bridge
            What does the night ferry cost?                | the night ferry
            How much does a ticket for the ferry cost?     | a ticket; the ferry
            Who signed the water agreement?                | the water agreement
            Who painted the ceiling of the great hall?     | the ceiling; the great hall
            When is the museum open in winter?             | the museum
            Where was the boat built?                      | the boat
            Can the ferry carry a lorry?                   | the ferry; a lorry
            Who lives there?                               | -
            """)
    void omitsTheVerbOfTheQuestion(String question, String phrases) {
        String found = NounPhrases.findAll(question).stream()
                .map(phrase -> phrase.textIn(question))
                .collect(Collectors.joining("; "));

        assertThat(found).isEqualTo(phrases == null ? "" : phrases);
    }

    @Test
    void areOneIfEachModifiesThePrevious() {
        String linked = "Who is the captain of the ferry?";
        String apart = "When does the ferry leave the harbour?";

        assertThat(NounPhrases.areOne(linked, NounPhrases.findAll(linked))).isTrue();
        assertThat(NounPhrases.areOne(apart, NounPhrases.findAll(apart))).isFalse();
    }

    @Test
    void areNotOneWithoutAPhrase() {
        assertThat(NounPhrases.areOne("Why?", NounPhrases.findAll("Why?"))).isFalse();
    }
}
