package dev.footnote.rest.asking;

import java.util.Locale;

/** How values are written in JSON. */
final class Words {

    private Words() {}

    /** A constant's name in lower case: {@code no_evidence}. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** To the microsecond. */
    static double milliseconds(double milliseconds) {
        return Math.round(milliseconds * 1000) / 1000.0;
    }
}
