package dev.footnote.ingestion.format.pdf;

import dev.footnote.ingestion.format.UnreadableFileException;
import dev.footnote.ingestion.format.pdf.blocks.Bookmarks;
import dev.footnote.ingestion.format.pdf.blocks.PdfText;
import dev.footnote.ingestion.format.pdf.blocks.RunningTitles;
import dev.footnote.ingestion.format.pdf.blocks.TextPart;
import dev.footnote.ingestion.format.pdf.blocks.Vocabulary;
import dev.footnote.ingestion.format.pdf.lines.Word;
import dev.footnote.ingestion.format.pdf.pages.FormValues;
import dev.footnote.ingestion.format.pdf.pages.PageContent;
import dev.footnote.ingestion.format.pdf.pages.PageStripper;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Reads the pages of one document; a few pages are read ahead, so that what they repeat is known. */
final class PdfReading implements PageStripper.PageReader {

    private static final int PAGES_AHEAD = 8;
    private static final int MOST_WORDS_OF_SCAN = 8;
    private static final int MOST_PAGES_NAMED = 5;

    private static final String SCANNED = "an image without text; save the document with its text, or set"
            + " footnote.ocr.enabled to true to have it recognized";

    private final PDDocument document;
    private final OcrConfig ocr;
    private final Tesseract tesseract;
    private final Vocabulary vocabulary = new Vocabulary();
    private final RunningTitles runningTitles;
    private final PdfText text;
    private final Deque<PageContent> ahead = new ArrayDeque<>();
    private final Map<String, List<Integer>> skipped = new LinkedHashMap<>();

    PdfReading(PDDocument document, OcrConfig ocr, Tesseract tesseract, int maxCharacters) {
        this.document = document;
        this.ocr = ocr;
        this.tesseract = tesseract;
        this.runningTitles = new RunningTitles(document.getNumberOfPages());
        this.text = new PdfText(Bookmarks.of(document), vocabulary, maxCharacters);
    }

    List<TextPart> read() throws IOException {
        new PageStripper(this, FormValues.of(document)).readPages(document);
        while (!ahead.isEmpty()) {
            addFirst();
        }
        return text.parts();
    }

    @Override
    public void read(PageContent page) throws IOException {
        PageContent content = page.isPicture() && page.words().size() <= MOST_WORDS_OF_SCAN ? recognize(page) : page;
        runningTitles.learn(content);
        vocabulary.learn(content.lines());
        ahead.addLast(content);
        if (ahead.size() > PAGES_AHEAD) {
            addFirst();
        }
    }

    private PageContent recognize(PageContent page) throws IOException {
        if (!ocr.enabled()) {
            if (page.isWithoutText()) {
                skip(page.number(), SCANNED);
            }
            return page;
        }
        List<Word> words = tesseract.recognize(document, page.number());
        if (words.isEmpty() && page.isWithoutText()) {
            skip(page.number(), "an image in which no text was recognized; check footnote.ocr.languages");
        }
        return words.size() > page.words().size() ? page.withWords(words) : page;
    }

    private void addFirst() throws UnreadableFileException {
        text.add(runningTitles.strip(ahead.removeFirst(), vocabulary.bodySize()));
    }

    @Override
    public void skip(int number, String reason) {
        skipped.computeIfAbsent(reason, none -> new ArrayList<>()).add(number);
    }

    /** Why pages were skipped, for people. */
    List<String> problems() {
        return skipped.entrySet().stream()
                .map(entry -> "%s skipped: %s".formatted(pages(entry.getValue()), entry.getKey()))
                .toList();
    }

    private static String pages(List<Integer> numbers) {
        String named =
                numbers.stream().limit(MOST_PAGES_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        int more = numbers.size() - MOST_PAGES_NAMED;
        return (numbers.size() == 1 ? "page " : "pages ") + named + (more > 0 ? " and %d more".formatted(more) : "");
    }
}
