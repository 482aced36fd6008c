package dev.footnote.ingestion.format.pdf;

import static dev.footnote.ingestion.format.pdf.PdfPages.BOLD;
import static dev.footnote.ingestion.format.pdf.PdfPages.PLAIN;
import static dev.footnote.ingestion.format.pdf.PdfPages.SIZE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Block;
import dev.footnote.corpus.Document;
import java.io.IOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfStructureTest {

    private static final String TEXT =
            "Full-time staff have twenty-eight days of paid leave in each year of employment.";

    @Test
    void takesHeadingsAndTheirLevelsFromTheOutline() {
        PdfPages pdf = new PdfPages()
                .page()
                .text(50, 100, "Travel")
                .text(50, 130, TEXT)
                .text(50, 160, "Hotels by city")
                .text(50, 190, TEXT);
        PDDocumentOutline outline = new PDDocumentOutline();
        PDOutlineItem travel = bookmark("2. Travel", pdf.current());
        outline.addLast(travel);
        travel.addLast(bookmark("Hotels  by city", pdf.current()));
        pdf.document.getDocumentCatalog().setDocumentOutline(outline);

        assertThat(ReadPdf.blocks(pdf.bytes())).containsExactly("# Travel", TEXT, "## Hotels by city", TEXT);
    }

    private static PDOutlineItem bookmark(String title, PDPage page) {
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        PDPageFitDestination destination = new PDPageFitDestination();
        destination.setPage(page);
        item.setDestination(destination);
        return item;
    }

    @Test
    void readsNestedBulletsAndWrappedItems() {
        PdfPages pdf = new PdfPages()
                .page()
                .text(50, 100, "Bring with you on the first day of your work for us, please:")
                .text(60, 120, "\u2022")
                .text(75, 120, "a passport or another document that shows who you", "are")
                .text(80, 150, "\u2022")
                .text(95, 150, "not a driving licence")
                .text(60, 165, "\u2022")
                .text(75, 165, "your contract");

        assertThat(ReadPdf.blocks(pdf.bytes()))
                .containsExactly("Bring with you on the first day of your work for us, please:", """
                        list: - a passport or another document that shows who you are
                          - not a driving licence
                        - your contract""");
    }

    @Test
    void readsNumberedClausesWithLettersBelowThem() {
        PdfPages pdf = new PdfPages()
                .page()
                .text(50, 100, "1.1 The supplier delivers the goods within two weeks of the order of the customer.")
                .text(50, 120, "1.2 The customer gives notice", "(a) in writing; or", "(b) by electronic mail.");

        assertThat(ReadPdf.blocks(pdf.bytes())).containsExactly("""
                        list: 1.1 The supplier delivers the goods within two weeks of the order of the customer.
                        1.2 The customer gives notice
                          (a) in writing; or
                          (b) by electronic mail.""");
    }

    @Test
    void aNumberAtTheBeginningOfALineIsNoItem() {
        PdfPages pdf = new PdfPages()
                .page()
                .text(
                        50,
                        100,
                        "The contract of the museum with the city of Norwich ends in the year",
                        "2031. It may be" + " extended by five years if both of them agree on it.");

        assertThat(ReadPdf.document(pdf.bytes()).structure().blocks())
                .singleElement()
                .isInstanceOf(Block.Paragraph.class);
    }

    @Test
    void readsATableBetweenLinesWithItsHeader() {
        PdfPages pdf = new PdfPages()
                .page()
                .text(50, 100, TEXT)
                .grid(
                        50,
                        130,
                        120,
                        cells("City", "Hotel", "Limit"),
                        cells("Oslo", "Grand", "180 EUR"),
                        cells("Rome", "Roma", "150 EUR"))
                .text(50, 230, TEXT);

        assertThat(ReadPdf.blocks(pdf.bytes()))
                .containsExactly(TEXT, "table 1: City\tHotel\tLimit\nOslo\tGrand\t180 EUR\nRome\tRoma\t150 EUR", TEXT);
    }

    @Test
    void readsATableWithoutLinesAndItsWrappedCells() {
        PdfPages pdf = new PdfPages()
                .page()
                .text(50, 100, TEXT)
                .cells(50, 130, 130, 18, cells("Code", "Article", "Price"), cells("A1", "Chair made of wood", "80.00"))
                .text(180, 160, "with a cushion")
                .cells(50, 184, 130, 18, cells("A2", "Table", "190.00"), cells("A3", "Lamp", "45.00"));

        assertThat(ReadPdf.blocks(pdf.bytes()))
                .containsExactly(
                        TEXT,
                        "table 1: Code\tArticle\tPrice\nA1\tChair made of wood with a cushion\t80.00\nA2\tTable\t190.00"
                                + "\nA3\tLamp\t45.00");
    }

    @Test
    void readsATableAcrossPagesAsOneWithoutItsRepeatedHeader() {
        String[] header = cells("City", "Hotel", "Limit");
        PdfPages pdf = new PdfPages()
                .page()
                .grid(50, 700, 120, header, cells("Oslo", "Grand", "180 EUR"))
                .page()
                .grid(50, 60, 120, header, cells("Rome", "Roma", "150 EUR"), cells("Turin", "Po", "140 EUR"))
                .page()
                .grid(50, 60, 120, header, cells("Paris", "Lyon", "190 EUR"));

        Document document = ReadPdf.document(pdf.bytes());

        assertThat(document.structure().blocks()).hasSize(1);
        assertThat(document.text())
                .isEqualTo(
                        "City\tHotel\tLimit\nOslo\tGrand\t180 EUR\nRome\tRoma\t150 EUR\nTurin\tPo\t140 EUR\nParis\tLyon\t190"
                                + " EUR");
        assertThat(document.structure().pageAt(document.text().indexOf("Turin")))
                .hasValue(2);
        assertThat(document.structure().pageAt(document.text().indexOf("Paris")))
                .hasValue(3);
    }

    @Test
    void readsPricesBehindDotsAsRows() {
        PdfPages pdf = new PdfPages()
                .page()
                .text(
                        50,
                        100,
                        "Coffee ........................ 3.50",
                        "Tea .............................. 2.80",
                        "Water" + " .......................... 1.00");

        assertThat(ReadPdf.blocks(pdf.bytes())).containsExactly("table 0: Coffee\t3.50\nTea\t2.80\nWater\t1.00");
    }

    @Test
    void readsTheValuesOfAFormAndNoAnnotations() throws IOException {
        PdfPages pdf = new PdfPages().page().text(50, 100, "Name of the visitor:");
        PDAcroForm form = new PDAcroForm(pdf.document);
        pdf.document.getDocumentCatalog().setAcroForm(form);
        PDResources resources = new PDResources();
        resources.put(COSName.getPDFName("Helv"), PLAIN);
        form.setDefaultResources(resources);
        PDTextField field = new PDTextField(form);
        field.setPartialName("name");
        field.setDefaultAppearance("/Helv 10 Tf 0 g");
        form.getFields().add(field);
        PDAnnotationWidget widget = field.getWidgets().get(0);
        widget.setRectangle(new PDRectangle(160, PDRectangle.A4.getHeight() - 104, 150, 16));
        widget.setPage(pdf.current());
        pdf.current().getAnnotations().add(widget);
        field.setValue("Ada Byron");
        PDAnnotationText note = new PDAnnotationText();
        note.setContents("Is this her name?");
        note.setRectangle(new PDRectangle(300, 500, 20, 20));
        pdf.current().getAnnotations().add(note);

        assertThat(ReadPdf.document(pdf.bytes()).text()).isEqualTo("Name of the visitor: Ada Byron");
    }

    @ParameterizedTest
    @CsvSource({
        "Travel policy, Travel policy",
        "Microsoft Word - policy_v3.doc, Leave",
        "Untitled, Leave",
        "guide.pdf, Leave",
        "guide, Leave",
        "2024-01-01, Leave",
        "'', Leave"
    })
    void aRealTitleWinsOverTheFirstHeading(String given, String expected) {
        PdfPages pdf = new PdfPages()
                .page()
                .font(BOLD, 16)
                .text(50, 60, "Leave")
                .font(PLAIN, SIZE)
                .text(50, 100, TEXT);
        pdf.document.getDocumentInformation().setTitle(given);

        assertThat(ReadPdf.document(pdf.bytes()).title()).isEqualTo(expected);
    }

    @Test
    void withoutTitleAndHeadingTheFirstWordsAreTheTitle() {
        PdfPages pdf = new PdfPages().page().text(50, 100, "The canteen opens at noon.");

        assertThat(ReadPdf.document(pdf.bytes()).title()).isEqualTo("The canteen opens at noon.");
    }

    @Test
    void theDateOfTheLastChangeWinsOverThatOfCreation() {
        PdfPages pdf = new PdfPages().page().text(50, 100, TEXT);
        pdf.document.getDocumentInformation().setCreationDate(new GregorianCalendar(2023, Calendar.MARCH, 1));
        pdf.document.getDocumentInformation().setModificationDate(new GregorianCalendar(2024, Calendar.MAY, 6));

        assertThat(ReadPdf.document(pdf.bytes()).date()).isEqualTo("2024-05-06");
    }

    @Test
    void aDatelineWinsOverTheDateOfTheFile() {
        PdfPages pdf = new PdfPages().page().text(50, 100, "date 2022-11-22 Oslo, November 22 : " + TEXT);
        pdf.document.getDocumentInformation().setCreationDate(new GregorianCalendar(2023, Calendar.MARCH, 1));

        assertThat(ReadPdf.document(pdf.bytes()).date()).isEqualTo("2022-11-22");
    }

    @Test
    void headingsWithoutTextBelowAreText() {
        PdfPages pdf = new PdfPages().page().text(50, 100, TEXT).font(BOLD, 16).text(50, 200, "Closed on Monday");

        assertThat(ReadPdf.blocks(pdf.bytes())).isEqualTo(List.of(TEXT, "Closed on Monday"));
    }

    private static String[] cells(String... cells) {
        return cells;
    }
}
