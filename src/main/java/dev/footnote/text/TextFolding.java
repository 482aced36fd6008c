package dev.footnote.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Folds text for comparisons that ignore case and accents. */
public final class TextFolding {

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}");

    private TextFolding() {}

    /** The text in lower case and without accents; its offsets differ from those of the original. */
    public static String fold(String text) {
        return MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
    }
}
