package dev.footnote.ingestion.format.office.sheets;

import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;

/**
 * Formats values as a program displays them. The short formats of a day, which look different in each country, are written
 * as in ISO 8601.
 */
final class DisplayFormatter extends DataFormatter {

    private static final int SHORT_DAY = 14;

    private static final int SHORT_DAY_AND_TIME = 22;

    private final boolean isCountedFrom1904;

    DisplayFormatter(boolean isCountedFrom1904) {
        super(Locale.ENGLISH);
        this.isCountedFrom1904 = isCountedFrom1904;
    }

    @Override
    public String formatRawCellContents(double value, int formatIndex, String format) {
        return formatRawCellContents(value, formatIndex, format, isCountedFrom1904);
    }

    @Override
    public String formatRawCellContents(double value, int formatIndex, String format, boolean use1904) {
        String displayed = switch (formatIndex) {
            case SHORT_DAY -> "yyyy\\-mm\\-dd";
            case SHORT_DAY_AND_TIME -> "yyyy\\-mm\\-dd hh:mm";
            default -> format;
        };
        // Indexes above those of the built-in formats have no meaning of their own.
        int index = displayed.equals(format) ? formatIndex : 200;
        return super.formatRawCellContents(value, index, displayed, use1904).strip();
    }
}
