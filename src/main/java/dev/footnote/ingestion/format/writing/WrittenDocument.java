package dev.footnote.ingestion.format.writing;

import dev.footnote.corpus.Block;
import dev.footnote.corpus.Document;
import dev.footnote.ingestion.format.FirstLineTitle;
import dev.footnote.ingestion.format.ParsedDocument;
import dev.footnote.ingestion.format.ParsedFile;
import dev.footnote.ingestion.format.Preamble;
import dev.footnote.ingestion.format.SourceFile;
import dev.footnote.ingestion.format.StructuredTextWriter.WrittenText;
import dev.footnote.ingestion.format.UnreadableFileException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes a document of a written text and of the properties of its file. */
public final class WrittenDocument {

    /** In UTF-16 code units; what is longer is text that came into the field by mistake. */
    private static final int LONGEST_TITLE = 200;

    /** Names that programs give to new files, and names of files. */
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "microsoft (?:word|excel|powerpoint) - .*|powerpoint[ -]pr\\p{L}*|(?:title|untitled|unbenannt|sans titre|sin t\\p{L}*tulo)\\b.{0,12}"
                    + "|(?:document|dokument|presentation|pr\\p{L}*sentation|book|workbook|mappe|slide|folie)?[ _-]?\\d*"
                    + "|[^ ]*+(?<=\\.(?:docx?|docm|dotx?|pptx?|pptm|ppsx?|xlsx?|xlsm|od[tsp]|rtf|epub|pdf|txt|csv|tmp))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private WrittenDocument() {}

    /**
     * The document of a file.
     *
     * @throws UnreadableFileException when the text has nothing that can be quoted
     */
    public static ParsedFile of(SourceFile file, DocumentProperties properties, WrittenText written)
            throws UnreadableFileException {
        if (written.text().isBlank()) {
            throw new UnreadableFileException("no text in it");
        }
        String text = written.text();
        LocalDate dateline = Preamble.of(text).date();
        LocalDate date = dateline == null ? properties.date() : dateline;
        Document document = Document.of(file.name(), title(file, properties, written), date, file.name(), text)
                .withStructure(written.structure());
        ParsedDocument parsed = ParsedDocument.of(document);
        if (parsed.sections().isEmpty()) {
            throw new UnreadableFileException("no text besides headings");
        }
        return new ParsedFile(List.of(parsed), List.of());
    }

    private static String title(SourceFile file, DocumentProperties properties, WrittenText written) {
        String stated =
                properties.title().replaceAll("[\\s\\u00A0\\u0000]+", " ").strip();
        if (isTitle(stated, file.name())) {
            return stated;
        }
        return written.structure().blocks().stream()
                .filter(Block.Heading.class::isInstance)
                .map(block -> ((Block.Heading) block).words())
                .findFirst()
                .orElseGet(() -> FirstLineTitle.firstWords(written.text(), 0).replace("\t", ", "));
    }

    private static boolean isTitle(String stated, String fileName) {
        String file = fileName.substring(fileName.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        int dot = file.lastIndexOf('.');
        String base = dot > 0 ? file.substring(0, dot) : file;
        String words = stated.toLowerCase(Locale.ROOT);
        return stated.length() <= LONGEST_TITLE
                && !stated.isBlank()
                && !words.equals(file)
                && !words.equals(base)
                && !PLACEHOLDER.matcher(stated).matches();
    }
}
