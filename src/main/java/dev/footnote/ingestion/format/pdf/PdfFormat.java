package dev.footnote.ingestion.format.pdf;

import dev.footnote.ingestion.format.DocumentFormat;
import dev.footnote.ingestion.format.ParsedFile;
import dev.footnote.ingestion.format.ReadFailure;
import dev.footnote.ingestion.format.SourceFile;
import dev.footnote.ingestion.format.StructuredTextWriter.WrittenText;
import dev.footnote.ingestion.format.UnreadableFileException;
import dev.footnote.ingestion.format.pdf.blocks.PdfTextWriter;
import dev.footnote.ingestion.format.pdf.blocks.TextPart;
import dev.footnote.ingestion.format.pdf.pages.SubstituteFonts;
import dev.footnote.ingestion.format.writing.DocumentProperties;
import dev.footnote.ingestion.format.writing.WrittenDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** PDF: one document with its pages, headings, lists and tables; headers, footers and annotations are left out. */
public final class PdfFormat implements DocumentFormat {

    private static final int MOST_PAGES = 10_000;
    /** Programs without a clock write an earlier one. */
    private static final int FIRST_YEAR = 1985;

    private static final int MARK_WITHIN = 1024;
    private static final String DAMAGED = "a damaged or truncated PDF; export or download it again";

    private final int maxCharacters;
    private final OcrConfig ocr;
    private final Tesseract tesseract;

    /** @param maxCharacters the maximum length of the text of a file */
    public PdfFormat(int maxCharacters, OcrConfig ocr) {
        this(maxCharacters, ocr, "tesseract");
    }

    PdfFormat(int maxCharacters, OcrConfig ocr, String tesseract) {
        this.maxCharacters = maxCharacters;
        this.ocr = ocr;
        this.tesseract = new Tesseract(ocr, tesseract);
        SubstituteFonts.install();
    }

    @Override
    public Set<String> extensions() {
        return Set.of("pdf");
    }

    @Override
    public ParsedFile read(SourceFile file) throws UnreadableFileException {
        checkMark(file.bytes());
        try (PDDocument pdf = Loader.loadPDF(file.bytes())) {
            return read(file, pdf);
        } catch (UnreadableFileException refused) {
            throw refused;
        } catch (InvalidPasswordException locked) {
            throw new UnreadableFileException("protected by a password; save it without one");
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            throw new UnreadableFileException(DAMAGED);
        }
    }

    private static void checkMark(byte[] bytes) throws UnreadableFileException {
        if (bytes.length == 0) {
            throw new UnreadableFileException("empty");
        }
        String start = new String(bytes, 0, Math.min(bytes.length, MARK_WITHIN), StandardCharsets.ISO_8859_1);
        if (!start.contains("%PDF-")) {
            throw new UnreadableFileException("not a PDF; give it the ending of its format, or export it as PDF again");
        }
    }

    private ParsedFile read(SourceFile file, PDDocument pdf) throws IOException {
        if (pdf.getNumberOfPages() > MOST_PAGES) {
            throw new UnreadableFileException(
                    "has %,d pages, more than %,d; split it".formatted(pdf.getNumberOfPages(), MOST_PAGES));
        }
        PdfReading reading = new PdfReading(pdf, ocr, tesseract, maxCharacters);
        List<TextPart> parts = reading.read();
        WrittenText written = new PdfTextWriter(parts, maxCharacters).write();
        List<String> problems = new ArrayList<>(reading.problems());
        if (written.text().isBlank()) {
            throw new UnreadableFileException(
                    problems.isEmpty() ? "has no text" : "has no text: " + String.join("; ", problems));
        }
        if (isCut(file.bytes())) {
            problems.add("its end is missing, perhaps with some of its pages; export or download it again");
        }
        List<ReadFailure> failures = problems.stream()
                .map(problem -> new ReadFailure(file.name(), problem))
                .toList();
        return WrittenDocument.of(file, properties(pdf), written, failures);
    }

    private static boolean isCut(byte[] bytes) {
        int from = Math.max(0, bytes.length - MARK_WITHIN);
        return !new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }

    /** The day of the last change, else of the creation, in the time zone of the program that wrote it. */
    private static DocumentProperties properties(PDDocument pdf) {
        PDDocumentInformation information = pdf.getDocumentInformation();
        String title = information.getTitle();
        LocalDate changed = day(information.getModificationDate());
        return new DocumentProperties(
                title == null ? "" : title, changed == null ? day(information.getCreationDate()) : changed);
    }

    private static @Nullable LocalDate day(@Nullable Calendar time) {
        return time == null || time.get(Calendar.YEAR) < FIRST_YEAR
                ? null
                : LocalDate.of(time.get(Calendar.YEAR), time.get(Calendar.MONTH) + 1, time.get(Calendar.DAY_OF_MONTH));
    }
}
