package dev.footnote.rest.asking;

import java.util.Locale;

/** Formats values for JSON. */
final class JsonValueFormatter {

    private JsonValueFormatter() {}

    /** A constant's name in lower case: {@code no_evidence}. */
    static String constantName(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Rounds to microseconds. */
    static double roundToMicroseconds(double milliseconds) {
        return Math.round(milliseconds * 1000) / 1000.0;
    }
}
