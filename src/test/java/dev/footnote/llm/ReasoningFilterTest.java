package dev.footnote.llm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasoningFilterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Yes.                                             | Yes.
            <think>Hm.</think>Yes.                           | Yes.
            Yes.<think>Hm.</think> No.                       | Yes. No.
            <think>Hm.</think>Yes.<think>Ah.</think> No.     | Yes. No.
            Yes.<think>Hm. It may                            | Yes.
            Hm. It may.</think>Yes.                          | Yes.
            Hm.</think>Ah.</think>Yes.                       | Yes.
            <think>A<think>B</think>C</think>Yes.            | Yes.
            <think>Say <think> here.</think>Yes.             | Yes.
            Hm.</think>Yes.<think>Ah.</think> No.            | Yes. No.
            Hm.</think>Yes.<think>Ah.                        | Yes.
            <THINK>Hm.</Think>Yes.                           | Yes.
            <thinking mode="long">Hm.</thinking>Yes.         | Yes.
            <reasoning>Hm.</reasoning>Yes.                   | Yes.
            <Thought>Hm.</thought>Yes.<reflection>Ah.        | Yes.
            It takes a <thinker> and a <reasonable> one.     | It takes a <thinker> and a <reasonable> one.
            I think so, a < b and b > c.                     | I think so, a < b and b > c.
            Yes.<think                                       | Yes.<think
            <think>Hm.                                       | ''
            Hm.</think>                                      | ''
            ''                                               | ''
            """)
    void removesThoughtsAnywhereInAText(String text, String rest) {
        assertThat(ReasoningFilter.withoutReasoning(text)).isEqualTo(rest);
    }

    @Test
    void removesThoughtsAcrossLines() {
        assertThat(ReasoningFilter.withoutReasoning("<think>\nHm.\n\nAh.\n</think>\n\nYes."))
                .isEqualTo("\n\nYes.");
    }

    @Test
    void removesThoughtsAcrossPieces() {
        ReasoningFilter reasoningFilter = new ReasoningFilter();

        assertThat(reasoningFilter.filterNext("Yes. <think>Hm.")).isEqualTo("Yes. ");
        assertThat(reasoningFilter.filterNext("Ah.")).isEmpty();
        assertThat(reasoningFilter.filterNext("So.</think>No.")).isEqualTo("No.");
        assertThat(reasoningFilter.filterNext("Maybe.")).isEqualTo("Maybe.");
    }

    @Test
    void finishesOnManyUnclosedThoughts() {
        assertThat(ReasoningFilter.withoutReasoning("<think>".repeat(100_000) + "<think".repeat(100_000)))
                .isEmpty();
    }
}
