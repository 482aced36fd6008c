package dev.footnote.answering.generation;

import static dev.footnote.answering.generation.StatementSplitting.said;
import static dev.footnote.answering.generation.StatementSplitting.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reasoning of a model is removed from its output. */
class ReasoningRemovalTest {

    @Test
    void removesThoughts() {
        String written = "<think>Let me see [21].\nHm < 3.</think>\nTwo were signed [21]. <b>Both</b> a < b [22].";

        assertThat(texts(written)).containsExactly("Two were signed.", "Both a < b.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<thinking>Hm.</thinking>Two were signed.",
                "<THINKING>Hm.</Think>Two were signed.",
                "<thought>Hm.</thought>Two were signed.",
                "<thoughts>Hm.</thoughts>Two were signed.",
                "<reasoning effort='high'>Hm.</reasoning>Two were signed.",
                "<Reflection>Hm.</Reflection>Two were signed.",
                "<thinking>Hm.<reflection>No.</reflection>Or three.</thinking>Two were signed.",
                "Two were signed.<think>Or three were",
            })
    void recognizesTheTagsOfThoughts(String written) {
        assertThat(texts(written)).containsExactly("Two were signed.");
    }

    @Test
    void ignoresOtherTags() {
        assertThat(texts("<thinker>Two</thinker> were <reasonable>signed</reasonable>."))
                .containsExactly("Two were signed.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Take the badge.", "Take badge 7", "Take the badge [21]"})
    void separatesTheTextsBeforeAndAfterAThought(String before) {
        List<String> texts = texts(before + "<think>Hm.</think>Parking is free.");

        assertThat(texts).hasSize(2).last().isEqualTo("Parking is free.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hm. STATUS: NONE\n[21] I [2</think>Two were signed [21].",
                "The passages do not say.\n[22]</think>\n\nTwo were signed [21].",
                "`pair[21]</THINK>Two were signed [21].",
                "Three, I guess.</reasoning>Two were signed [21].",
                "Two.</think>Two were</think> signed [21]."
            })
    void treatsAllTextBeforeAClosingTagAsThoughtIfItBeganInThePrompt(String written) {
        assertThat(said(written)).containsExactly(new GeneratedSentence("Two were signed.", List.of(21), null));
    }

    /** It may have been emitted by then. */
    @Test
    void keepsCompleteSentencesBeforeAClosingTagAndDropsThePendingOne() {
        assertThat(texts("One was. [21] Two were. [22] Three were. </think>Four were."))
                .containsExactly("One was.", "Two were.", GeneratedSentence.END_OF_REASONING.text(), "Four were.");
    }
}
