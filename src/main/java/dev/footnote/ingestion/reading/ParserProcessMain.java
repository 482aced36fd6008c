package dev.footnote.ingestion.reading;

import dev.footnote.ingestion.format.DocumentFormat;
import dev.footnote.ingestion.reading.isolation.ParserServer;
import java.util.List;

/** The main class of a parser process; its argument is the maximum length of a document's text in characters. */
final class ParserProcessMain {

    private ParserProcessMain() {}

    public static void main(String[] arguments) {
        List<DocumentFormat> formats = SupportedFormats.isolated(Integer.parseInt(arguments[0]));
        ContentCheck contentCheck = new ContentCheck(SupportedFormats.extensions());
        FormatParser parser = new FormatParser(formats, () -> contentCheck);
        ParserServer.serve(parser::parseChecked);
    }
}
