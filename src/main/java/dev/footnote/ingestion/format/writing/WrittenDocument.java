package dev.footnote.ingestion.format.writing;

import dev.footnote.corpus.Block;
import dev.footnote.corpus.Document;
import dev.footnote.ingestion.format.FirstLineTitle;
import dev.footnote.ingestion.format.ParsedDocument;
import dev.footnote.ingestion.format.ParsedFile;
import dev.footnote.ingestion.format.Preamble;
import dev.footnote.ingestion.format.ReadFailure;
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

    /** Names that programs give to new files, addresses, and names of files. */
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "microsoft (?:word|excel|powerpoint)\\b.*|powerpoint[ -]pr\\p{L}*|about:blank|https?:.*|file:.*"
                    + "|(?:title|no title|unnamed|untitled|unbenannt|sans titre|sin t\\p{L}*tulo)\\b.{0,12}"
                    + "|(?:document|dokument|presentation|pr\\p{L}*sentation|book|workbook|mappe|slide|folie)?[ _-]?\\d*"
                    + "|.*\\.(?:docx?|docm|dotx?|pptx?|pptm|ppsx?|xlsx?|xlsm|od[tsp]|rtf|epub|pdf|txt|csv|tmp|html?|indd|tex|dvi|qxd"
                    + "|pages|pub|vsd)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private WrittenDocument() {}

    /**
     * The document of a file.
     *
     * @throws UnreadableFileException when the text has nothing that can be quoted
     */
    public static ParsedFile of(SourceFile file, DocumentProperties properties, WrittenText written)
            throws UnreadableFileException {
        return of(file, properties, written, List.of());
    }

    /** The same with what could not be read of the file. */
    public static ParsedFile of(
            SourceFile file, DocumentProperties properties, WrittenText written, List<ReadFailure> failures)
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
        return new ParsedFile(List.of(parsed), failures);
    }

    private static String title(SourceFile file, DocumentProperties properties, WrittenText written) {
        String stated = properties
                .title()
                .replaceAll("[\\s\\p{Cntrl}\\u00A0\\uFFFD]+", " ")
                .strip();
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
                && stated.codePoints().anyMatch(Character::isLetter)
                && !words.equals(file)
                && !words.equals(base)
                && !PLACEHOLDER.matcher(stated).matches();
    }
}
