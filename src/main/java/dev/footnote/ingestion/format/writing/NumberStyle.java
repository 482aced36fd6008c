package dev.footnote.ingestion.format.writing;

import java.util.Locale;
import org.apache.poi.sl.usermodel.AutoNumberingScheme;

/** How the number of an item is displayed. */
public enum NumberStyle {
    DECIMAL,
    TWO_DIGITS,
    LOWER_LETTER,
    UPPER_LETTER,
    LOWER_ROMAN,
    UPPER_ROMAN;

    /** The number without a period or a bracket. */
    public String format(int number) {
        return switch (this) {
            case DECIMAL -> Integer.toString(number);
            case TWO_DIGITS -> String.format(Locale.ROOT, "%02d", number);
            case LOWER_LETTER -> plain(AutoNumberingScheme.alphaLcPeriod, number);
            case UPPER_LETTER -> plain(AutoNumberingScheme.alphaUcPeriod, number);
            case LOWER_ROMAN -> plain(AutoNumberingScheme.romanLcPeriod, number);
            case UPPER_ROMAN -> plain(AutoNumberingScheme.romanUcPeriod, number);
        };
    }

    private static String plain(AutoNumberingScheme scheme, int number) {
        String withPeriod = scheme.format(number);
        return withPeriod.substring(0, withPeriod.length() - 1);
    }
}
