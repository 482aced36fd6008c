package dev.footnote.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Notice;
import dev.footnote.answering.Reason;
import dev.footnote.answering.Statement;
import dev.footnote.engine.SourceLinks;
import dev.footnote.openai.Completion.UrlCitation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionTextBuilderTest {

    private static final Statement ONE = new Statement("It  was\nsigned.", List.of(1));
    private static final Statement BOTH = new Statement("Nobody came", List.of(1, 2));

    private final SourceLinks relative = new SourceLinks(Optional::empty);

    @Test
    void linksEachMarkerToTheSourceView() {
        CompletionTextBuilder text = new CompletionTextBuilder(relative, true);

        text.appendStatement(ONE, List.of(CompletionAnswerFixtures.FIRST));
        text.appendStatement(BOTH, List.of(CompletionAnswerFixtures.FIRST, CompletionAnswerFixtures.SECOND));

        assertThat(text.text())
                .isEqualTo("It was signed [[1]](/documents/a%20b/c%281%29.txt#10-15). Nobody came"
                        + " [[1]](/documents/a%20b/c%281%29.txt#10-15)[[2]](/documents/..%2Fx#10-15)");
    }

    @Test
    void annotatesEachCitationOnceAtItsFirstMarker() {
        CompletionTextBuilder text =
                new CompletionTextBuilder(new SourceLinks(() -> Optional.of("https://docs.example/")), false);

        text.appendStatement(ONE, List.of(CompletionAnswerFixtures.FIRST));
        var piece =
                text.appendStatement(BOTH, List.of(CompletionAnswerFixtures.FIRST, CompletionAnswerFixtures.SECOND));

        assertThat(text.text()).isEqualTo("It was signed [1]. Nobody came [1][2]");
        assertThat(piece.annotations()).hasSize(1);
        assertThat(text.annotations()).allSatisfy(annotation -> {
            UrlCitation citation = annotation.citation();
            assertThat(text.text().substring(citation.start(), citation.end())).matches("\\[[12]]");
            assertThat(citation.url()).startsWith("https://docs.example/documents/");
            assertThat(annotation.type()).isEqualTo("url_citation");
        });
        assertThat(text.annotations()).extracting(one -> one.citation().title()).contains("A title");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "![x](http://away/?q=1) | ![x]\\(http:\\//away/?q=1)",
                "[x][y] and [y]: z | [x]\\[y] and [y]\\: z",
                "<img src=x> </b> <!-- | &lt;img src=x> &lt;/b> &lt;!--",
                "\\<img src=x> | \\&lt;img src=x>",
                "see www.away.example | see www\\.away.example",
                "1 < 2, [sic] and (this) | 1 < 2, [sic] and (this)"
            })
    void escapesMarkupOfDocuments(String said, String shown) {
        assertThat(MarkdownEscaper.escape(said)).isEqualTo(shown);
    }

    @Test
    void listsTheNearestPassagesOfAnAbstentionAndCitesNone() {
        CompletionTextBuilder text = new CompletionTextBuilder(relative, true);

        text.appendRemarks(CompletionAnswerFixtures.abstaining());

        assertThat(text.text()).isEqualTo("""
                        The nearest passages are listed.
                        - [[1]](/documents/a%20b/c%281%29.txt#10-15) A title, 2024-11-22
                        - [[2]](/documents/..%2Fx#10-15) Another [title]\\(http:\\//away), 2024-11-22""");
        assertThat(text.annotations()).isEmpty();
    }

    @Test
    void reportsConflictingDocumentsWithTheirDates() {
        CompletionTextBuilder text = new CompletionTextBuilder(relative, false);
        text.appendStatement(BOTH, List.of(CompletionAnswerFixtures.FIRST, CompletionAnswerFixtures.SECOND));

        var piece = text.appendRemarks(CompletionAnswerFixtures.stating(Reason.CONFLICT, BOTH));

        assertThat(piece.text()).startsWith("\n\nThe documents disagree:\n- [1] A title, 2024-11-22\n- [2] Another");
    }

    @Test
    void reportsThatTheModelIsUnavailable() {
        CompletionTextBuilder text = new CompletionTextBuilder(relative, false);

        text.appendRemarks(CompletionAnswerFixtures.abstaining(Notice.MODEL_UNAVAILABLE));

        assertThat(text.text()).endsWith("The language model could not be reached; this is quoted from the documents.");
    }

    @Test
    void reportsOmittedStatements() {
        CompletionTextBuilder text = new CompletionTextBuilder(relative, false);

        text.appendRemarks(CompletionAnswerFixtures.abstaining(Notice.MODEL_PARTLY_UNSUPPORTED));

        assertThat(text.text()).endsWith("was left out because no document supports it.");
    }

    @Test
    void reportsThatAListContinues() {
        CompletionTextBuilder text = new CompletionTextBuilder(relative, false);

        text.appendRemarks(CompletionAnswerFixtures.abstaining(Notice.LIST_CUT));

        assertThat(text.text()).endsWith("\n\nThe list is incomplete; the rest is in the document.");
    }

    @Test
    void doesNotDescribeGeneratedTextAsQuoted() {
        CompletionTextBuilder text = new CompletionTextBuilder(relative, false);

        text.appendRemarks(CompletionAnswerFixtures.brokenOff(BOTH));

        assertThat(text.text())
                .endsWith("answers only a part of the question.\n\nThe language model failed before it finished.");
    }

    @Test
    void marksUnsupportedStatements() {
        CompletionTextBuilder text = new CompletionTextBuilder(relative, true);

        text.appendStatement(new Statement("Perhaps.", List.of()), List.of());

        assertThat(text.text()).isEqualTo("Perhaps. (not supported by the documents)");
    }
}
