package dev.footnote.answering.generation;

import static dev.footnote.answering.generation.StatementSplitting.texts;
import static dev.footnote.answering.generation.StatementSplitting.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.generation.GeneratedSentence.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text around the sentences of an answer does not become a statement. */
class OutlineFilterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Answer: Two were signed.",
                "**Answer:** Two were signed.",
                "### Answer:\n\nTwo were signed.",
                "## Answer\nTwo were signed.",
                "Final answer:\nTwo were signed.",
                "**Signed agreements**\n\nTwo were signed.",
                "Signed agreements\nTwo were signed.",
                "These are the agreements that were signed in Vientiane by both ministers:\n- Two were signed.",
                "Two were signed.\n[^21]: News of agreements",
                "Two were signed.\n\n[21]: https://example.org/news",
                "Two were signed.\n\nSources:\n- [21] News of agreements\n- [22] Two were sold.",
                "Two were signed.\n**References**\n1. Two were sold. [22]",
                "Two were signed.\nSource: News of agreements [21]",
                "Sources: [21]\nTwo were signed.",
                "Two were signed. [21]. [22].",
                "Two were signed.[21].[22].",
            })
    void keepsOnlyTheSentence(String written) {
        assertThat(texts(written)).containsExactly("Two were signed.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Holm",
                "**Holm**",
                "Two agreements were signed [21]:",
                "The answer is Holm",
                "Sources of income are taxes.",
                "It was ... not signed.",
            })
    void keepsALineThatMayBeTheAnswer(String written) {
        assertThat(texts(written)).hasSize(1);
    }

    @Test
    void keepsALineThatIsFollowedByAVerdictOnly() {
        assertThat(whole("Holm\nSTATUS: COMPLETE"))
                .containsExactly(
                        new GeneratedSentence("Holm", List.of(), null),
                        new GeneratedSentence("", List.of(), Verdict.COMPLETE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Two were signed [21].<br>Three were sold [22].",
                "Two were signed [21]<br/>Three were sold [22]",
                "Two were signed. [21] <BR />\nThree were sold. [22]",
                "<p>Two were signed. [21]</p><p>Three were sold. [22]</p>",
                "<ul><li>Two were signed. [21]</li><li>Three were sold. [22]</li></ul>",
            })
    void endsALineAtBlockMarkup(String written) {
        List<GeneratedSentence> cuts = whole(written);

        assertThat(cuts)
                .extracting(GeneratedSentence::text)
                .allMatch(text -> text.matches("(?:Two were signed|Three were sold)\\.?"));
        assertThat(cuts).extracting(GeneratedSentence::markers).containsExactly(List.of(21), List.of(22));
    }

    @Test
    void doesNotSplitALineAtInlineMarkup() {
        assertThat(texts("Two <b>were</b> <i>signed</i><break>.")).containsExactly("Two were signed.");
    }

    @Test
    void keepsTheLinesOfAListWithoutBullets() {
        assertThat(texts("Holm\nVientiane\nMay")).containsExactly("Holm", "Vientiane", "May");
    }

    @Test
    void dropsAnUnclosedBracketAtTheEndOfALine() {
        assertThat(texts("Two were signed [\n")).containsExactly("Two were signed");
    }

    @Test
    void readsTheVerdictAfterTheSources() {
        assertThat(whole("Two were signed.\nSources:\n- News\nSTATUS: PARTIAL"))
                .extracting(GeneratedSentence::verdict)
                .containsExactly(null, Verdict.PARTIAL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [21]: Two were signed.                              | Two were signed.
            According to passage [21], two were signed.         | Two were signed.
            According to passages [21] and [22], two were signed. | Two were signed.
            Based on the provided documents, two were signed.   | Two were signed.
            As stated in the context, two were signed.          | Two were signed.
            According to the minister, two were signed.         | According to the minister, two were signed.
            According to the passages,                          | According to the passages,
            """)
    void removesOpeningPhrases(String written, String text) {
        assertThat(whole(written))
                .extracting(generatedSentence ->
                        generatedSentence.withoutOpeningPhrase().text())
                .containsExactly(text);
    }
}
