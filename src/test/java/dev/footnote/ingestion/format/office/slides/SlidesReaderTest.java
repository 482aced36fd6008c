package dev.footnote.ingestion.format.office.slides;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.ingestion.format.office.ReadDocument;
import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTextBox;
import org.apache.poi.sl.usermodel.AutoNumberingScheme;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;

class SlidesReaderTest {

    @Test
    void readsTitlesBulletsTablesAndNotesOfEachSlide() throws IOException {
        try (XMLSlideShow show = new XMLSlideShow()) {
            XSLFSlide slide = show.createSlide(show.getSlideMasters().get(0).getLayout(SlideLayout.TITLE_AND_CONTENT));
            slide.getPlaceholder(0).setText("Leave");
            XSLFTextShape body = slide.getPlaceholder(1);
            body.clearText();
            item(body, 0, "28 days a year");
            item(body, 1, "part-time: in proportion");
            item(body, 0, "unpaid on request");
            XSLFTable table = slide.createTable(2, 2);
            table.getCTTable().getTblPr().setFirstRow(true);
            cells(table, "Grade", "Days", "A", "28");
            XSLFNotes notes = show.getNotesSlide(slide);
            for (XSLFTextShape shape : notes.getPlaceholders()) {
                shape.setText(shape.getPlaceholder() == Placeholder.BODY ? "Mention the deadline." : "");
            }

            ReadDocument read = ReadDocument.of("a.pptx", bytes(show));

            assertThat(read.outline())
                    .containsExactly(
                            "# Leave",
                            "- 28 days a year",
                            "  - part-time: in proportion",
                            "- unpaid on request",
                            "[Grade|Days]",
                            "|A|28|",
                            "Mention the deadline.");
        }
    }

    @Test
    void countsHiddenSlidesButLeavesOutTheirText() throws IOException {
        try (XMLSlideShow show = new XMLSlideShow()) {
            box(show.createSlide(), "First");
            XSLFSlide hidden = show.createSlide();
            box(hidden, "Secret");
            hidden.setHidden(true);
            box(show.createSlide(), "Third");

            ReadDocument read = ReadDocument.of("a.pptx", bytes(show));

            assertThat(read.document().text()).doesNotContain("Secret");
            assertThat(read.pageOf("First")).isEqualTo(1);
            assertThat(read.pageOf("Third")).isEqualTo(3);
        }
    }

    @Test
    void givesASlideWithoutTitleAHeadingOfItsOwn() throws IOException {
        String sentence =
                "A text that is much too long for a heading, because it goes on and on until the slide is full.";
        try (XMLSlideShow show = new XMLSlideShow()) {
            XSLFSlide named = show.createSlide();
            box(named, "Short text");
            box(named, "More.");
            box(show.createSlide(), sentence);

            assertThat(ReadDocument.of("a.pptx", bytes(show)).outline())
                    .containsExactly("# Short text", "More.", "# Slide 2", sentence);
        }
    }

    @Test
    void numbersItemsAndReadsGroups() throws IOException {
        try (XMLSlideShow show = new XMLSlideShow()) {
            XSLFSlide slide = show.createSlide();
            box(slide, "Steps");
            XSLFGroupShape group = slide.createGroup();
            XSLFTextShape steps = group.createTextBox();
            for (String step : new String[] {"open", "read", "close"}) {
                XSLFTextParagraph paragraph = steps.addNewTextParagraph();
                paragraph.setBulletAutoNumber(AutoNumberingScheme.arabicPeriod, 1);
                paragraph.addNewTextRun().setText(step);
            }

            assertThat(ReadDocument.of("a.pptx", bytes(show)).outline())
                    .containsExactly("# Steps", "1. open", "2. read", "3. close");
        }
    }

    @Test
    void readsOldPresentations() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSLFSlideShow show = new HSLFSlideShow()) {
            HSLFSlide slide = show.createSlide();
            slide.addTitle().setText("Leave");
            HSLFTextBox box = slide.createTextBox();
            box.setText("28 days a year");
            box.setAnchor(new Rectangle(10, 10, 100, 100));
            show.createSlide().addTitle().setText("Travel");
            show.write(out);
        }

        ReadDocument read = ReadDocument.of("a.ppt", out.toByteArray());

        assertThat(read.outline()).containsExactly("# Leave", "28 days a year", "# Travel");
        assertThat(read.pageOf("Travel")).isEqualTo(2);
    }

    private static void item(XSLFTextShape shape, int level, String text) {
        XSLFTextParagraph paragraph = shape.addNewTextParagraph();
        paragraph.setIndentLevel(level);
        paragraph.setBullet(true);
        paragraph.addNewTextRun().setText(text);
    }

    private static void cells(XSLFTable table, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            table.getCell(i / 2, i % 2).setText(texts[i]);
        }
    }

    private static void box(XSLFSlide slide, String text) {
        slide.createTextBox().setText(text);
    }

    private static byte[] bytes(XMLSlideShow show) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        show.write(out);
        return out.toByteArray();
    }
}
