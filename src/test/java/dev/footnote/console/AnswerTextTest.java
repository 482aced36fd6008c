package dev.footnote.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTextTest {

    private final AnswerText plain = new AnswerText(false);

    @Test
    void writesTheAnswerAndThenItsSourcesWithQuotesAndOffsets() {
        String text = plain.format(ConsoleAnswerFixtures.answered(ConsoleAnswerFixtures.HARBOUR, null));

        assertThat(text.lines())
                .containsExactly(
                        "The ferry sails at nine [1].",
                        "Note: indexing",
                        "",
                        "Sources",
                        "[1] Harbour news, 2024-11-22",
                        "    news/harbour.txt, characters 10 to 35",
                        "    \"The ferry sails at nine.\"");
    }

    @Test
    void writesAnAbstentionWithItsReasonAndTheNearestPassages() {
        String text = plain.format(
                ConsoleAnswerFixtures.abstained(Reason.WRONG_PERIOD, List.of(ConsoleAnswerFixtures.HARBOUR)));

        assertThat(text.lines())
                .startsWith("The documents do not say.", "Reason: wrong_period", "", "Nearest passages")
                .contains("    \"The ferry sails at nine.\"");
    }

    @Test
    void omitsTheHeadingWithoutNearestPassages() {
        String text = plain.format(ConsoleAnswerFixtures.abstained(Reason.EMPTY_CORPUS, List.of()));

        assertThat(text.lines()).containsExactly("The documents do not say.", "Reason: empty_corpus");
    }

    @Test
    void showsThatADocumentHasNoDate() {
        String text = plain.format(
                ConsoleAnswerFixtures.answered(ConsoleAnswerFixtures.citation("Harbour news", null, "Nine."), null));

        assertThat(text).contains("[1] Harbour news, no date");
    }

    @Test
    void explainsTheAnswerOnRequest() {
        String text = plain.format(
                ConsoleAnswerFixtures.answered(ConsoleAnswerFixtures.HARBOUR, ConsoleAnswerFixtures.explanation()));

        assertThat(text.lines())
                .contains(
                        "Explanation",
                        "question: When does the ferry sail?",
                        "confidence: 0.930",
                        "periods: 2024-11-22 to 2024-11-22; since 2024-11-22; until 2024-11-22",
                        "removed: [2] not verbatim",
                        "candidate: cosine 0.500, time 1.000");
    }

    @Test
    void removesTerminalControlSequencesOfADocument() {
        Answer answer = ConsoleAnswerFixtures.answered(
                ConsoleAnswerFixtures.citation("\u001b[2Jtitle", null, "\u001b]0;owned\u0007 \u202etxt"), null);

        String text = plain.format(answer);

        assertThat(text).doesNotContain("\u001b", "\u0007", "\u202e");
    }

    @Test
    void isBoldOnlyOnATerminal() {
        Answer answer = ConsoleAnswerFixtures.answered(ConsoleAnswerFixtures.HARBOUR, null);

        String coloured = new AnswerText(true).format(answer);

        assertThat(coloured).contains("\u001b[1mSources\u001b[0m");
        assertThat(coloured.replaceAll("\u001b\\[\\d+m", "")).isEqualTo(plain.format(answer));
    }
}
