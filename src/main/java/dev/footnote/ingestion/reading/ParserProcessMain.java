package dev.footnote.ingestion.reading;

import dev.footnote.ingestion.format.DocumentFormat;
import dev.footnote.ingestion.format.pdf.OcrConfig;
import dev.footnote.ingestion.reading.isolation.ParserServer;
import java.time.Duration;
import java.util.List;

/** The main class of a parser process. */
final class ParserProcessMain {

    private ParserProcessMain() {}

    /** The arguments of {@link #main} for these settings. */
    static List<String> arguments(int maxCharacters, OcrConfig ocr) {
        return List.of(
                String.valueOf(maxCharacters),
                String.valueOf(ocr.enabled()),
                ocr.languages(),
                ocr.pageTimeout().toString());
    }

    public static void main(String[] arguments) {
        OcrConfig ocr =
                new OcrConfig.Values(Boolean.parseBoolean(arguments[1]), arguments[2], Duration.parse(arguments[3]));
        List<DocumentFormat> formats = SupportedFormats.isolated(Integer.parseInt(arguments[0]), ocr);
        ContentCheck contentCheck = new ContentCheck(SupportedFormats.extensions());
        FormatParser parser = new FormatParser(formats, () -> contentCheck);
        ParserServer.serve(parser::parseChecked);
    }
}
