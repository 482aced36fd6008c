package dev.footnote.answering.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Document;
import dev.footnote.corpus.Span;
import dev.footnote.structure.TextDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingLinesTest {

    private static final String QUESTION = "What are the rules of the boat house?";

    @ParameterizedTest
    @ValueSource(strings = {"Rules of the boat house", "Fees for guests", "**Lost property**", "Board of 2024"})
    void recognizesALineAboveItsText(String line) {
        assertThat(isOne("Board of 2024", line, "\n\nOars have to be cleaned after each trip.", QUESTION))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Oars have to be cleaned.",
                "Opening hours: 9 to 17",
                "Harbour lane 7",
                "Harbour lane, Ternen",
                "- two oars",
                "| Oars | 2 |",
            })
    void ignoresEntriesAndSentences(String line) {
        assertThat(isOne("Rules", line, "\n\nOars have to be cleaned after each trip.", QUESTION))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\nThe treasurer", "\n\nHarbour lane\n\nThe house is old.", "\n- two oars\n- a rope"})
    void ignoresLastLinesAndLinesAboveOtherLinesOrAShortList(String behind) {
        assertThat(isOne("Rules", "Best regards", behind, QUESTION)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Ida Moen, Who is the treasurer?", "Regatta of 5 May, When is the regatta?"})
    void ignoresALineOfTheTypeThatIsAskedFor(String line, String question) {
        assertThat(isOne(line, line, "\n\nShe keeps the books.", question)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Line 15 (Velden tram)   | Line 15 ( Velden tram ) | What is the last stop of line 15?",
                "Holm, North Sund        | Holm , North Sund       | Who is the mayor of Holm in North Sund?",
                "Ida Moen (politician)   | Ida Moen ( politician ) | Where did Ida Moen work as a politician?",
                "HNMS Terne(A)(3)-102    | HNMS Terne ( A ) ( 3 ) -102 | Which country owned HNMS Terne?",
                "Oak Street              | Oak Street              | Who paved Oak Street?",
            })
    void recognizesTheTitleInAnySpacing(String title, String line, String question) {
        assertThat(isOne(title, line, "\n It was opened in 1911 by the town council .", question))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sund ferry ( boat ) | , a casino , a post office",
                "Sund ferry ( boat ) | from the harbour to the mill takes an hour .",
                "Sund Ferry Co .     | It takes an hour .",
            })
    void recognizesTheRepeatedTitleAboveAnyText(String line, String behind) {
        String before = "The ferry was built in Holm .\n\n";
        String title = line.replace("( ", "(").replace(" )", ")").replace(" .", ".");
        Document document = TextDocument.of("ferry.txt", title, null, "ferry.txt", before + line + "\n" + behind);

        assertThat(HeadingLines.isHeadingLine(
                        document, new Span(before.length(), before.length() + line.length()), QUESTION))
                .isTrue();
    }

    private static boolean isOne(String title, String line, String behind, String question) {
        Document document = TextDocument.of("rules.txt", title, null, "rules.txt", line + behind);
        return HeadingLines.isHeadingLine(document, new Span(0, line.length()), question);
    }
}
