package dev.footnote.ingestion.reading;

import dev.footnote.ingestion.format.DocumentFormat;
import dev.footnote.ingestion.format.mail.MailFormat;
import dev.footnote.ingestion.format.office.OfficeFormat;
import dev.footnote.ingestion.format.office.sheets.CsvFormat;
import dev.footnote.ingestion.format.pdf.OcrConfig;
import dev.footnote.ingestion.format.pdf.PdfFormat;
import dev.footnote.ingestion.format.text.JsonLinesFormat;
import dev.footnote.ingestion.format.text.MarkdownFormat;
import dev.footnote.ingestion.format.text.TextFormat;
import dev.footnote.ingestion.format.web.HtmlFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The formats of documents that can be read. */
final class SupportedFormats {

    private SupportedFormats() {}

    /** Formats whose files are text as it is, parsed in this process. */
    static List<DocumentFormat> plainText() {
        return List.of(new TextFormat(), new MarkdownFormat(), new JsonLinesFormat());
    }

    /** Formats that need a library, parsed in a process of their own. */
    static List<DocumentFormat> isolated(int maxCharacters, OcrConfig ocr) {
        List<DocumentFormat> formats = new ArrayList<>();
        formats.add(new PdfFormat(maxCharacters, ocr));
        formats.add(new OfficeFormat(maxCharacters));
        formats.add(new CsvFormat(maxCharacters));
        formats.add(new HtmlFormat(maxCharacters));
        // Attachments of mails are in the formats above, or text.
        formats.add(new MailFormat(
                maxCharacters,
                Stream.concat(plainText().stream(), formats.stream()).toList()));
        return formats;
    }

    /** The extensions of all formats, in alphabetical order. */
    static Set<String> extensions() {
        Set<String> extensions = new TreeSet<>();
        Stream.concat(plainText().stream(), isolated(0, OcrConfig.off()).stream())
                .forEach(format -> extensions.addAll(format.extensions()));
        return extensions;
    }
}
