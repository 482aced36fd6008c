package dev.footnote.answering.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.index.AcronymVariant;
import dev.footnote.text.LexicalTerms;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who built the Ferry Hall in Zenda? | ferri hall zenda",
                "Thank you. When did Rassendyll leave? | rassendyl",
                "Is that so? Then who won? | ''",
                "EU members in 12 lists? | eu 12",
                "Which Irish Towns have a harbour like Cork? | cork",
                "what is the harbour like | ''",
                "What is Zenda known for? | zenda",
            })
    void findsCapitalizedWordsAcronymsAndNumbers(String question, String names) {
        String named = QuestionNames.of(question, List.of(), List.of()).terms().stream()
                .map(LexicalTerms.LocatedTerm::term)
                .collect(Collectors.joining(" "));

        assertThat(named).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who left Zenda for Strelsau? | The king left Strelsau at night. | 0.5",
                "How many rooms has the Ferry Hall on pier 12? | The Ferry Hall on pier 14 has nine rooms. | 0.6666666666666666",
                "When did Queen Flavia die? | Queen Antoinette died in winter. | 0.5",
                "Who leads the UN? | The United States have a president. | 0",
                "Who is Ana? | Anastasia is his sister. | 0",
            })
    void computesTheShareOfNamesInAText(String question, String text, double held) {
        double share = QuestionNames.of(question, List.of(), List.of()).shareIn(text);

        assertThat(share).isEqualTo(held);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who left Zenda for Strelsau? | He left for Strelsau, and nobody in Zenda saw it.",
                "Who leads the UN? | The head of the United Nations is its Secretary-General.",
                "Who leads the United Nations? | The UN is led by its Secretary-General.",
                "Which ports has America? | The American ports are many.",
                "Who wrote in Málaga? | She wrote it in Malaga's old port.",
                "who was it | Nobody knows.",
            })
    void findsNamesInOtherSpellings(String question, String text) {
        double share = QuestionNames.of(question, List.of(), List.of()).shareIn(text);

        assertThat(share).isEqualTo(1);
    }

    @Test
    void findsAnAcronymByItsLongForm() {
        var acronymVariant = new AcronymVariant(Set.of("moz"), Set.of("ministri", "zeal"));
        QuestionNames questionNames = QuestionNames.of("Who leads the MoZ?", List.of(acronymVariant), List.of());

        double share = questionNames.shareIn("The ministry of zeal is led by nobody.");

        assertThat(share).isEqualTo(1);
    }
}
