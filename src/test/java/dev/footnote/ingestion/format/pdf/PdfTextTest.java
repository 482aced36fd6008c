package dev.footnote.ingestion.format.pdf;

import static dev.footnote.ingestion.format.pdf.PdfPages.BOLD;
import static dev.footnote.ingestion.format.pdf.PdfPages.PLAIN;
import static dev.footnote.ingestion.format.pdf.PdfPages.SIZE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Document;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfTextTest {

    private static final String[] LEFT = {
        "The museum keeps about forty",
        "thousand objects, of which only",
        "few are shown. Visitors who want",
        "to see one ask at the desk."
    };
    private static final String[] RIGHT = {
        "A curator brings it within two",
        "days unless it is on loan. The",
        "library opens at noon and closes",
        "at six, except on public holidays."
    };
    private static final String[] THIRD = {
        "Groups of more than ten persons",
        "announce their visit two weeks",
        "before it, by mail or telephone,",
        "and pay half of the admission."
    };

    @Test
    void joinsTheLinesOfAParagraphAndSeparatesParagraphsByDistance() {
        PdfPages pdf = new PdfPages().page().text(50, 100, LEFT).text(50, 170, RIGHT);

        assertThat(ReadPdf.blocks(pdf.bytes())).containsExactly(String.join(" ", LEFT), String.join(" ", RIGHT));
    }

    @Test
    void separatesParagraphsByTheIndentOfTheirFirstLine() {
        PdfPages pdf = new PdfPages()
                .page()
                .text(50, 100, LEFT)
                .text(62, 148, "Children pay half of it, and")
                .text(50, 160, "persons under six pay nothing,", "if an adult is with them at all.");

        assertThat(ReadPdf.blocks(pdf.bytes()))
                .containsExactly(
                        String.join(" ", LEFT),
                        "Children pay half of it, and persons under six pay nothing, if an adult is with them at all.");
    }

    @Test
    void keepsTheLinesOfAnAddress() {
        PdfPages pdf = new PdfPages()
                .page()
                .text(50, 100, "Museum of Regional History", "12 Long Street", "Norwich")
                .text(50, 170, LEFT);

        assertThat(ReadPdf.blocks(pdf.bytes()))
                .containsExactly("Museum of Regional History\n12 Long Street\nNorwich", String.join(" ", LEFT));
    }

    @Test
    void readsTwoColumnsOneAfterTheOtherBelowATextAcrossThem() {
        String wide = "This page tells in two columns what visitors of the museum have to know before they come to us.";
        PdfPages pdf =
                new PdfPages().page().text(50, 100, wide).text(50, 130, LEFT).text(320, 133, RIGHT);

        assertThat(ReadPdf.blocks(pdf.bytes())).containsExactly(wide, String.join(" ", LEFT), String.join(" ", RIGHT));
    }

    @Test
    void readsThreeColumns() {
        PdfPages pdf =
                new PdfPages().page().text(30, 100, LEFT).text(210, 100, RIGHT).text(390, 100, THIRD);

        assertThat(ReadPdf.blocks(pdf.bytes()))
                .containsExactly(String.join(" ", LEFT), String.join(" ", RIGHT), String.join(" ", THIRD));
    }

    @Test
    void joinsASentenceThatContinuesInTheNextColumn() {
        PdfPages pdf = new PdfPages()
                .page()
                .text(50, 100, LEFT[0], LEFT[1], LEFT[2], "to see an object of the oldest")
                .text(320, 100, "collection ask at the desk for it.", RIGHT[0], RIGHT[1], RIGHT[2]);

        assertThat(ReadPdf.document(pdf.bytes()).text())
                .contains("object of the oldest collection ask at the desk for it.");
    }

    @Test
    void aPageBeginsInTheMiddleOfAParagraph() {
        PdfPages pdf = new PdfPages()
                .page()
                .text(50, 700, "The museum keeps about forty thousand objects, of which")
                .page()
                .text(50, 100, "only few are shown at the same time.");

        Document document = ReadPdf.document(pdf.bytes());

        assertThat(document.text())
                .isEqualTo(
                        "The museum keeps about forty thousand objects, of which only few are shown at the same time.");
        assertThat(document.structure().blocks()).hasSize(1);
        assertThat(document.structure().pageAt(document.text().indexOf("which")))
                .hasValue(1);
        assertThat(document.structure().pageAt(document.text().indexOf("only"))).hasValue(2);
    }

    @Test
    void countsPagesWithoutText() {
        PdfPages pdf = new PdfPages().page().page().page().text(50, 100, "The third page.");

        Document document = ReadPdf.document(pdf.bytes());

        assertThat(document.structure().pages()).hasSize(1);
        assertThat(document.structure().pageAt(0)).hasValue(3);
    }

    @Test
    void joinsBrokenWordsAndKeepsCompounds() {
        PdfPages pdf = new PdfPages()
                .page()
                .text(
                        50,
                        100,
                        "The international regulations for trans-",
                        "portation give long-term contracts a price. A long-",
                        "term contract of the Anglo-",
                        "Saxon kind is rare - and so is Covid-",
                        "19 in these years.");

        assertThat(ReadPdf.document(pdf.bytes()).text())
                .isEqualTo(
                        "The international regulations for transportation give long-term contracts a price. A long-term"
                                + " contract of the Anglo-Saxon kind is rare - and so is Covid-19 in these years.");
    }

    @Test
    void replacesLigaturesAndSoftHyphens() {
        PdfPages pdf = new PdfPages()
                .page()
                .wideFont()
                .text(50, 100, "The of\uFB01ce \uFB02oor is for the admini\u00AD", "stration only.");

        assertThat(ReadPdf.document(pdf.bytes()).text()).isEqualTo("The office floor is for the administration only.");
    }

    @Test
    void readsTextFromRightToLeftInLogicalOrder() {
        String logical = "\u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD (18)";
        String visual = "(18) \u05DD\u05DC\u05D5\u05E2 \u05DD\u05D5\u05DC\u05E9";
        PdfPages pdf = new PdfPages().page().wideFont().text(300, 100, visual);

        assertThat(ReadPdf.document(pdf.bytes()).text()).isEqualTo(logical);
    }

    @Test
    void keepsRaisedDigitsApartFromNumbers() throws IOException {
        float width = PLAIN.getStringWidth("It costs 100") / 1000 * SIZE;
        PdfPages pdf = new PdfPages()
                .page()
                .text(50, 100, "It costs 100")
                .font(PLAIN, 6)
                .text(50 + width, 96, "1")
                .font(PLAIN, SIZE)
                .text(50 + width + 6, 100, "euros in 2025.");

        assertThat(ReadPdf.document(pdf.bytes()).text()).isEqualTo("It costs 100\u00B9 euros in 2025.");
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void readsRotatedPages(int rotation) {
        PdfPages pdf = new PdfPages().page();
        pdf.current().setRotation(rotation);
        Matrix matrix = Matrix.getRotateInstance(Math.toRadians(rotation), 300, 400);
        pdf.draw(matrix, "The museum opens");
        matrix.translate(0, -12);
        pdf.draw(matrix, "at noon.");

        assertThat(ReadPdf.document(pdf.bytes()).text()).isEqualTo("The museum opens\nat noon.".replace('\n', ' '));
    }

    @Test
    void leavesOutHeadersFootersAndPageNumbers() {
        PdfPages pdf = new PdfPages();
        for (int i = 1; i <= 5; i++) {
            pdf.page()
                    .text(50, 40, "Museum guide")
                    .text(50, 130, "Sentence number " + i + " of the guide is here.")
                    .text(280, 810, "Page " + i + " of 5");
        }

        assertThat(ReadPdf.document(pdf.bytes()).text())
                .doesNotContain("Museum guide", "Page")
                .contains("number 5");
    }

    @Test
    void keepsARowAtTheEdgeThatIsSimilarOnEachPage() {
        PdfPages pdf = new PdfPages();
        for (int i = 1; i <= 4; i++) {
            pdf.page()
                    .text(50, 100, "The prices of part " + i + " of the list follow.")
                    .text(50, 800, 17 * i + ".50 EUR");
        }

        assertThat(ReadPdf.document(pdf.bytes()).text()).contains("17.50 EUR", "34.50 EUR", "51.50 EUR", "68.50 EUR");
    }

    @Test
    void movesFootnotesOutOfTheSentenceThatContinuesOnTheNextPage() {
        PdfPages pdf = new PdfPages()
                .page()
                .text(
                        50,
                        640,
                        "The museum opens at ten on all days of the week. It keeps about forty thousand objects,")
                .text(50, 652, "which are stored in three buildings, of which the largest one stands near the old")
                .font(PLAIN, 7)
                .text(50, 760, "1 The third building is rented.")
                .font(PLAIN, SIZE)
                .page()
                .text(50, 100, "harbour and the smallest one behind the town hall.");

        Document document = ReadPdf.document(pdf.bytes());

        assertThat(document.text()).contains("near the old harbour and the smallest");
        assertThat(document.structure().pageAt(document.text().indexOf("1 The third")))
                .hasValue(1);
        assertThat(document.structure().pageAt(document.text().indexOf("harbour")))
                .hasValue(2);
    }

    @Test
    void leavesOutSlantedWatermarks() {
        PdfPages pdf = new PdfPages()
                .page()
                .text(50, 100, LEFT)
                .draw(Matrix.getRotateInstance(Math.toRadians(45), 100, 300), "DRAFT");

        assertThat(ReadPdf.document(pdf.bytes()).text()).isEqualTo(String.join(" ", LEFT));
    }

    @Test
    void readsBoldTextThatIsDrawnTwiceOnce() {
        PdfPages pdf = new PdfPages().page().text(50, 100, "Closed on Monday.").text(50.2F, 100, "Closed on Monday.");

        assertThat(ReadPdf.document(pdf.bytes()).text()).isEqualTo("Closed on Monday.");
    }

    @Test
    void takesAHeadingFromItsSizeWeightOrNumber() {
        PdfPages pdf = new PdfPages()
                .page()
                .font(BOLD, 18)
                .text(50, 60, "Guide for visitors")
                .font(BOLD, 12)
                .text(50, 100, "4 Travel")
                .font(PLAIN, SIZE)
                .text(50, 130, LEFT)
                .font(BOLD, SIZE)
                .text(50, 200, "4.2 Hotels")
                .font(PLAIN, SIZE)
                .text(50, 220, RIGHT)
                .text(50, 290, "4.2.1 Breakfast")
                .text(50, 310, THIRD);

        assertThat(ReadPdf.blocks(pdf.bytes()))
                .isEqualTo(List.of(
                        "# Guide for visitors",
                        "# 4 Travel",
                        String.join(" ", LEFT),
                        "## 4.2 Hotels",
                        String.join(" ", RIGHT),
                        "### 4.2.1 Breakfast",
                        String.join(" ", THIRD)));
    }
}
