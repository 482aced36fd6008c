package dev.footnote.ingestion.format.office.slides;

import dev.footnote.ingestion.format.StructuredTextWriter;
import dev.footnote.ingestion.format.writing.DocumentProperties;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.sl.usermodel.Slide;
import org.apache.poi.sl.usermodel.SlideShow;
import org.apache.poi.xslf.usermodel.XMLSlideShow;

/**
 * Reads presentations: each slide is a page, its title a heading, and the speaker notes follow its text. Hidden slides,
 * what the master shows on every slide, and comments are left out.
 */
public final class SlidesReader {

    private SlidesReader() {}

    /** Writes the slides of a .pptx file, and returns what the file states beside. */
    public static DocumentProperties readPptx(byte[] bytes, StructuredTextWriter writer) throws IOException {
        try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(bytes))) {
            write(show, writer);
            CoreProperties core = show.getProperties().getCoreProperties();
            return DocumentProperties.of(core.getTitle(), core.getModified(), core.getCreated());
        }
    }

    /** Writes the slides of a .ppt file, and returns what the file states beside. */
    public static DocumentProperties readPpt(byte[] bytes, StructuredTextWriter writer) throws IOException {
        try (HSLFSlideShow show = new HSLFSlideShow(new ByteArrayInputStream(bytes))) {
            write(show, writer);
            SummaryInformation summary = show.getSummaryInformation();
            return summary == null
                    ? DocumentProperties.NONE
                    : DocumentProperties.of(
                            summary.getTitle(), summary.getLastSaveDateTime(), summary.getCreateDateTime());
        }
    }

    private static void write(SlideShow<?, ?> show, StructuredTextWriter writer) throws IOException {
        for (Slide<?, ?> slide : show.getSlides()) {
            if (!slide.isHidden()) {
                writer.beginPage(slide.getSlideNumber());
                new SlideText(slide, writer).write();
            }
        }
    }
}
