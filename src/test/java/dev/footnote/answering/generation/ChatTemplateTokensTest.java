package dev.footnote.answering.generation;

import static dev.footnote.answering.generation.StatementSplitting.inPieces;
import static dev.footnote.answering.generation.StatementSplitting.said;
import static dev.footnote.answering.generation.StatementSplitting.texts;
import static dev.footnote.answering.generation.StatementSplitting.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.generation.GeneratedSentence.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers with a wrong chat template leave its tokens in the text. */
class ChatTemplateTokensTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</s>",
                "<eos>",
                "<end_of_turn>",
                "<|im_end|>",
                "<|eot_id|>",
                "<|endoftext|>",
                "<|end_of_turn|>",
                "<|end|>",
                "<|user|>",
                "<\uff5cend\u2581of\u2581sentence\uff5c>",
                "<|im_start|>user\n",
                "<|start_header_id|>user<|end_header_id|>\n\n",
                "<|start|>user<|message|>",
            })
    void ignoresTextAfterTheEndOfTheTurn(String end) {
        List<GeneratedSentence> cuts =
                whole("Two were signed [21].\nSTATUS: PARTIAL" + end + "Who signed? [21] STATUS: NONE\nHolm.");

        assertThat(cuts)
                .containsExactly(
                        new GeneratedSentence("Two were signed.", List.of(21), null),
                        new GeneratedSentence("", List.of(), Verdict.PARTIAL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<|begin_of_text|>Two were signed.",
                "Two <|reserved_special_token_117|>were signed.",
                "<|im_start|>assistant\nTwo were signed.<|im_end|>",
                "<start_of_turn>model\nTwo were signed.<end_of_turn>",
                "<|start_header_id|>assistant<|end_header_id|>\n\nTwo were signed.<|eot_id|>",
                "Two were signed.<|im_en",
                "Two were signed.<|",
            })
    void removesOtherTokens(String written) {
        assertThat(texts(written)).containsExactly("Two were signed.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<|channel|>analysis<|message|>Three?<|end|>Two were signed.",
                "<|channel|>analysis<|message|>Three?<|end|><|start|>assistant<|channel|>final<|message|>Two were signed.",
                "<|channel|>commentary to=a.b<|message|>Three?<|end|><|channel|>final<|message|>Two were signed.<|return|>",
                "Three? <|end|><|start|>assistant<|channel|>final<|message|>Two were signed.",
                "<think>Three?<|channel|>final<|message|>Two were signed.",
            })
    void treatsAChannelOtherThanTheFinalOneAsThought(String written) {
        assertThat(said(written)).containsExactly(new GeneratedSentence("Two were signed.", List.of(), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "If a <| b then c |> d.",
                "It is a<|b here.",
                "It is 1 < 2 and <|a>.",
            })
    void keepsTextThatIsNotAToken(String written) {
        assertThat(texts(written)).containsExactly(written);
    }

    @Test
    void keepsTextThatIsTooLongForAToken() {
        String written = "It is <|" + "a".repeat(41) + "|>.";

        assertThat(texts(written)).containsExactly(written);
    }

    @Test
    void givesTheSameResultForAnySplitIntoPieces() {
        String written = "<|channel|>analysis<|message|>Three?<|end|>Two </b>were <|x|>signed.</s>Who?<|im_end|>";

        assertThat(inPieces(written.chars().mapToObj(Character::toString).toList()))
                .isEqualTo(whole(written));
    }

    @Test
    void readsMegabytesOfIncompleteTokensInLinearTime() {
        String hostile = "<|a".repeat(200_000) + "<|channel|>".repeat(50_000) + "</".repeat(200_000);

        assertThat(whole(hostile)).isNotNull();
    }
}
