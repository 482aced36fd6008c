package dev.footnote.ingestion.format.pdf;

import java.time.LocalDate;
import java.util.Calendar;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jspecify.annotations.Nullable;

/**
 * What a PDF says of itself.
 *
 * @param title empty if it states none, or one that a program made up
 * @param date the day of its last change, else of its creation
 */
record PdfMetadata(String title, @Nullable LocalDate date) {

    private static final int LONGEST_TITLE = 300;
    private static final int FIRST_YEAR = 1985;

    /** Titles that programs make up: their own name, a placeholder, or the name of a file. */
    private static final Pattern NO_TITLE = Pattern.compile(
            "microsoft (?:word|powerpoint|excel)\\b.*|(?:untitled|document|presentation|unnamed|title|slide|no title)[\\s_-]*\\d*"
                    + "|about:blank|https?:.*|file:.*|.*\\.(?:docx?|xlsx?|pptx?|odt|ods|odp|rtf|pdf|indd|tex|dvi|txt|html?|qxd|pages|pub|vsd)");

    static PdfMetadata of(PDDocument pdf, String fileName) {
        PDDocumentInformation information = pdf.getDocumentInformation();
        String given = information.getTitle();
        String title = given == null
                ? ""
                : given.replaceAll("[\\s\\p{Cntrl}\\uFFFD]+", " ").strip();
        LocalDate changed = day(information.getModificationDate());
        return new PdfMetadata(
                isTitle(title, fileName) ? title : "", changed == null ? day(information.getCreationDate()) : changed);
    }

    private static boolean isTitle(String title, String fileName) {
        String plain = title.toLowerCase(Locale.ROOT);
        String name = fileName.substring(fileName.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String stem = name.replaceFirst("\\.[^.]*$", "");
        return title.length() <= LONGEST_TITLE
                && title.codePoints().anyMatch(Character::isLetter)
                && !NO_TITLE.matcher(plain).matches()
                && !plain.equals(name)
                && !plain.equals(stem);
    }

    private static @Nullable LocalDate day(@Nullable Calendar time) {
        if (time == null || time.get(Calendar.YEAR) < FIRST_YEAR) {
            return null;
        }
        return LocalDate.of(time.get(Calendar.YEAR), time.get(Calendar.MONTH) + 1, time.get(Calendar.DAY_OF_MONTH));
    }
}
