package dev.footnote.ingestion.format.office;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/** Tells what a file is by its content, whatever its name says. */
final class FileContent {

    private static final Map<String, String> NAMES = Map.of(
            "application/pdf", "a PDF file",
            "text/html", "an HTML page",
            "application/xhtml+xml", "an HTML page",
            "text/plain", "a text file",
            "message/rfc822", "a mail",
            "application/vnd.ms-outlook", "a mail of Outlook",
            "application/zip", "a zip archive without a document, or a damaged one",
            "application/vnd.ms-excel.sheet.binary.macroenabled.12", "a binary workbook; save it as .xlsx");

    private final Detector detector = new DefaultDetector();

    /** The media type, without parameters. */
    String mediaType(byte[] bytes) throws IOException {
        try (TikaInputStream in = TikaInputStream.get(bytes)) {
            return detector.detect(in, new Metadata()).getBaseType().toString().toLowerCase(Locale.ROOT);
        }
    }

    /** A media type for people, with what to do. */
    static String describe(String mediaType) {
        String name = NAMES.getOrDefault(
                mediaType,
                mediaType.startsWith("image/")
                        ? "a picture"
                        : mediaType.equals("application/octet-stream") ? "" : "a file of type " + mediaType);
        String extension = extension(mediaType);
        if (name.isEmpty()) {
            return "damaged, or no document";
        }
        return extension.isEmpty() || name.contains(";") || name.contains("damaged")
                ? name
                : "%s; if it is one, let its name end in %s".formatted(name, extension);
    }

    private static String extension(String mediaType) {
        try {
            return MimeTypes.getDefaultMimeTypes().forName(mediaType).getExtension();
        } catch (MimeTypeException unknown) {
            return "";
        }
    }
}
