package dev.footnote.ingestion.format.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;

/** Draws PDF files for tests: text at positions counted in points from the upper left corner of an A4 page. */
final class PdfPages {

    static final PDFont PLAIN = new PDType1Font(FontName.HELVETICA);
    static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);
    static final float SIZE = 10;
    static final float LEADING = 12;

    final PDDocument document = new PDDocument();
    private PDPage page = new PDPage(PDRectangle.A4);
    private PDFont font = PLAIN;
    private float size = SIZE;

    PdfPages page() {
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        return this;
    }

    PdfPages font(PDFont other, float points) {
        font = other;
        size = points;
        return this;
    }

    /** A font with Latin, Hebrew and ligature characters. */
    PdfPages wideFont() {
        try (InputStream in = Objects.requireNonNull(
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"))) {
            return font(PDType0Font.load(document, in), SIZE);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Lines below each other, the first one at y. */
    PdfPages text(float x, float y, String... lines) {
        for (int i = 0; i < lines.length; i++) {
            draw(Matrix.getTranslateInstance(x, PDRectangle.A4.getHeight() - y - i * size * LEADING / SIZE), lines[i]);
        }
        return this;
    }

    PdfPages draw(Matrix position, String line) {
        return content(stream -> {
            stream.beginText();
            stream.setFont(font, size);
            stream.setTextMatrix(position);
            stream.showText(line);
            stream.endText();
        });
    }

    PdfPages line(float x1, float y1, float x2, float y2) {
        float height = PDRectangle.A4.getHeight();
        return content(stream -> {
            stream.moveTo(x1, height - y1);
            stream.lineTo(x2, height - y2);
            stream.stroke();
        });
    }

    /** A table whose cells are separated by lines, with its upper left corner at a position. */
    PdfPages grid(float x, float y, float columnWidth, String[]... rows) {
        float height = LEADING * 1.5F;
        for (int i = 0; i <= rows.length; i++) {
            line(x, y + i * height, x + columnWidth * rows[0].length, y + i * height);
        }
        for (int i = 0; i <= rows[0].length; i++) {
            line(x + i * columnWidth, y, x + i * columnWidth, y + rows.length * height);
        }
        return cells(x + 3, y + LEADING, columnWidth, height, rows);
    }

    PdfPages cells(float x, float y, float columnWidth, float height, String[]... rows) {
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                text(x + column * columnWidth, y + row * height, rows[row][column]);
            }
        }
        return this;
    }

    PdfPages content(Drawing drawing) {
        try (PDPageContentStream stream =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            drawing.draw(stream);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return this;
    }

    PDPage current() {
        return page;
    }

    byte[] bytes() {
        try (document;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.save(out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Draws on a page. */
    interface Drawing {

        void draw(PDPageContentStream stream) throws IOException;
    }
}
